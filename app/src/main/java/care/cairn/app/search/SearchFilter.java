package care.cairn.app.search;

import care.cairn.app.web.Result;
import care.cairn.app.web.form.Typed;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What is looked for, and among what.
 *
 * @param q as it was typed
 * @param kind of the documents, or "" for all
 * @param partner whose it is, or null for all
 * @param from the first day, or null
 * @param to the last day, or null
 * @param byDate whether the latest stand first, else what fits best
 */
record SearchFilter(
        String q,
        String kind,
        @Nullable UUID partner,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean byDate) {

    /** As it was typed; to be asked within {@link Typed#read}. */
    static Result<SearchFilter> read(
            String q,
            String kind,
            String partner,
            String from,
            String to,
            String sort,
            List<String> kinds) {
        return Result.done(
                new SearchFilter(
                        q,
                        kinds.contains(kind) ? kind : "",
                        Typed.idOrNone("partner", partner),
                        Typed.dayOrNone("from", from),
                        Typed.dayOrNone("to", to),
                        sort.equals("date")));
    }

    static SearchFilter of(String q) {
        return new SearchFilter(q, "", null, null, null, false);
    }

    /** Whether it leaves anything out besides what was typed. */
    public boolean any() {
        return !kind.isEmpty() || partner != null || from != null || to != null;
    }

    /** The address of the same search among the documents of one kind, or of all. */
    public String among(String other) {
        var path = UriComponentsBuilder.fromPath("/search");
        add(path, "q", q);
        add(path, "kind", other);
        add(path, "partner", Objects.toString(partner, ""));
        add(path, "from", Objects.toString(from, ""));
        add(path, "to", Objects.toString(to, ""));
        add(path, "sort", byDate ? "date" : "");
        return path.build(true).toUriString();
    }

    /** The address of this search, to which a page can be added. */
    public String path() {
        return among(kind);
    }

    /** The address of another search among everything. */
    static String path(String typed) {
        return of(typed).path();
    }

    private static void add(UriComponentsBuilder path, String name, String value) {
        if (!value.isEmpty()) {
            path.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
        }
    }
}
