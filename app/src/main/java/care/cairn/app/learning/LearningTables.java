package care.cairn.app.learning;

import care.cairn.app.learning.aim.Aim;
import care.cairn.app.learning.aim.AimAct;
import care.cairn.app.learning.aim.AimTables;
import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.ActKind;
import care.cairn.app.ledger.Entry;
import care.cairn.app.ledger.Governed;
import care.cairn.app.ledger.GovernedTable;
import care.cairn.app.ledger.SubjectLink;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** How the acts of this module fill its tables. */
@Component
class LearningTables implements Governed {
    private final JdbcClient jdbc;
    private final AimTables aims;

    LearningTables(JdbcClient jdbc, AimTables aims) {
        this.jdbc = jdbc;
        this.aims = aims;
    }

    @Override
    public String module() {
        return "learning";
    }

    @Override
    public List<ActKind> kinds() {
        var kinds =
                new ArrayList<>(
                        List.of(
                                new ActKind("cycle.planned/1", Step.Planned.class),
                                new ActKind("cycle.predicted/1", Step.Registered.class),
                                new ActKind("cycle.started/1", Step.Started.class),
                                new ActKind("cycle.observed/1", Step.Observed.class),
                                new ActKind("cycle.studied/1", Step.Studied.class),
                                new ActKind("cycle.ended/1", Step.Ended.class),
                                new ActKind("cycle.spread/1", Step.Spread.class)));
        kinds.addAll(AimTables.KINDS);
        return kinds;
    }

    @Override
    public List<GovernedTable> tables() {
        var tables =
                new ArrayList<>(
                        List.of(
                                GovernedTable.replayed("cycle"),
                                GovernedTable.replayed("cycle_place"),
                                GovernedTable.replayed("cycle_follows"),
                                GovernedTable.replayed("prediction"),
                                GovernedTable.replayed("cycle_observation"),
                                GovernedTable.replayed("cycle_study"),
                                GovernedTable.replayed("cycle_result")));
        tables.addAll(AimTables.TABLES);
        return tables;
    }

    @Override
    public List<String> nouns() {
        return List.of(Cycle.NOUN, Aim.NOUN);
    }

    @Override
    public List<SubjectLink> describe(Collection<String> subjects) {
        var links =
                new ArrayList<>(
                        jdbc.sql(
                                        """
                                        select 'cycle/' || id as subject, '/learning/cycles/' || id as path,
                                               coalesce(title, '') as title, 'word.cycle' as word
                                        from cycle where 'cycle/' || id in (:subjects)
                                        """)
                                .param("subjects", subjects)
                                .query(SubjectLink.class)
                                .list());
        links.addAll(aims.describe(subjects));
        return links;
    }

    @Override
    public void project(Entry entry, Act act) {
        switch (act) {
            case Step it -> step(entry, it);
            case AimAct it -> aims.project(entry, it);
            default -> throw new IllegalArgumentException(act + " is no act of this module");
        }
    }

    private void step(Entry entry, Step act) {
        switch (act) {
            case Step.Planned it -> planned(entry, it);
            case Step.Registered it -> registered(entry, it);
            case Step.Started it ->
                    sql(
                                    "update cycle set started = :on, started_at = :at where id = :id",
                                    entry,
                                    it)
                            .param("on", it.on())
                            .update();
            case Step.Observed it ->
                    sql(
                                    """
                                    insert into cycle_observation (cycle, n, happened, surprised,
                                        by, at, entry)
                                    values (:id, :n, :happened, :surprised, :by, :at, :entry)
                                    """,
                                    entry,
                                    it)
                            .param("n", it.n())
                            .param("happened", it.happened().text())
                            .param("surprised", it.surprised().text())
                            .update();
            case Step.Studied it -> studied(entry, it);
            case Step.Ended it ->
                    sql(
                                    """
                                    update cycle set ended = :how, ended_why = :reason,
                                        ended_by = :by, ended_at = :at
                                    where id = :id
                                    """,
                                    entry,
                                    it)
                            .param("how", it.how())
                            .param("reason", it.reason().text())
                            .update();
            case Step.Spread it ->
                    sql(
                                    """
                                    insert into cycle_place (cycle, partner, n, name, spread)
                                    select :id, :partner, count(*) + 1, :name, :from
                                    from cycle_place where cycle = :id
                                    """,
                                    entry,
                                    it)
                            .param("partner", it.place().partner())
                            .param("name", it.place().name())
                            .param("from", it.from())
                            .update();
        }
    }

    private void planned(Entry entry, Step.Planned it) {
        var plan = it.plan();
        sql(
                        """
                        insert into cycle (id, number, after, turn, title, aim, theory, change, who,
                            whereabout, starts, lead, partner, planned, entry, registered, studies)
                        values (:id, :number, :after, :turn, :title, :aim, :theory, :change, :who,
                            :where, :starts, :lead, :partner, :at, :entry, 0, 0)
                        """,
                        entry,
                        it)
                .param("number", it.number())
                .param("after", it.after())
                .param("turn", it.turn())
                .param("title", plan.title().text())
                .param("aim", plan.aim().text())
                .param("theory", plan.theory().text())
                .param("change", plan.change().text())
                .param("who", plan.who().text())
                .param("where", plan.where().text())
                .param("starts", plan.starts())
                .param("lead", it.lead())
                .param("partner", entry.author().partner())
                .update();
        for (int n = 0; n < plan.places().size(); n++) {
            sql(
                            """
                            insert into cycle_place (cycle, partner, n, name)
                            values (:id, :partner, :n, :name)
                            on conflict do nothing
                            """,
                            entry,
                            it)
                    .param("partner", plan.places().get(n).partner())
                    .param("n", n + 1)
                    .param("name", plan.places().get(n).name())
                    .update();
        }
        for (int n = 0; n < it.follows().size(); n++) {
            sql(
                            "insert into cycle_follows (cycle, n, subject) values (:id, :n, :subject)",
                            entry,
                            it)
                    .param("n", n)
                    .param("subject", it.follows().get(n))
                    .update();
        }
    }

    private void registered(Entry entry, Step.Registered it) {
        var prediction = it.prediction();
        var chart = prediction.chart();
        sql(
                        """
                        insert into prediction (cycle, n, measure, series, direction, level, margin,
                            change, lag, periods, opens, closes, chart, rules, shift_length,
                            trend_length, ties, screened, frozen, minimum_points, decides, control,
                            place, expects, by, at, entry)
                        values (:id, :n, :measure, :series, :direction, :level, :margin,
                            :change, :lag, :periods, :opens, :closes, :chart, :rules, :shiftLength,
                            :trendLength, :ties, :screened, :frozen, :minimumPoints, :decides,
                            :control, :place, :expects, :by, :at, :entry)
                        """,
                        entry,
                        it)
                .param("n", it.n())
                .param("measure", prediction.measure())
                .param("series", prediction.series())
                .param("direction", prediction.direction())
                .param("level", prediction.level())
                .param("margin", prediction.margin())
                .param("change", prediction.change())
                .param("lag", prediction.lag())
                .param("periods", prediction.window())
                .param("opens", prediction.opens())
                .param("closes", prediction.closes())
                .param("chart", chart.kind())
                .param("rules", chart.rules())
                .param("shiftLength", chart.shiftLength())
                .param("trendLength", chart.trendLength())
                .param("ties", chart.ties().name().toLowerCase(Locale.ROOT))
                .param("screened", chart.screened())
                .param("frozen", chart.freeze())
                .param("minimumPoints", chart.minimumPoints())
                .param("decides", prediction.decides())
                .param("control", prediction.control())
                .param("place", prediction.place())
                .param("expects", prediction.expects().text())
                .update();
        sql("update cycle set registered = :n where id = :id", entry, it)
                .param("n", it.n())
                .update();
        if (it.replaces() != null) {
            sql(
                            "update prediction set replaced_by = :n where cycle = :id and n = :replaces",
                            entry,
                            it)
                    .param("n", it.n())
                    .param("replaces", it.replaces())
                    .update();
        }
    }

    private void studied(Entry entry, Step.Studied it) {
        sql(
                        """
                        insert into cycle_study (cycle, n, known, learned, by, at, entry)
                        values (:id, :n, :known, :learned, :by, :at, :entry)
                        """,
                        entry,
                        it)
                .param("n", it.n())
                .param("known", it.known())
                .param("learned", it.learned().text())
                .update();
        for (var result : it.results()) {
            sql(
                            """
                            insert into cycle_result (cycle, n, prediction, outcome, before, after,
                                lower, upper, points_before, points_after)
                            values (:id, :n, :prediction, :outcome, :before, :after,
                                :lower, :upper, :pointsBefore, :pointsAfter)
                            """,
                            entry,
                            it)
                    .param("n", it.n())
                    .param("prediction", result.prediction())
                    .param("outcome", result.outcome())
                    .param("before", result.before())
                    .param("after", result.after())
                    .param("lower", result.lower())
                    .param("upper", result.upper())
                    .param("pointsBefore", result.pointsBefore())
                    .param("pointsAfter", result.pointsAfter())
                    .update();
        }
        sql("update cycle set studies = :n, studied_at = :at where id = :id", entry, it)
                .param("n", it.n())
                .update();
    }

    /** With {@code :id}, {@code :by}, {@code :at} and {@code :entry} filled in. */
    private StatementSpec sql(String text, Entry entry, Step act) {
        return jdbc.sql(text)
                .param("id", act.cycle())
                .param("by", entry.author().person())
                .param("at", Timestamp.from(entry.at()))
                .param("entry", entry.index());
    }
}
