package care.cairn.app.web.doors;

import care.cairn.app.web.LocalPath;
import care.cairn.app.web.trouble.Trouble;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What follows when a request is not let in: visitors are led to the door, a page that does not
 * exist says so to everybody, and a form whose token is missing is told what to do.
 */
@Component
class Refused implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final MultipartProperties uploads;

    Refused(MultipartProperties uploads) {
        this.uploads = uploads;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException reason)
            throws IOException {
        if (said(request, response)) {
            return;
        }
        String next = request.getMethod().equals("GET") ? wanted(request) : "/";
        response.setHeader(
                "Location",
                request.getContextPath()
                        + "/sign-in"
                        + (next.equals("/")
                                ? ""
                                : "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)));
        response.setStatus(HttpStatus.SEE_OTHER.value());
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (reason instanceof CsrfException) {
            if (tooLarge(request)) {
                response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
                return;
            }
            request.setAttribute(Trouble.SENTENCE, "trouble.form-expired");
        } else if (said(request, response)) {
            return;
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    private static boolean said(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getAttribute(AudienceCheck.NOTHING_THERE) instanceof Integer status) {
            response.sendError(status);
            return true;
        }
        return false;
    }

    /** A form that is too large loses its token on the way; that is not the reader's fault. */
    private boolean tooLarge(HttpServletRequest request) {
        @Nullable String type = request.getContentType();
        return type != null
                && type.startsWith("multipart/")
                && request.getContentLengthLong() > uploads.getMaxFileSize().toBytes();
    }

    private static String wanted(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        return LocalPath.orHome(query == null ? path : path + '?' + query);
    }
}
