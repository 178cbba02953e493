package care.cairn.app.web.doors;

import java.util.List;

/** The files that anybody may fetch: a visible list, and nothing beside it. */
final class PublicFiles {
    static final List<String> PATTERNS =
            List.of("/css/*", "/script/*", "/mark*.svg", "/webjars/htmx.org/2.0.8/dist/*");

    private PublicFiles() {}
}
