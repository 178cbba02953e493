package care.cairn.app.signals;

import care.cairn.app.web.Label;
import care.cairn.app.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads signals for the screen, as they stand at the moment of the viewer. */
@Repository
class SignalShelf {
    private static final String CHOSEN =
            """
            where (:measure::text is null or measure_key = :measure)
              and (:state::text is null or state = :state)
              and (:kind::text is null or kind = :kind)
              and (:rule::text is null or :rule = any(rules))
              and (:q::text is null or name_en ilike :q or name_fr ilike :q
                   or line_en ilike :q or line_fr ilike :q or reason ilike :q)
            """;
    private static final String ORDER =
            """
            order by case state when 'late' then 0 when 'open' then 0 when 'investigated' then 1
                     else 2 end,
                     case when state in ('late', 'open') then due end, number desc
            """;

    private final JdbcClient jdbc;

    SignalShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A measure that has signals. */
    record Measured(String key, Label name) {}

    /** An answer as it was given; the reason is null once erased. */
    record Given(
            int n,
            String kind,
            @Nullable String reason,
            @Nullable LocalDate by,
            @Nullable UUID body,
            String capacity,
            @Nullable UUID person,
            Instant at,
            long entry) {}

    /** A thing that happened to a signal. */
    record Step(
            String kind,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            List<String> rules,
            @Nullable UUID person,
            @Nullable UUID body,
            Instant at,
            long entry) {}

    /** How a signal was found, and what became of its figures. */
    record Found(
            int series,
            List<String> rules,
            LocalDate since,
            LocalDate until,
            double value,
            @Nullable Double centre,
            @Nullable Double lower,
            @Nullable Double upper,
            Label unit,
            int decimals,
            int points,
            double falseAlarms,
            String chart,
            String ruleSet,
            int shiftLength,
            int trendLength,
            String ties,
            boolean screened,
            int freeze,
            int minimumPoints,
            LocalDate known,
            @Nullable Integer load,
            @Nullable UUID stewardPartner,
            @Nullable UUID forum,
            long entry,
            @Nullable Instant gained,
            @Nullable Instant gone,
            @Nullable Integer goneLoad,
            List<LocalDate> revised) {}

    List<SignalRow> list(SignalFilter filter, Viewer viewer, int most, long from) {
        return chosen(
                        "select * from ("
                                + SignalRow.COLUMNS
                                + ") s "
                                + CHOSEN
                                + ORDER
                                + " limit :most offset :from",
                        filter,
                        viewer)
                .param("most", most)
                .param("from", from)
                .query(SignalRow::of)
                .list();
    }

    long count(SignalFilter filter, Viewer viewer) {
        return chosen(
                        "select count(*) from (" + SignalRow.COLUMNS + ") s " + CHOSEN,
                        filter,
                        viewer)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec chosen(String sql, SignalFilter filter, Viewer viewer) {
        return jdbc.sql(sql)
                .param("today", viewer.today())
                .param("zone", viewer.zone().getId())
                .param("measure", filter.measure())
                .param("state", filter.state())
                .param("kind", filter.kind())
                .param("rule", filter.rule())
                .param("q", filter.pattern());
    }

    /** How many signals are in each state. */
    Map<String, Integer> states(Viewer viewer) {
        var counts = new HashMap<String, Integer>();
        jdbc.sql("select state, count(*) as n from (" + SignalRow.COLUMNS + ") s group by state")
                .param("today", viewer.today())
                .param("zone", viewer.zone().getId())
                .query(row -> {
                    counts.put(row.getString("state"), row.getInt("n"));
                });
        return counts;
    }

    Optional<SignalRow> row(UUID id, Viewer viewer) {
        return jdbc.sql("select * from (" + SignalRow.COLUMNS + ") s where id = :id")
                .param("today", viewer.today())
                .param("zone", viewer.zone().getId())
                .param("id", id)
                .query(SignalRow::of)
                .optional();
    }

    /** The signals of a measure, the latest first. */
    List<SignalRow> ofMeasure(UUID measure, Viewer viewer) {
        return jdbc.sql(
                        "select * from ("
                                + SignalRow.COLUMNS
                                + ") s where measure = :measure order by number desc")
                .param("today", viewer.today())
                .param("zone", viewer.zone().getId())
                .param("measure", measure)
                .query(SignalRow::of)
                .list();
    }

    /** The latest signals of a series. */
    List<SignalRow> ofSeries(int series, int most, Viewer viewer) {
        return jdbc.sql(
                        "select * from ("
                                + SignalRow.COLUMNS
                                + ") s where series = :series order by number desc limit :most")
                .param("today", viewer.today())
                .param("zone", viewer.zone().getId())
                .param("series", series)
                .param("most", most)
                .query(SignalRow::of)
                .list();
    }

    /** Those that wait for an answer and are looked at in a body. */
    List<SignalRow> before(UUID body, int most, Viewer viewer) {
        return jdbc.sql(
                        "select * from ("
                                + SignalRow.COLUMNS
                                + """
                                ) s
                                where state in ('open', 'late') and forum = :body
                                order by due, number limit :most
                                """)
                .param("today", viewer.today())
                .param("zone", viewer.zone().getId())
                .param("body", body)
                .param("most", most)
                .query(SignalRow::of)
                .list();
    }

    /** The measures that have signals, for the filter. */
    List<Measured> measures() {
        return jdbc.sql(
                        """
                        select distinct on (measure_key) measure_key, name_en, name_fr from signal
                        order by measure_key, number desc
                        """)
                .query((row, n) ->
                        new Measured(
                                row.getString("measure_key"),
                                new Label(row.getString("name_en"), row.getString("name_fr"))))
                .list();
    }

    /** The rules that ever fired, by key. */
    List<String> rules() {
        return jdbc.sql("select distinct unnest(rules) as rule from signal order by rule")
                .query(String.class)
                .list();
    }

    Found found(UUID id) {
        return jdbc.sql("select * from signal where id = :id")
                .param("id", id)
                .query(SignalShelf::found)
                .single();
    }

    List<Given> answers(UUID id) {
        return jdbc.sql("select * from signal_answer where signal = :id order by n desc")
                .param("id", id)
                .query((row, n) ->
                        new Given(
                                row.getInt("n"),
                                row.getString("kind"),
                                row.getString("reason"),
                                row.getObject("by_day", LocalDate.class),
                                row.getObject("body", UUID.class),
                                row.getString("capacity"),
                                row.getObject("person", UUID.class),
                                row.getTimestamp("at").toInstant(),
                                row.getLong("entry")))
                .list();
    }

    List<Step> steps(UUID id) {
        return jdbc.sql("select * from signal_step where signal = :id order by entry")
                .param("id", id)
                .query((row, n) ->
                        new Step(
                                row.getString("kind"),
                                row.getObject("since", LocalDate.class),
                                row.getObject("until", LocalDate.class),
                                List.of((String[]) row.getArray("rules").getArray()),
                                row.getObject("person", UUID.class),
                                row.getObject("body", UUID.class),
                                row.getTimestamp("at").toInstant(),
                                row.getLong("entry")))
                .list();
    }

    /**
     * The signals that a person owes an answer to, or that went, being late, to one of these
     * bodies.
     */
    List<SignalRow> owedBy(Viewer viewer, List<UUID> forums) {
        return jdbc.sql(
                        "select * from ("
                                + SignalRow.COLUMNS
                                + """
                                ) s
                                where state in ('open', 'late')
                                  and (steward = :person
                                       or ((state = 'late' or steward is null)
                                           and (forum = any(:forums)
                                                or exists (select from signal_escalation e
                                                           where e.signal = s.id
                                                             and e.body = any(:forums)))))
                                order by due, number
                                """)
                .param("today", viewer.today())
                .param("zone", viewer.zone().getId())
                .param("person", viewer.requirePerson())
                .param("forums", forums.toArray(UUID[]::new))
                .query(SignalRow::of)
                .list();
    }

    private static Found found(ResultSet row, int n) throws SQLException {
        Timestamp gained = row.getTimestamp("gained_at");
        Timestamp gone = row.getTimestamp("gone_at");
        var revised = row.getArray("gone_periods");
        return new Found(
                row.getInt("series"),
                List.of((String[]) row.getArray("found_rules").getArray()),
                row.getObject("found_since", LocalDate.class),
                row.getObject("found_until", LocalDate.class),
                row.getDouble("value"),
                row.getObject("centre", Double.class),
                row.getObject("lower", Double.class),
                row.getObject("upper", Double.class),
                new Label(row.getString("unit_en"), row.getString("unit_fr")),
                row.getInt("decimals"),
                row.getInt("points"),
                row.getDouble("false_alarms"),
                row.getString("chart"),
                row.getString("rule_set"),
                row.getInt("shift_length"),
                row.getInt("trend_length"),
                row.getString("ties"),
                row.getBoolean("screened"),
                row.getInt("frozen"),
                row.getInt("minimum_points"),
                row.getObject("known", LocalDate.class),
                row.getObject("load", Integer.class),
                row.getObject("steward_partner", UUID.class),
                row.getObject("forum", UUID.class),
                row.getLong("raised_in"),
                gained == null ? null : gained.toInstant(),
                gone == null ? null : gone.toInstant(),
                row.getObject("gone_load", Integer.class),
                revised == null
                        ? List.of()
                        : Arrays.stream((java.sql.Date[]) revised.getArray())
                                .map(java.sql.Date::toLocalDate)
                                .toList());
    }
}
