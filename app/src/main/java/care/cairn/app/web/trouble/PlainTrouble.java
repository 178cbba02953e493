package care.cairn.app.web.trouble;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/**
 * Answers when the database does not: by a page without the frame, since the frame would ask the
 * database again. Outermost, since the session and the doors ask it too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainTrouble extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(PlainTrouble.class);
    private static final String AGAIN_AFTER_SECONDS = "10";

    private final MessageSource messages;

    PlainTrouble(MessageSource messages) {
        this.messages = messages;
    }

    /** Whether it was because the database could not be asked. */
    static boolean isOf(@Nullable Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof DataAccessResourceFailureException
                    || at instanceof TransientDataAccessException
                    || at instanceof CannotCreateTransactionException) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (!isOf(e) || response.isCommitted()) {
                throw e;
            }
            String id = TroubleView.newId();
            LOG.error("Trouble {} at {} {}", id, request.getMethod(), request.getRequestURI(), e);
            write(Trouble.of(503).withId(id), request, response);
        }
    }

    private void write(Trouble trouble, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale locale =
                request.getLocale().getLanguage().equals(Locale.FRENCH.getLanguage())
                        ? Locale.FRENCH
                        : Locale.ENGLISH;
        String title = say("trouble.title." + trouble.status(), locale);
        response.reset();
        response.setStatus(trouble.status());
        response.setHeader("Retry-After", AGAIN_AFTER_SECONDS);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .write(
                        """
                        <!DOCTYPE html>
                        <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
                        <meta name="viewport" content="width=device-width, initial-scale=1"></head>
                        <body><main><h1>%s</h1><p>%s</p><p>%s: %s</p></main></body></html>
                        """
                                .formatted(
                                        locale.getLanguage(),
                                        title,
                                        title,
                                        say(trouble.messageKey(), locale),
                                        say("trouble.id", locale),
                                        trouble.id()));
    }

    private String say(String key, Locale locale) {
        return HtmlUtils.htmlEscape(messages.getMessage(key, null, locale), "UTF-8");
    }
}
