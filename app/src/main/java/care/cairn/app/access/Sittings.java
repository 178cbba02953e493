package care.cairn.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Sessions: from signing in to signing out, one for each browser. A session holds who it is and
 * nothing about what that person may do, which is read anew for each request.
 */
@Component
class Sittings {
    static final String PERSON = "cairn.person";
    static final String PERSONA = "cairn.persona";
    private static final String BROWSER = "cairn.browser";

    /** One session, as its person sees it. */
    record Sitting(String id, String browser, Instant since, Instant seen) {}

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final CsrfTokenRepository formTokens;

    Sittings(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            CsrfTokenRepository formTokens) {
        this.sessions = sessions;
        this.formTokens = formTokens;
    }

    /** Begins a session in a browser, under a new id: whatever id it had is worth nothing now. */
    void begin(String key, String who, HttpServletRequest request, HttpServletResponse response) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(key, who);
        session.setAttribute(BROWSER, browser(request.getHeader("User-Agent")));
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, key + ':' + who);
        formTokens.saveToken(null, request, response);
    }

    /** Ends the session of this browser. */
    void end(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        formTokens.saveToken(null, request, response);
    }

    /** The sessions of a person, the latest first. */
    List<Sitting> of(UUID person) {
        return sessions.findByPrincipalName(PERSON + ':' + person).values().stream()
                .map(session ->
                        new Sitting(
                                session.getId(),
                                session.getAttributeOrDefault(BROWSER, ""),
                                session.getCreationTime(),
                                session.getLastAccessedTime()))
                .sorted(Comparator.comparing(Sitting::seen).reversed())
                .toList();
    }

    void endAll(UUID person) {
        of(person).forEach(sitting -> sessions.deleteById(sitting.id()));
    }

    void endOthers(UUID person, String keep) {
        of(person).stream()
                .filter(sitting -> !sitting.id().equals(keep))
                .forEach(sitting -> sessions.deleteById(sitting.id()));
    }

    /** The name of the browser and of the system, as far as they tell. */
    static String browser(@Nullable String agent) {
        if (agent == null) {
            return "";
        }
        String lower = agent.toLowerCase(Locale.ROOT);
        String browser =
                first(
                        lower,
                        List.of("edg/", "opr/", "firefox/", "chrome/", "safari/"),
                        List.of("Edge", "Opera", "Firefox", "Chrome", "Safari"));
        String system =
                first(
                        lower,
                        List.of("android", "iphone", "ipad", "windows", "mac os", "linux"),
                        List.of("Android", "iPhone", "iPad", "Windows", "macOS", "Linux"));
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(String agent, List<String> marks, List<String> names) {
        for (int i = 0; i < marks.size(); i++) {
            if (agent.contains(marks.get(i))) {
                return names.get(i);
            }
        }
        return "";
    }
}
