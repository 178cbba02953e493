package care.cairn.app.web.doors;

import care.cairn.app.web.OffTheRecord;
import care.cairn.app.web.Viewers;
import care.cairn.app.web.trouble.Trouble;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Asks once more, at the handler that really answers, so that a request which two parts of the
 * program read differently stays out; and keeps the past read-only.
 */
@Component
class AudienceGuard implements HandlerInterceptor {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final AudienceCheck audience;
    private final Viewers viewers;

    AudienceGuard(AudienceCheck audience, Viewers viewers) {
        this.audience = audience;
        this.viewers = viewers;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR
                || handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!(handler instanceof HandlerMethod method)
                || !audience.admits(method, AudienceCheck.rolesOf(authentication))) {
            throw new AccessDeniedException("Not in the audience");
        }
        if (!SAFE.contains(request.getMethod())
                && !method.hasMethodAnnotation(OffTheRecord.class)
                && viewers.of(request).past()) {
            request.setAttribute(Trouble.SENTENCE, "trouble.past");
            response.sendError(HttpStatus.CONFLICT.value());
            return false;
        }
        return true;
    }
}
