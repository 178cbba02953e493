package care.cairn.app.meetings;

import care.cairn.app.meetings.agenda.Item;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows for the pages of meetings. */
@Repository
class MeetingRows {
    private final JdbcClient jdbc;

    MeetingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Meetings to come, and those that are being held, soonest first. */
    List<MeetingRow> coming(@Nullable UUID body, Instant at) {
        return jdbc.sql(
                        MeetingRow.COLUMNS
                                + """
                                where (cast(:body as uuid) is null or m.body = cast(:body as uuid))
                                  and m.closed_at is null
                                  and (m.starts > :at or m.opened_at is not null)
                                order by m.starts, m.number limit 100
                                """)
                .param("body", body)
                .param("at", Timestamp.from(at.minusSeconds(86_400)))
                .query(MeetingRow::of)
                .list();
    }

    private static final String PAST =
            """
            where (cast(:body as uuid) is null or m.body = cast(:body as uuid))
              and (m.closed_at is not null or (m.starts <= :at and m.opened_at is null))
            """;

    List<MeetingRow> past(@Nullable UUID body, Instant at, long offset, int size) {
        return jdbc.sql(
                        MeetingRow.COLUMNS
                                + PAST
                                + "order by m.starts desc, m.number desc limit :size offset :offset")
                .param("body", body)
                .param("at", Timestamp.from(at.minusSeconds(86_400)))
                .param("size", size)
                .param("offset", offset)
                .query(MeetingRow::of)
                .list();
    }

    long countPast(@Nullable UUID body, Instant at) {
        return jdbc.sql("select count(*) from meeting m " + PAST)
                .param("body", body)
                .param("at", Timestamp.from(at.minusSeconds(86_400)))
                .query(Long.class)
                .single();
    }

    Optional<MeetingRow> find(UUID id) {
        return jdbc.sql(MeetingRow.COLUMNS + "where m.id = :id")
                .param("id", id)
                .query(MeetingRow::of)
                .optional();
    }

    /** Those whose papers are owed, or that ended and are not confirmed. */
    List<MeetingRow> unfinished() {
        return jdbc.sql(
                        MeetingRow.COLUMNS
                                + """
                                where m.cancelled_at is null
                                  and (m.closed_at is null or m.confirmed = 0 or m.messages = 0)
                                order by m.starts limit 100
                                """)
                .query(MeetingRow::of)
                .list();
    }

    /** The meeting of the same body before this one that was held, or none. */
    Optional<MeetingRow> before(MeetingRow it) {
        return jdbc.sql(
                        MeetingRow.COLUMNS
                                + """
                                where m.body = :body and m.starts < :starts
                                  and m.closed_at is not null
                                order by m.starts desc limit 1
                                """)
                .param("body", it.body())
                .param("starts", Timestamp.from(it.session().starts()))
                .query(MeetingRow::of)
                .optional();
    }

    /** The meeting of the body that is being held, or none. */
    Optional<MeetingRow> sitting(UUID body) {
        return jdbc.sql(
                        MeetingRow.COLUMNS
                                + """
                                where m.body = :body and m.opened_at is not null
                                  and m.closed_at is null
                                order by m.starts desc limit 1
                                """)
                .param("body", body)
                .query(MeetingRow::of)
                .optional();
    }

    /**
     * A point of an agenda, with who put it there.
     *
     * @param reason why it was declined, or null
     */
    record ItemRow(Item item, @Nullable UUID by, Instant at, @Nullable String reason) {}

    /** Every point of a meeting by its number. */
    Map<Integer, ItemRow> items(UUID meeting) {
        var items = new LinkedHashMap<Integer, ItemRow>();
        jdbc.sql("select * from meeting_item where meeting = :meeting order by n")
                .param("meeting", meeting)
                .query(row -> {
                    items.put(
                            row.getInt("n"),
                            new ItemRow(
                                    MeetingStore.item(row),
                                    row.getObject("by", UUID.class),
                                    row.getTimestamp("at").toInstant(),
                                    row.getString("reason")));
                });
        return items;
    }

    /** Papers that went out. */
    record PapersRow(int version, @Nullable String brief, LocalDate due, Instant at, long entry) {}

    /** Every version, the newest first. */
    List<PapersRow> papers(UUID meeting) {
        return jdbc.sql(
                        """
                        select version, brief, due, at, entry from meeting_papers
                        where meeting = :meeting order by version desc
                        """)
                .param("meeting", meeting)
                .query((row, n) ->
                        new PapersRow(
                                row.getInt("version"),
                                row.getString("brief"),
                                row.getObject("due", LocalDate.class),
                                row.getTimestamp("at").toInstant(),
                                row.getLong("entry")))
                .list();
    }

    /**
     * A line of the room as its row has it.
     *
     * @param words null where they are erased
     */
    record LineRow(
            int n,
            String kind,
            int item,
            @Nullable UUID seat,
            @Nullable UUID person,
            boolean deputy,
            @Nullable UUID refers,
            boolean here,
            int ends,
            String detail,
            @Nullable String words,
            Instant happened,
            @Nullable UUID by,
            long entry,
            @Nullable Instant struckAt,
            @Nullable String struckWhy) {}

    List<LineRow> lines(UUID meeting) {
        return jdbc.sql("select * from meeting_line where meeting = :meeting order by n")
                .param("meeting", meeting)
                .query(MeetingRows::line)
                .list();
    }

    private static LineRow line(ResultSet row, int n) throws SQLException {
        return new LineRow(
                row.getInt("n"),
                row.getString("kind"),
                row.getInt("item"),
                row.getObject("seat", UUID.class),
                row.getObject("person", UUID.class),
                row.getBoolean("deputy"),
                row.getObject("refers", UUID.class),
                row.getBoolean("here"),
                row.getInt("ends"),
                row.getString("detail"),
                row.getString("words"),
                row.getTimestamp("happened").toInstant(),
                row.getObject("by", UUID.class),
                row.getLong("entry"),
                MeetingStore.moment(row, "struck_at"),
                row.getString("struck_why"));
    }

    /** The words of a version by point; null where they are erased. */
    Map<Integer, @Nullable String> passages(UUID meeting, int version) {
        var passages = new LinkedHashMap<Integer, @Nullable String>();
        jdbc.sql(
                        """
                        select item, words from minutes_passage
                        where meeting = :meeting and version = :version order by n
                        """)
                .param("meeting", meeting)
                .param("version", version)
                .query(row -> {
                    passages.put(row.getInt("item"), row.getString("words"));
                });
        return passages;
    }

    /** A version of the minutes. */
    record VersionRow(int version, @Nullable UUID by, Instant at, long entry) {}

    List<VersionRow> versions(UUID meeting) {
        return jdbc.sql(
                        """
                        select version, by, at, entry from minutes
                        where meeting = :meeting order by version desc
                        """)
                .param("meeting", meeting)
                .query((row, n) ->
                        new VersionRow(
                                row.getInt("version"),
                                row.getObject("by", UUID.class),
                                row.getTimestamp("at").toInstant(),
                                row.getLong("entry")))
                .list();
    }

    /** Something written by somebody: a correction, or key messages. */
    record WordsRow(
            int n, int item, @Nullable String words, @Nullable UUID by, Instant at, long entry) {}

    List<WordsRow> corrections(UUID meeting) {
        return jdbc.sql("select * from minutes_correction where meeting = :meeting order by n")
                .param("meeting", meeting)
                .query((row, n) -> words(row, row.getInt("item")))
                .list();
    }

    /** Key messages as they were published, the newest first. */
    List<WordsRow> messages(UUID meeting) {
        return jdbc.sql("select * from key_messages where meeting = :meeting order by n desc")
                .param("meeting", meeting)
                .query((row, n) -> words(row, 0))
                .list();
    }

    private static WordsRow words(ResultSet row, int item) throws SQLException {
        return new WordsRow(
                row.getInt("n"),
                item,
                row.getString("words"),
                row.getObject("by", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getLong("entry"));
    }
}
