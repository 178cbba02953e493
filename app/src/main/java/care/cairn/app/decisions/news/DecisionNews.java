package care.cairn.app.decisions.news;

import care.cairn.app.web.LoopSource;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which decisions closed, and how; which were opened; and how many in a quarter. */
@Component
class DecisionNews implements NewsSource, LoopSource {
    private static final int TOLD = 4;

    private final JdbcClient jdbc;
    private final Wording words;

    DecisionNews(JdbcClient jdbc, Wording words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                "decision.opened/1",
                "decision.position-taken/1",
                "decision.position-confirmed/1",
                "decision.roll-continued/1",
                "decision.closed/1",
                "decision.outcome-stated/1");
    }

    private record Row(
            UUID id,
            @Nullable String question,
            String body,
            @Nullable String outcome,
            Instant opened,
            @Nullable Instant closed,
            Instant closes,
            int given,
            int eligible) {}

    @Override
    public List<News> between(Instant from, Instant until, Viewer viewer) {
        List<Row> rows =
                jdbc.sql(
                                """
                                select id, question, body_name, outcome, opened, closed_at, closes,
                                       given, eligible
                                from decision
                                where (closed_at > :from and closed_at <= :until)
                                   or (closed_at is null and opened > :from and opened <= :until)
                                order by closed_at desc nulls last, opened desc
                                limit :most
                                """)
                        .param("from", Timestamp.from(from))
                        .param("until", Timestamp.from(until))
                        .param("most", TOLD + 1)
                        .query((row, n) -> {
                            Timestamp closed = row.getTimestamp("closed_at");
                            return new Row(
                                    row.getObject("id", UUID.class),
                                    row.getString("question"),
                                    row.getString("body_name"),
                                    row.getString("outcome"),
                                    row.getTimestamp("opened").toInstant(),
                                    closed == null ? null : closed.toInstant(),
                                    row.getTimestamp("closes").toInstant(),
                                    row.getInt("given"),
                                    row.getInt("eligible"));
                        })
                        .list();
        List<News> news = new ArrayList<>();
        for (Row row : rows.subList(0, Math.min(TOLD, rows.size()))) {
            Instant closed = row.closed();
            news.add(
                    new News(
                            closed == null ? row.opened() : closed,
                            "",
                            Objects.requireNonNullElse(row.question(), ""),
                            "/decisions/" + row.id(),
                            closed == null
                                    ? words.say(
                                            "decisions.news.opened",
                                            row.body(),
                                            words.moment(row.closes()))
                                    : words.say(
                                            "decisions.news.closed",
                                            row.body(),
                                            words.say("decisions.state." + row.outcome()),
                                            positions(row))));
        }
        if (rows.size() > TOLD) {
            news.add(
                    new News(
                            rows.getLast().opened(),
                            "",
                            words.say("decisions.title"),
                            "/decisions",
                            words.say("decisions.news.more")));
        }
        return news;
    }

    private record Said(String choice, int seats) {}

    /** 14 no objection, 1 stands aside; where seats do not pick from a list, how many answered. */
    private String positions(Row row) {
        List<String> said =
                jdbc
                        .sql(
                                """
                                select choice, count(*) as seats from position
                                where decision = :decision and replaced is null
                                      and choice <> ''
                                group by choice order by seats desc, choice
                                """)
                        .param("decision", row.id())
                        .query(Said.class)
                        .list()
                        .stream()
                        .map(it ->
                                words.say(
                                        "decisions.news.seats",
                                        it.seats(),
                                        words.say("decisions.choice." + it.choice())))
                        .toList();
        return said.isEmpty()
                ? words.say("decisions.news.given", row.given(), row.eligible())
                : words.list(said);
    }

    private record Counted(int opened, int closed, int approved) {}

    @Override
    public List<LoopLine> since(LocalDate from, Viewer viewer) {
        var counted =
                jdbc.sql(
                                """
                                select count(*) filter (where opened >= :from) as opened,
                                       count(*) filter (where closed_at >= :from) as closed,
                                       count(*) filter (where closed_at >= :from
                                           and outcome in ('approved', 'conditions')) as approved
                                from decision
                                """)
                        .param("from", Timestamp.from(from.atStartOfDay(viewer.zone()).toInstant()))
                        .query(Counted.class)
                        .single();
        return counted.opened() + counted.closed() == 0
                ? List.of()
                : List.of(
                        new LoopLine(
                                30,
                                "decisions.loop",
                                "decisions.loop.value",
                                List.of(counted.closed()),
                                "decisions.loop.note",
                                List.of(counted.approved(), counted.opened())));
    }
}
