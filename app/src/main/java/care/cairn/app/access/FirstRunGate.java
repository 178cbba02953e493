package care.cairn.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** While nobody can sign in, every page leads to the first run. */
@Component
@Order(-110)
class FirstRunGate extends OncePerRequestFilter {
    private static final List<String> OPEN =
            List.of("/first-run", "/language", "/css/", "/script/", "/webjars/", "/mark");

    private final FirstRun firstRun;

    FirstRunGate(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return OPEN.stream().anyMatch(path::startsWith) || !firstRun.needed();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Location", request.getContextPath() + "/first-run");
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpStatus.FOUND.value());
    }
}
