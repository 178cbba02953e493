package care.cairn.app.decisions;

import care.cairn.app.web.Browse;
import care.cairn.app.web.Role;
import care.cairn.app.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/** Says in a header who is signed in, for tests over HTTP of what a person may do. */
@TestConfiguration
public class ByHeader {
    private static final String PERSON = "X-Test-Person";
    private static final String PARTNER = "X-Test-Partner";
    private static final String PROGRAMME = "X-Test-Programme";

    /** What a browser sends in which this person is signed in. */
    public static Map<String, String> headers(Who who) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(PERSON, who.person().toString());
        if (who.partner() != null) {
            headers.put(PARTNER, who.partner().toString());
        }
        if (who.programme()) {
            headers.put(PROGRAMME, "yes");
        }
        return headers;
    }

    /** A browser without a screen in which this person is signed in. */
    public static Browse as(Who who, int port) {
        var browse = new Browse(port);
        headers(who).forEach(browse::with);
        return browse;
    }

    @Bean
    @Primary
    SecurityContextRepository byHeader() {
        return new SecurityContextRepository() {
            private final SecurityContextRepository none =
                    new RequestAttributeSecurityContextRepository();

            @Override
            @Deprecated
            @SuppressWarnings({"deprecation", "InlineMeSuggester"})
            public SecurityContext loadContext(HttpRequestResponseHolder holder) {
                return context(holder.getRequest());
            }

            @Override
            public void saveContext(
                    SecurityContext context,
                    HttpServletRequest request,
                    HttpServletResponse response) {
                none.saveContext(context, request, response);
            }

            @Override
            public boolean containsContext(HttpServletRequest request) {
                return request.getHeader(PERSON) != null;
            }
        };
    }

    private static SecurityContext context(HttpServletRequest request) {
        var person = request.getHeader(PERSON);
        if (person == null) {
            return new SecurityContextImpl();
        }
        var partner = request.getHeader(PARTNER);
        var roles = EnumSet.of(Role.MEMBER);
        if (request.getHeader(PROGRAMME) != null) {
            roles.add(Role.PROGRAMME);
        }
        var who =
                new SignedIn(
                        UUID.fromString(person),
                        partner == null ? null : UUID.fromString(partner),
                        "Somebody",
                        roles);
        return new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    }
}
