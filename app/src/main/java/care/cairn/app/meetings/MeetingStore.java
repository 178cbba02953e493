package care.cairn.app.meetings;

import care.cairn.app.ledger.Words;
import care.cairn.app.meetings.agenda.Agenda;
import care.cairn.app.meetings.agenda.Item;
import care.cairn.app.meetings.agenda.Matter;
import care.cairn.app.meetings.minutes.Minutes;
import care.cairn.app.meetings.sitting.Line;
import care.cairn.app.meetings.sitting.MemberSeat;
import care.cairn.app.meetings.sitting.Sitting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings as their tables hold them, read back into the aggregate. */
@Repository
class MeetingStore {
    private final JdbcClient jdbc;

    MeetingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number that the next meeting gets; held until the transaction ends. */
    int nextNumber() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('meetings.number'))").query(rs -> {});
        return jdbc.sql("select coalesce(max(number), 0) + 1 from meeting")
                .query(Integer.class)
                .single();
    }

    /** Read and held, so that nobody else changes it meanwhile. */
    Optional<Meeting> hold(UUID id) {
        jdbc.sql("select 1 from meeting where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
        return find(id);
    }

    Optional<Meeting> find(UUID id) {
        return jdbc.sql("select * from meeting where id = :id")
                .param("id", id)
                .query((row, n) -> meeting(row))
                .optional();
    }

    private Meeting meeting(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Meeting(
                id,
                row.getInt("number"),
                row.getObject("body", UUID.class),
                session(row),
                row.getInt("notice_days"),
                row.getTimestamp("cancelled_at") != null,
                row.getInt("papers"),
                new Agenda(items(id), List.of((Integer[]) row.getArray("item_order").getArray())),
                new Sitting(
                        moment(row, "opened_at"),
                        moment(row, "closed_at"),
                        row.getInt("quorum"),
                        List.of((String[]) row.getArray("sectors").getArray()),
                        roll(id),
                        lines(id)),
                new Minutes(
                        row.getInt("version"),
                        row.getInt("circulated"),
                        row.getInt("confirmed"),
                        row.getInt("corrections"),
                        row.getInt("messages")));
    }

    static Session session(ResultSet row) throws SQLException {
        return new Session(
                new Words(row.getString("title")),
                row.getTimestamp("starts").toInstant(),
                row.getInt("minutes"),
                new Words(row.getString("place")),
                row.getBoolean("open"));
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private SortedMap<Integer, Item> items(UUID meeting) {
        var items = new TreeMap<Integer, Item>();
        jdbc.sql("select * from meeting_item where meeting = :meeting")
                .param("meeting", meeting)
                .query(row -> {
                    items.put(row.getInt("n"), item(row));
                });
        return items;
    }

    static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getInt("n"),
                row.getString("state"),
                new Matter(
                        new Words(row.getString("title")),
                        row.getString("purpose"),
                        row.getInt("minutes"),
                        row.getObject("presenter", UUID.class),
                        new Words(row.getString("brief"))),
                row.getString("about"),
                row.getObject("carried", UUID.class));
    }

    private List<MemberSeat> roll(UUID meeting) {
        return jdbc.sql(
                        """
                        select seat, partner, partner_name, sector, title, voting, holder, deputy
                        from meeting_seat where meeting = :meeting order by n
                        """)
                .param("meeting", meeting)
                .query(MemberSeat.class)
                .list();
    }

    private List<Line> lines(UUID meeting) {
        return jdbc.sql(
                        """
                        select l.n, l.kind, l.item, coalesce(l.seat, c.seat) as seat, l.person,
                               l.refers, l.ends, l.happened, l.struck_at is not null as struck
                        from meeting_line l
                        left join meeting_line c on c.meeting = l.meeting and c.n = l.ends
                        where l.meeting = :meeting order by l.n
                        """)
                .param("meeting", meeting)
                .query((row, n) ->
                        new Line(
                                row.getInt("n"),
                                row.getString("kind"),
                                row.getInt("item"),
                                row.getObject("seat", UUID.class),
                                row.getObject("person", UUID.class),
                                row.getObject("refers", UUID.class),
                                row.getInt("ends"),
                                row.getTimestamp("happened").toInstant(),
                                row.getBoolean("struck")))
                .list();
    }
}
