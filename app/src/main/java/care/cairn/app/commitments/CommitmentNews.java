package care.cairn.app.commitments;

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

/** What became of commitments: asked, accepted, accounted for, judged, ended; and what was kept. */
@Component
class CommitmentNews implements NewsSource, LoopSource {
    private static final int TOLD = 4;

    private final JdbcClient jdbc;
    private final KeptPromises promises;
    private final Wording words;

    CommitmentNews(JdbcClient jdbc, KeptPromises promises, Wording words) {
        this.jdbc = jdbc;
        this.promises = promises;
        this.words = words;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                "commitment.proposed/1",
                "commitment.accepted/1",
                "commitment.agreed/1",
                "commitment.declined/1",
                "commitment.ended/1",
                "account.given/1",
                "account.judged/1");
    }

    /** The last that happened to one commitment. */
    private record Row(
            UUID id,
            @Nullable String what,
            String partner,
            String forum,
            String event,
            @Nullable String word,
            int n,
            Instant at) {}

    @Override
    public List<News> between(Instant from, Instant until, Viewer viewer) {
        List<Row> rows =
                jdbc.sql(
                                """
                                select * from (
                                    select distinct on (c.id) c.id, t.what, c.partner_name, t.forum_name,
                                           e.event, e.word, e.n, e.at
                                    from commitment c
                                    join terms t on t.commitment = c.id and t.version = c.version
                                    join (
                                        select id, 'proposed' as event, null as word, 0 as n, proposed as at
                                        from commitment
                                        union all
                                        select commitment, 'accepted', null, 0, accepted_at
                                        from terms where accepted_at is not null
                                        union all
                                        select id, 'ended', ended, 0, ended_at
                                        from commitment where ended_at is not null
                                        union all
                                        select commitment, 'given', null, n, at from commitment_account
                                        union all
                                        select commitment, 'judged', verdict, n, judged_at
                                        from commitment_account where judged_at is not null
                                    ) e on e.id = c.id and e.at > :from and e.at <= :until
                                    where :member or t.publicity = 'public'
                                    order by c.id, e.at desc, e.n desc
                                ) last
                                order by at desc
                                limit :most
                                """)
                        .param("from", Timestamp.from(from))
                        .param("until", Timestamp.from(until))
                        .param("member", viewer.signedIn())
                        .param("most", TOLD + 1)
                        .query((row, n) ->
                                new Row(
                                        row.getObject("id", UUID.class),
                                        row.getString("what"),
                                        row.getString("partner_name"),
                                        row.getString("forum_name"),
                                        row.getString("event"),
                                        row.getString("word"),
                                        row.getInt("n"),
                                        row.getTimestamp("at").toInstant()))
                        .list();
        List<News> news = new ArrayList<>();
        for (Row row : rows.subList(0, Math.min(TOLD, rows.size()))) {
            String account = "/accounts/" + row.n();
            news.add(
                    new News(
                            row.at(),
                            Commitment.NOT_MET.equals(row.word()) ? "worse" : "",
                            Objects.requireNonNullElse(row.what(), ""),
                            "/commitments/" + row.id() + (row.n() == 0 ? "" : account),
                            words.say(
                                    "commitments.news." + row.event(),
                                    row.partner(),
                                    row.forum(),
                                    word(row))));
        }
        if (rows.size() > TOLD) {
            news.add(
                    new News(
                            rows.getLast().at(),
                            "",
                            words.say("commitments.title"),
                            "/commitments",
                            words.say("commitments.news.more")));
        }
        return news;
    }

    private String word(Row row) {
        return row.word() == null
                ? ""
                : words.say(
                        (row.event().equals("ended")
                                        ? "commitments.state."
                                        : "commitments.verdict.")
                                + row.word());
    }

    private record Kept(int due, int met, int waiting) {}

    private record Counted(int given, int late, int accepted) {}

    /** What is kept and what is counted is said by {@link KeptPromises}. */
    @Override
    public List<LoopLine> since(LocalDate from, Viewer viewer) {
        var due = promises.counted(viewer).stream().filter(it -> !it.on().isBefore(from)).toList();
        var kept =
                new Kept(
                        due.size(),
                        (int) due.stream().filter(KeptPromises.Counted::kept).count(),
                        (int) due.stream().filter(KeptPromises.Counted::waiting).count());
        var counted =
                jdbc.sql(
                                """
                                select count(*) as given,
                                       count(*) filter (
                                           where (at at time zone :zone)::date > due) as late,
                                       (select count(*) from terms
                                        where (accepted_at at time zone :zone)::date >= :from)
                                           as accepted
                                from commitment_account
                                where (at at time zone :zone)::date >= :from
                                """)
                        .param("zone", viewer.zone().getId())
                        .param("from", from)
                        .query(Counted.class)
                        .single();
        List<LoopLine> lines = new ArrayList<>();
        if (counted.accepted() > 0) {
            lines.add(
                    new LoopLine(
                            40,
                            "commitments.loop.accepted",
                            "commitments.loop.number",
                            List.of(counted.accepted()),
                            "",
                            List.of()));
        }
        if (kept.due() > 0) {
            lines.add(
                    new LoopLine(
                            41,
                            "commitments.loop.kept",
                            "commitments.loop.kept.value",
                            List.of((double) kept.met() / kept.due()),
                            "commitments.loop.kept.note",
                            List.of(kept.due(), kept.waiting())));
        }
        if (counted.given() > 0) {
            lines.add(
                    new LoopLine(
                            42,
                            "commitments.loop.given",
                            "commitments.loop.number",
                            List.of(counted.given()),
                            "commitments.loop.given.note",
                            List.of(counted.late())));
        }
        return lines;
    }
}
