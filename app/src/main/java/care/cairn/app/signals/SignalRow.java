package care.cairn.app.signals;

import care.cairn.app.web.Label;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signal in a list.
 *
 * @param state as it stands on the day of the viewer
 * @param clock the day that it waits for: the answer due, or the end of the investigation
 * @param answer the key of what is said now, or null
 * @param reason of that answer, or null once erased
 * @param answered when it was answered first
 * @param today the day of the viewer
 * @param took how many days it took to the first answer, or has taken until today
 */
record SignalRow(
        UUID id,
        int number,
        UUID measure,
        String measureKey,
        Label name,
        Label line,
        String period,
        String way,
        String effect,
        List<String> rules,
        int shiftLength,
        int trendLength,
        LocalDate since,
        LocalDate until,
        @Nullable UUID steward,
        LocalDate due,
        int answerDays,
        Instant raised,
        SignalState state,
        LocalDate clock,
        @Nullable String answer,
        @Nullable String reason,
        @Nullable Instant answered,
        LocalDate today,
        long took) {

    static final String COLUMNS =
            """
            select s.id, s.number, s.measure, s.series, s.measure_key, s.name_en, s.name_fr, s.line_en,
                   s.line_fr, s.period, s.way, s.effect, s.rules, s.shift_length, s.trend_length,
                   s.since, s.until, s.steward, s.forum, s.due, s.answer_days, s.raised_at,
                   a.kind, a.reason, a.by_day, f.at as answered_at, cast(:today as date) as today,
                   coalesce((f.at at time zone :zone)::date, :today)
                       - (s.raised_at at time zone :zone)::date as took,
            """
                    + SignalState.SQL
                    + """
                        as state
                    from signal s
                    left join lateral (
                        select kind, reason, by_day from signal_answer
                        where signal = s.id order by n desc limit 1
                    ) a on true
                    left join signal_answer f on f.signal = s.id and f.n = 1
                    """;

    static SignalRow of(ResultSet row, int n) throws SQLException {
        var due = row.getObject("due", LocalDate.class);
        var by = row.getObject("by_day", LocalDate.class);
        Timestamp answered = row.getTimestamp("answered_at");
        return new SignalRow(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("measure", UUID.class),
                row.getString("measure_key"),
                new Label(row.getString("name_en"), row.getString("name_fr")),
                new Label(row.getString("line_en"), row.getString("line_fr")),
                row.getString("period"),
                row.getString("way"),
                row.getString("effect"),
                List.of((String[]) row.getArray("rules").getArray()),
                row.getInt("shift_length"),
                row.getInt("trend_length"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getObject("steward", UUID.class),
                due,
                row.getInt("answer_days"),
                row.getTimestamp("raised_at").toInstant(),
                SignalState.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
                by == null ? due : by,
                row.getString("kind"),
                row.getString("reason"),
                answered == null ? null : answered.toInstant(),
                row.getObject("today", LocalDate.class),
                row.getLong("took"));
    }

    /** The style of its tag. */
    public String style() {
        return switch (effect) {
            case "better" -> "better";
            case "worse" -> "worse";
            default -> "neutral";
        };
    }

    /** Whether somebody is waited for. */
    public boolean waits() {
        return state == SignalState.OPEN
                || state == SignalState.LATE
                || state == SignalState.INVESTIGATED;
    }
}
