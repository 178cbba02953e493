package care.cairn.app.ledger;

import care.cairn.app.web.LookingAt;
import care.cairn.app.web.Place;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a page about the past inside one read-only transaction whose tables are those of that
 * day; so every page can go back, and none can change anything there.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class PastFilter extends OncePerRequestFilter {
    private static final List<String> FILES = List.of("/css/", "/script/", "/webjars/");

    private final Past past;
    private final Place place;
    private final InstantSource clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate reading;

    PastFilter(
            Past past,
            Place place,
            InstantSource clock,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.past = past;
        this.place = place;
        this.clock = clock;
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !request.getMethod().equals("GET")
                || FILES.stream().anyMatch(path::startsWith)
                || day(request).isEmpty();
    }

    private Optional<LocalDate> day(HttpServletRequest request) {
        var today = LocalDate.ofInstant(clock.instant(), place.zone());
        return LookingAt.from(request).filter(day -> day.isBefore(today));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = past.searchPath(LookingAt.endOf(day(request).orElseThrow(), place.zone()));
        try {
            reading.executeWithoutResult(status -> {
                jdbc.sql("set local search_path = " + path).update();
                pass(request, response, chain);
                // nothing was written; and a page that found nothing must not fail twice
                status.setRollbackOnly();
            });
        } catch (Carried carried) {
            if (carried.getCause() instanceof ServletException failure) {
                throw failure;
            }
            if (carried.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw carried;
        }
    }

    private static void pass(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException failure) {
            throw new Carried(failure);
        }
    }

    private static final class Carried extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Carried(Exception cause) {
            super(cause);
        }
    }
}
