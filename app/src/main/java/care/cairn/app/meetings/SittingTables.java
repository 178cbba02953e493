package care.cairn.app.meetings;

import care.cairn.app.ledger.Entry;
import care.cairn.app.meetings.sitting.Line;
import care.cairn.app.meetings.sitting.MemberSeat;
import care.cairn.app.meetings.sitting.Sitting;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of what happens in the room. */
@Component
class SittingTables {
    private final JdbcClient jdbc;

    SittingTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row with only what its kind has. */
    private record Row(
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
            Instant happened) {
        static Row of(int n, String kind, int item, @Nullable String words, Instant happened) {
            return new Row(n, kind, item, null, null, false, null, false, 0, "", words, happened);
        }

        Row about(@Nullable UUID whose, String how) {
            return new Row(
                    n, kind, item, whose, person, deputy, refers, here, ends, how, words, happened);
        }

        Row by(UUID whose, UUID who, boolean second) {
            return new Row(
                    n, kind, item, whose, who, second, refers, here, ends, detail, words, happened);
        }

        Row referring(UUID id, boolean opened) {
            return new Row(
                    n, kind, item, seat, person, deputy, id, opened, ends, detail, words, happened);
        }

        Row ending(int line) {
            return new Row(
                    n, kind, item, seat, person, deputy, refers, here, line, detail, words,
                    happened);
        }
    }

    void project(Entry entry, Sitting.Step step) {
        var id = step.meeting();
        var at = entry.at();
        switch (step) {
            case Sitting.Opened it -> {
                sql(
                                """
                                update meeting set opened_at = :at, quorum = :quorum,
                                    sectors = cast(:sectors as text[])
                                where id = :id
                                """,
                                entry,
                                id)
                        .param("quorum", it.quorum())
                        .param("sectors", it.sectors().toArray(String[]::new))
                        .update();
                roll(entry, id, it.roll());
            }
            case Sitting.RollContinued it -> roll(entry, id, it.roll());
            case Sitting.Closed it ->
                    sql("update meeting set closed_at = :at where id = :id", entry, id).update();
            case Sitting.Struck it ->
                    sql(
                                    """
                                    update meeting_line set struck_at = :at, struck_by = :by,
                                        struck_why = :reason
                                    where meeting = :id and n = :n
                                    """,
                                    entry,
                                    id)
                            .param("n", it.line())
                            .param("reason", it.reason().text())
                            .update();
            case Sitting.Arrived it ->
                    line(
                            entry,
                            id,
                            Row.of(it.n(), Line.ARRIVED, 0, "", it.time())
                                    .by(it.seat(), it.person(), it.deputy()));
            case Sitting.Attended it ->
                    line(entry, id, Row.of(it.n(), Line.GUEST, 0, it.guest().text(), it.time()));
            case Sitting.Left it ->
                    line(
                            entry,
                            id,
                            Row.of(it.n(), Line.LEFT, 0, "", it.time()).ending(it.arrival()));
            case Sitting.Turned it -> line(entry, id, Row.of(it.n(), Line.TURN, it.item(), "", at));
            case Sitting.Declared it ->
                    line(
                            entry,
                            id,
                            Row.of(it.n(), Line.INTEREST, it.item(), it.what().text(), at)
                                    .about(it.seat(), it.kind()));
            case Sitting.Put it ->
                    line(
                            entry,
                            id,
                            Row.of(it.n(), Line.DECISION, it.item(), "", at)
                                    .referring(it.decision(), it.here()));
            case Sitting.Committed it ->
                    line(
                            entry,
                            id,
                            Row.of(it.n(), Line.COMMITMENT, it.item(), "", at)
                                    .referring(it.commitment(), true));
            case Sitting.Noted it ->
                    line(
                            entry,
                            id,
                            Row.of(
                                            it.n(),
                                            it.seat() == null ? Line.NOTE : Line.DISSENT,
                                            it.item(),
                                            it.text().text(),
                                            at)
                                    .about(it.seat(), ""));
            case Sitting.Parked it ->
                    line(entry, id, Row.of(it.n(), Line.PARKED, it.item(), it.reason().text(), at));
        }
    }

    private void roll(Entry entry, UUID meeting, List<MemberSeat> roll) {
        for (var seat : roll) {
            sql(
                            """
                            insert into meeting_seat (meeting, n, seat, partner, partner_name, sector,
                                title, voting, holder, deputy)
                            select :id, count(*) + 1, :seat, :partner, :name, :sector, :title,
                                :voting, :holder, :deputy
                            from meeting_seat where meeting = :id
                            """,
                            entry,
                            meeting)
                    .param("seat", seat.seat())
                    .param("partner", seat.partner())
                    .param("name", seat.partnerName())
                    .param("sector", seat.sector())
                    .param("title", seat.title())
                    .param("voting", seat.voting())
                    .param("holder", seat.holder())
                    .param("deputy", seat.deputy())
                    .update();
        }
    }

    private void line(Entry entry, UUID meeting, Row it) {
        sql(
                        """
                        insert into meeting_line (meeting, n, kind, item, seat, person, deputy, refers,
                            here, ends, detail, words, happened, by, entry)
                        values (:id, :n, :kind, :item, :seat, :person, :deputy, :refers, :here, :ends,
                            :detail, :words, :happened, :by, :entry)
                        """,
                        entry,
                        meeting)
                .param("n", it.n())
                .param("kind", it.kind())
                .param("item", it.item())
                .param("seat", it.seat())
                .param("person", it.person())
                .param("deputy", it.deputy())
                .param("refers", it.refers())
                .param("here", it.here())
                .param("ends", it.ends())
                .param("detail", it.detail())
                .param("words", it.words())
                .param("happened", Timestamp.from(it.happened()))
                .update();
    }

    private StatementSpec sql(String text, Entry entry, UUID meeting) {
        return MeetingTables.sql(jdbc, text, entry, meeting);
    }
}
