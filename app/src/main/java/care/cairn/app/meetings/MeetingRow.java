package care.cairn.app.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting on a list, with what is needed to say where it stands on a day.
 *
 * @param papersAt when papers went out first, or null
 * @param version the newest version of its minutes, or 0
 * @param confirmed the version that is the correct record, or 0
 * @param messages how often key messages were published
 * @param items how many points stand on its agenda
 */
record MeetingRow(
        UUID id,
        int number,
        UUID body,
        String bodyName,
        Session session,
        int noticeDays,
        int papers,
        @Nullable Instant papersAt,
        @Nullable Instant changedAt,
        @Nullable String changedWhy,
        @Nullable Instant cancelledAt,
        @Nullable String cancelledWhy,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        int version,
        int circulated,
        @Nullable Instant circulatedAt,
        int confirmed,
        @Nullable UUID confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable UUID confirmedIn,
        int messages,
        int items,
        int asked,
        long entry) {

    static final String COLUMNS =
            """
            select m.*, cardinality(m.item_order) as items,
                (select min(p.at) from meeting_papers p where p.meeting = m.id) as papers_at,
                (select count(*) from meeting_item i
                 where i.meeting = m.id and i.state = 'asked') as asked
            from meeting m
            """;

    static MeetingRow of(ResultSet row, int n) throws SQLException {
        return new MeetingRow(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("body", UUID.class),
                row.getString("body_name"),
                MeetingStore.session(row),
                row.getInt("notice_days"),
                row.getInt("papers"),
                MeetingStore.moment(row, "papers_at"),
                MeetingStore.moment(row, "changed_at"),
                row.getString("changed_why"),
                MeetingStore.moment(row, "cancelled_at"),
                row.getString("cancelled_why"),
                MeetingStore.moment(row, "opened_at"),
                MeetingStore.moment(row, "closed_at"),
                row.getInt("version"),
                row.getInt("circulated"),
                MeetingStore.moment(row, "circulated_at"),
                row.getInt("confirmed"),
                row.getObject("confirmed_by", UUID.class),
                MeetingStore.moment(row, "confirmed_at"),
                row.getObject("confirmed_in", UUID.class),
                row.getInt("messages"),
                row.getInt("items"),
                row.getInt("asked"),
                row.getLong("entry"));
    }

    public LocalDate due(ZoneId zone) {
        return session.papersDue(noticeDays, zone);
    }

    /** Whether its papers went out after the day by which they were owed, or are still owed. */
    public boolean papersLate(LocalDate today, ZoneId zone) {
        var out = papersAt == null ? today : LocalDate.ofInstant(papersAt, zone);
        return out.isAfter(due(zone));
    }

    /** The key of where it stands. */
    public String state(Instant at, ZoneId zone) {
        if (cancelledAt != null) {
            return "cancelled";
        }
        if (closedAt != null) {
            return confirmed > 0
                    ? "confirmed"
                    : circulated > 0 && circulated == version ? "circulated" : "to-write";
        }
        if (openedAt != null) {
            return "sitting";
        }
        if (at.isAfter(session.ends().plus(Duration.ofHours(24)))) {
            return "unheld";
        }
        if (papers > 0) {
            return "published";
        }
        return papersLate(LocalDate.ofInstant(at, zone), zone) ? "late" : "planned";
    }

    /** The style of the tag of a state. */
    public static String style(String state) {
        return switch (state) {
            case "sitting" -> "open";
            case "late", "unheld" -> "late";
            case "to-write", "circulated" -> "neutral";
            case "published" -> "better";
            default -> "";
        };
    }
}
