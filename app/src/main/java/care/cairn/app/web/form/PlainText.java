package care.cairn.app.web.form;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What was typed without the characters that no text has: nobody types them, and neither the
 * database nor a chart's file can hold them. Every parameter is read through this, one by one or
 * all together.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class PlainText extends OncePerRequestFilter {

    /** Without control characters (tabs and ends of lines stay) and halves of characters. */
    static String of(String typed) {
        if (typed.codePoints().allMatch(PlainText::isText)) {
            return typed;
        }
        return typed.codePoints()
                .filter(PlainText::isText)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isText(int c) {
        if (c < 0x20) {
            return c == '\t' || c == '\n' || c == '\r';
        }
        return (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Plain(request), response);
    }

    private static final class Plain extends HttpServletRequestWrapper {
        Plain(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String sent = super.getParameter(name);
            return sent == null ? null : of(sent);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] sent = super.getParameterValues(name);
            return sent == null ? null : all(sent);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> plain = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, sent) -> plain.put(name, all(sent)));
            return plain;
        }

        private static String[] all(String[] sent) {
            return Stream.of(sent).map(PlainText::of).toArray(String[]::new);
        }
    }
}
