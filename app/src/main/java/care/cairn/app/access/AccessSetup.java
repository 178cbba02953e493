package care.cairn.app.access;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** How sessions are kept: in the database, for twelve hours after the last request. */
@Configuration(proxyBeanMethods = false)
class AccessSetup {
    private static final Duration IDLE = Duration.ofHours(12);

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessions() {
        return sessions -> sessions.setDefaultMaxInactiveInterval(IDLE);
    }

    /** Two requests of one browser at a time may both leave a notice: the later one holds. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsWrittenTogether() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("cairn-session");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
