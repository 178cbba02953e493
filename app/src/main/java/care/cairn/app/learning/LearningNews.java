package care.cairn.app.learning;

import care.cairn.app.web.NewsSource;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.words.Wording;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was tried, what was predicted, and what the figures said of it. */
@Component
class LearningNews implements NewsSource {
    private static final int TOLD = 4;

    private final JdbcClient jdbc;
    private final Wording words;

    LearningNews(JdbcClient jdbc, Wording words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                "cycle.planned/1",
                "cycle.predicted/1",
                "cycle.started/1",
                "cycle.observed/1",
                "cycle.studied/1",
                "cycle.ended/1",
                "cycle.spread/1",
                "aim.agreed/1",
                "aim.restated/1",
                "aim.driver-added/1",
                "aim.driver-renamed/1",
                "aim.driver-moved/1",
                "aim.driver-retired/1",
                "aim.driver-taken-up/1",
                "aim.linked/1",
                "aim.unlinked/1",
                "aim.returned/1",
                "aim.ended/1");
    }

    /** What became of a cycle or of an aim last. */
    private record Row(
            Instant at,
            int rank,
            String what,
            @Nullable String title,
            String path,
            @Nullable String how,
            @Nullable LocalDate day) {}

    @Override
    public List<News> between(Instant from, Instant until, Viewer viewer) {
        var rows =
                jdbc.sql(
                                """
                                select * from (
                                    select distinct on (path) * from (
                                        select c.ended_at as at, 1 as rank, 'ended' as what, c.title,
                                               '/learning/cycles/' || c.id as path, c.ended as how,
                                               null::date as day
                                        from cycle c
                                        union all
                                        select c.studied_at, 0, 'studied', c.title,
                                               '/learning/cycles/' || c.id,
                                               (select r.outcome from cycle_result r
                                                where r.cycle = c.id and r.n = c.studies
                                                order by r.prediction limit 1),
                                               null
                                        from cycle c
                                        union all
                                        select p.at, 2, 'predicted', c.title,
                                               '/learning/cycles/' || c.id, null, p.closes
                                        from prediction p join cycle c on c.id = p.cycle
                                        where p.replaced_by is null
                                        union all
                                        select c.planned, 3, 'planned', c.title,
                                               '/learning/cycles/' || c.id, null, c.starts
                                        from cycle c
                                        union all
                                        select a.ended_at, 1, 'aim-ended', s.title,
                                               '/learning/aims/' || a.id, a.ended, null
                                        from aim a
                                        join aim_statement s on s.aim = a.id and s.until is null
                                        union all
                                        select v.at, 4,
                                               case v.what when 'agreed' then 'aim-agreed'
                                                           else 'aim-changed' end,
                                               s.title, '/learning/aims/' || v.aim, null, s.due
                                        from aim_version v
                                        join aim_statement s on s.aim = v.aim and s.until is null
                                    ) all_of_it
                                    where at > :from and at <= :until
                                    order by path, rank, at desc
                                ) latest
                                order by rank, at desc limit :most
                                """)
                        .param("from", Timestamp.from(from))
                        .param("until", Timestamp.from(until))
                        .param("most", TOLD + 1)
                        .query((row, n) ->
                                new Row(
                                        row.getTimestamp("at").toInstant(),
                                        row.getInt("rank"),
                                        row.getString("what"),
                                        row.getString("title"),
                                        row.getString("path"),
                                        row.getString("how"),
                                        row.getObject("day", LocalDate.class)))
                        .list();
        List<News> news = new ArrayList<>();
        for (var row : rows.subList(0, Math.min(TOLD, rows.size()))) {
            news.add(
                    new News(
                            row.at(),
                            row.what().equals("studied")
                                    ? PredictionReading.style(
                                            Objects.requireNonNullElse(row.how(), ""))
                                    : "",
                            Objects.requireNonNullElse(row.title(), ""),
                            row.path(),
                            sentence(row)));
        }
        if (rows.size() > TOLD) {
            news.add(
                    new News(
                            rows.getLast().at(),
                            "",
                            words.say("learning.title"),
                            "/learning",
                            words.say("learning.news.more")));
        }
        return news;
    }

    private String sentence(Row row) {
        String how = row.how();
        LocalDate day = row.day();
        return switch (row.what()) {
            case "studied" ->
                    words.say(
                            "learning.news.studied",
                            words.say(
                                    "learning.outcome."
                                            + Objects.requireNonNullElse(how, Judgement.TOO_FEW)));
            case "ended" -> words.say("learning.ended." + how);
            case "aim-ended" -> words.say("learning.aim.state." + how);
            default -> words.say("learning.news." + row.what(), day == null ? "" : words.day(day));
        };
    }
}
