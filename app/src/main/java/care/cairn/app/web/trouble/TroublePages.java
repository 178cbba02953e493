package care.cairn.app.web.trouble;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of every trouble that arises outside a handler: in a filter, or while writing. */
@Controller
class TroublePages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(TroublePages.class);

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.ERROR
                || !(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)
                        instanceof Integer status)) {
            return TroubleView.of(Trouble.of(404));
        }
        Trouble usual = Trouble.of(status);
        if (usual.status() >= 500) {
            String id = TroubleView.newId();
            LOG.error(
                    "Trouble {} at {} {}",
                    id,
                    request.getMethod(),
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
            return TroubleView.of(usual.withId(id));
        }
        return TroubleView.of(
                request.getAttribute(Trouble.SENTENCE) instanceof String key
                        ? new Trouble(usual.status(), key, null)
                        : usual);
    }
}
