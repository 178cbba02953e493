package care.cairn.app.measures.imports;

import care.cairn.app.web.Role;
import care.cairn.app.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** Whoever sends the header {@code Test-Role} is a person with that role. */
@TestConfiguration
class AnalystDoor {
    static final UUID ANALYST = UUID.fromString("22222222-2222-2222-2222-222222222222");

    @Bean
    @Primary
    SecurityContextRepository byHeader() {
        return new SecurityContextRepository() {
            @Override
            @SuppressWarnings("deprecation")
            public SecurityContext loadContext(HttpRequestResponseHolder holder) {
                return context(holder.getRequest());
            }

            @Override
            public void saveContext(
                    SecurityContext context,
                    HttpServletRequest request,
                    HttpServletResponse response) {
                // nothing is kept
            }

            @Override
            public boolean containsContext(HttpServletRequest request) {
                return request.getHeader("Test-Role") != null;
            }
        };
    }

    private static SecurityContext context(HttpServletRequest request) {
        var role = request.getHeader("Test-Role");
        if (role == null) {
            return new SecurityContextImpl();
        }
        var who = new SignedIn(ANALYST, null, "Ana Lyst", Set.of(Role.valueOf(role)));
        var authentication = new TestingAuthenticationToken(who, null, List.of());
        authentication.setAuthenticated(true);
        return new SecurityContextImpl(authentication);
    }
}
