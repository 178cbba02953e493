package care.cairn.app.ledger;

import care.cairn.app.web.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Leads a form that was sent twice where its first sending led, when the second was refused only
 * because the first had been done: "already accepted" is no answer to somebody whose own press did
 * it. What the first sending was refused for is refused again.
 */
@Component
class SecondPress implements HandlerInterceptor, WebMvcConfigurer {
    private final Ledger ledger;
    private final Viewers viewers;

    SecondPress(Ledger ledger, Viewers viewers) {
        this.ledger = ledger;
        this.viewers = viewers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView page) {
        if (page == null || !request.getMethod().equals("POST") || !refused(response, page)) {
            return;
        }
        var viewer = viewers.of(request);
        if (viewer.person() != null) {
            ledger.refuseTwice(Author.of(viewer));
        }
    }

    private static boolean refused(HttpServletResponse response, ModelAndView page) {
        return response.getStatus() == HttpStatus.UNPROCESSABLE_CONTENT.value()
                || page.getStatus() == HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
