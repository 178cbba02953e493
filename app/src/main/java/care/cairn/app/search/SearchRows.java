package care.cairn.app.search;

import care.cairn.app.web.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds documents: today in the table that is kept of them, on an earlier day straight from the
 * tables of that day. Every query holds the readers of a document against the viewer.
 */
@Component
class SearchRows {
    private final JdbcClient jdbc;
    private final Documents documents;

    SearchRows(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** What a search is made among. */
    Found among(Query query, SearchFilter filter, Viewer viewer) {
        var asked = query.sql();
        String words =
                jdbc.sql("select " + asked.text())
                        .params(asked.values())
                        .query(String.class)
                        .single();
        return new Found(words, query.typed(), filter, viewer);
    }

    /** The different words of all titles that the viewer may see. */
    List<String> titleWords(Viewer viewer) {
        return jdbc.sql(
                        """
                        select distinct w from %s d,
                            regexp_split_to_table(lower(title || ' ' || title_fr),
                                '[^[:alpha:]]+') w
                        where readers && cast(:readers as text[]) and length(w) > 3
                        """
                                .formatted(source(viewer)))
                .param("readers", readers(viewer))
                .query(String.class)
                .list();
    }

    private String source(Viewer viewer) {
        return viewer.past()
                ? """
                (select s.*, search_vector(ref, title, title_fr, body, body_fr) as vector
                 from %s s)
                """
                        .formatted(documents.sql())
                : "document";
    }

    /** By what the viewer may be among the readers of a document. */
    private static String[] readers(Viewer viewer) {
        List<String> readers = new ArrayList<>(List.of("visitor"));
        viewer.roles().forEach(role -> readers.add(role.name().toLowerCase(Locale.ROOT)));
        if (viewer.person() != null) {
            readers.add("person/" + viewer.person());
        }
        if (viewer.partner() != null) {
            readers.add("partner/" + viewer.partner());
        }
        return readers.toArray(String[]::new);
    }

    /** The documents that a search finds. */
    final class Found {
        private final String words;
        private final String typed;
        private final SearchFilter filter;
        private final Viewer viewer;

        private Found(String words, String typed, SearchFilter filter, Viewer viewer) {
            this.words = words;
            this.typed = typed;
            this.filter = filter;
            this.viewer = viewer;
        }

        private static final String WHERE =
                """
                (vector @@ cast(:words as tsquery) or lower(ref) = lower(:typed))
                and readers && cast(:readers as text[])
                and (cast(:partner as uuid) is null or cast(:partner as uuid) = any(partners))
                and (cast(:from as date) is null or day >= cast(:from as date)::timestamp
                    at time zone :zone)
                and (cast(:to as date) is null or day < (cast(:to as date) + 1)::timestamp
                    at time zone :zone)
                """;

        /** How many of each kind, whatever the kind that is looked for. */
        Map<String, Long> counts() {
            Map<String, Long> counts = new HashMap<>();
            bind("select kind, count(*) as n from %s d where %s group by kind", Map.of())
                    .query(row -> {
                        counts.put(row.getString("kind"), row.getLong("n"));
                    });
            return counts;
        }

        /** The subjects of a noun, each once, the best first. */
        List<String> subjects(String noun, int most) {
            return bind(
                            """
                            select subject from %s d where %s and subject like :noun
                            group by subject
                            order by max(ts_rank(vector, cast(:words as tsquery), 1)) desc, subject
                            limit :most
                            """,
                            Map.of("noun", noun + "/%", "most", most))
                    .query(String.class)
                    .list();
        }

        /** The best of each kind, the best of all first. */
        List<SearchPage.Hit> best(int each) {
            return hits(
                    """
                    select * from (
                        select f.*, row_number() over (partition by kind order by %1$s) as n
                        from (select d.*, %2$s from %%s d where %%s) f
                    ) r where n <= :each order by %1$s
                    """,
                    Map.of("each", each));
        }

        /** A part of those of the kind that is looked for. */
        List<SearchPage.Hit> part(long offset, int size) {
            return hits(
                    """
                    select d.*, %2$s from %%s d where %%s and kind = :kind
                    order by %1$s limit :size offset :offset
                    """,
                    Map.of("kind", filter.kind(), "size", size, "offset", offset));
        }

        private List<SearchPage.Hit> hits(String text, Map<String, Object> more) {
            String order =
                    filter.byDate()
                            ? "day desc, rank desc, key"
                            : "exact desc, rank desc, day desc, key";
            String rank =
                    """
                    lower(ref) = lower(:typed) as exact,
                    ts_rank(vector, cast(:words as tsquery), 1) as rank
                    """;
            boolean french = viewer.locale().getLanguage().equals("fr");
            String title = french ? "coalesce(nullif(title_fr, ''), title)" : "title";
            String body = french ? "coalesce(nullif(body_fr, ''), body)" : "body";
            String headlines =
                    """
                    select r.kind, r.ref, r.path, r.place, r.day, r.title,
                        ts_headline('search.cairn_english', %1$s, cast(:words as tsquery), :whole)
                            as title_1,
                        ts_headline('search.cairn_french', %1$s, cast(:words as tsquery), :whole)
                            as title_2,
                        ts_headline('search.cairn_english', left(%2$s, 20000),
                            cast(:words as tsquery), :some) as body_1,
                        ts_headline('search.cairn_french', left(%2$s, 20000),
                            cast(:words as tsquery), :some) as body_2
                    from (%3$s) r
                    order by %4$s
                    """
                            .formatted(title, body, text.formatted(order, rank), order);
            var values = new HashMap<>(more);
            String marks = "StartSel=" + Marked.BEGIN + ",StopSel=" + Marked.END;
            values.put("whole", marks + ",HighlightAll=true");
            values.put(
                    "some",
                    marks + ",MaxFragments=2,MaxWords=22,MinWords=8,FragmentDelimiter=\" … \"");
            return bind(headlines, values)
                    .query((row, n) ->
                            new SearchPage.Hit(
                                    row.getString("kind"),
                                    row.getString("ref"),
                                    Marked.better(
                                            row.getString("title_1"), row.getString("title_2")),
                                    Marked.better(row.getString("body_1"), row.getString("body_2")),
                                    row.getString("path"),
                                    row.getString("place"),
                                    row.getTimestamp("day").toInstant()))
                    .list();
        }

        private JdbcClient.StatementSpec bind(String text, Map<String, Object> more) {
            return jdbc.sql(text.formatted(source(viewer), WHERE))
                    .params(more)
                    .param("words", words)
                    .param("typed", typed)
                    .param("readers", readers(viewer))
                    .param("partner", filter.partner())
                    .param("from", filter.from())
                    .param("to", filter.to())
                    .param("zone", viewer.zone().getId());
        }
    }
}
