package care.cairn.app.signals;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Which signals are shown; what is empty leaves all.
 *
 * @param q words in the name of the measure or in an answer
 * @param measure the key of a measure
 * @param state the key of a {@link SignalState}
 * @param kind the key of an {@link AnswerKind}, as said now
 * @param rule the key of a rule that fired
 */
record SignalFilter(
        @Nullable String q,
        @Nullable String measure,
        @Nullable String state,
        @Nullable String kind,
        @Nullable String rule) {
    static final SignalFilter ALL = new SignalFilter(null, null, null, null, null);

    SignalFilter {
        q = blank(q);
        measure = blank(measure);
        state = blank(state);
        kind = blank(kind);
        rule = blank(rule);
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public boolean any() {
        return !equals(ALL);
    }

    /** The address of the same list, to which a page can be added. */
    public String path() {
        var path = UriComponentsBuilder.fromPath("/signals");
        add(path, "q", q);
        add(path, "measure", measure);
        add(path, "state", state);
        add(path, "kind", kind);
        add(path, "rule", rule);
        return path.build(true).toUriString();
    }

    private static void add(UriComponentsBuilder path, String name, @Nullable String value) {
        if (value != null) {
            path.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
        }
    }

    /** The pattern for a search that does not care where the words stand. */
    @Nullable String pattern() {
        return q == null
                ? null
                : "%" + q.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
