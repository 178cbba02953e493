package care.cairn.app.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learning cycle on a list, with what is needed to say where it stands on a day.
 *
 * @param title null where it is erased
 * @param places the partners where it runs, as one text
 * @param predictions how many predictions stand
 * @param opens the first day of the first window, or null
 * @param closes the last day of the last window, or null
 * @param outcome of the last study, or null
 */
record CycleRow(
        UUID id,
        int number,
        @Nullable UUID after,
        int turn,
        @Nullable String title,
        UUID lead,
        String places,
        LocalDate starts,
        @Nullable LocalDate started,
        int predictions,
        @Nullable LocalDate opens,
        @Nullable LocalDate closes,
        int studies,
        @Nullable Instant studiedAt,
        @Nullable String outcome,
        @Nullable String ended) {

    static final String COLUMNS =
            """
            select c.id, c.number, c.after, c.turn, c.title, c.lead, c.starts, c.started, c.studies,
                c.studied_at, c.ended,
                (select coalesce(string_agg(p.name, ', ' order by p.n), '')
                 from cycle_place p where p.cycle = c.id and p.spread is null) as places,
                f.predictions, f.opens, f.closes,
                (select r.outcome from cycle_result r
                 where r.cycle = c.id and r.n = c.studies order by r.prediction limit 1) as outcome
            from cycle c
            left join lateral (
                select count(*) as predictions, min(opens) as opens, max(closes) as closes
                from prediction p where p.cycle = c.id and p.replaced_by is null
            ) f on true
            """;

    static CycleRow of(ResultSet row, int n) throws SQLException {
        Timestamp studied = row.getTimestamp("studied_at");
        return new CycleRow(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("after", UUID.class),
                row.getInt("turn"),
                row.getString("title"),
                row.getObject("lead", UUID.class),
                row.getString("places"),
                row.getObject("starts", LocalDate.class),
                row.getObject("started", LocalDate.class),
                row.getInt("predictions"),
                row.getObject("opens", LocalDate.class),
                row.getObject("closes", LocalDate.class),
                row.getInt("studies"),
                studied == null ? null : studied.toInstant(),
                row.getString("outcome"),
                row.getString("ended"));
    }

    /** Whether its last window is over and nobody has held the result against it since. */
    boolean waitsForStudy(LocalDate today, ZoneId zone) {
        if (ended != null || started == null || closes == null || !today.isAfter(closes)) {
            return false;
        }
        return studiedAt == null || !LocalDate.ofInstant(studiedAt, zone).isAfter(closes);
    }

    /** The key of where it stands on a day. */
    String state(LocalDate today, ZoneId zone) {
        if (ended != null) {
            return ended;
        }
        if (waitsForStudy(today, zone)) {
            return "to-study";
        }
        if (studies > 0) {
            return "studied";
        }
        return started != null ? "running" : predictions == 0 ? "planned" : "predicted";
    }

    /** The style of the tag of a state. */
    static String style(String state) {
        return switch (state) {
            case "to-study" -> "open";
            case "planned", "predicted" -> "neutral";
            case Cycle.ADOPTED -> "better";
            default -> "";
        };
    }
}
