package care.cairn.app.notices;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where this program is found from elsewhere: {@code cairn.url}, else on this machine. */
@Component
class Addresses {
    private final Environment environment;

    Addresses(Environment environment) {
        this.environment = environment;
    }

    /** The whole address of a path. */
    String of(String path) {
        return home() + path;
    }

    /** One click to a page: who is not signed in comes there by way of the door. */
    String opening(String path) {
        return path.isEmpty()
                ? ""
                : of("/notices/open?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
    }

    /** The name of the machine, for the ids of letters and dates. */
    String host() {
        return Objects.requireNonNullElse(URI.create(home()).getHost(), "localhost");
    }

    private String home() {
        String given = environment.getProperty("cairn.url", "");
        if (!given.isBlank()) {
            return given.strip().replaceFirst("/+$", "");
        }
        return "http://localhost:" + environment.getProperty("local.server.port", "8080");
    }
}
