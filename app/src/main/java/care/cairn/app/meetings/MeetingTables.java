package care.cairn.app.meetings;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.ActKind;
import care.cairn.app.ledger.Entry;
import care.cairn.app.ledger.Governed;
import care.cairn.app.ledger.GovernedTable;
import care.cairn.app.ledger.SubjectLink;
import care.cairn.app.meetings.agenda.Agenda;
import care.cairn.app.meetings.minutes.Minutes;
import care.cairn.app.meetings.sitting.Sitting;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** How the acts of this module fill its tables. */
@Component
class MeetingTables implements Governed {
    private final JdbcClient jdbc;
    private final AgendaTables agenda;
    private final SittingTables sitting;
    private final MinutesTables minutes;

    MeetingTables(
            JdbcClient jdbc, AgendaTables agenda, SittingTables sitting, MinutesTables minutes) {
        this.jdbc = jdbc;
        this.agenda = agenda;
        this.sitting = sitting;
        this.minutes = minutes;
    }

    @Override
    public String module() {
        return "meetings";
    }

    @Override
    public List<ActKind> kinds() {
        return List.of(
                new ActKind("meeting.scheduled/1", Convening.Scheduled.class),
                new ActKind("meeting.changed/1", Convening.Changed.class),
                new ActKind("meeting.cancelled/1", Convening.Cancelled.class),
                new ActKind("meeting.papers-published/1", Convening.Published.class),
                new ActKind("meeting.item-asked/1", Agenda.Asked.class),
                new ActKind("meeting.item-taken/1", Agenda.Taken.class),
                new ActKind("meeting.item-declined/1", Agenda.Declined.class),
                new ActKind("meeting.item-added/1", Agenda.Added.class),
                new ActKind("meeting.item-worded/1", Agenda.Worded.class),
                new ActKind("meeting.item-removed/1", Agenda.Removed.class),
                new ActKind("meeting.agenda-ordered/1", Agenda.Ordered.class),
                new ActKind("meeting.opened/1", Sitting.Opened.class),
                new ActKind("meeting.roll-continued/1", Sitting.RollContinued.class),
                new ActKind("meeting.arrived/1", Sitting.Arrived.class),
                new ActKind("meeting.attended/1", Sitting.Attended.class),
                new ActKind("meeting.left/1", Sitting.Left.class),
                new ActKind("meeting.turned/1", Sitting.Turned.class),
                new ActKind("meeting.interest-declared/1", Sitting.Declared.class),
                new ActKind("meeting.question-put/1", Sitting.Put.class),
                new ActKind("meeting.committed/1", Sitting.Committed.class),
                new ActKind("meeting.noted/1", Sitting.Noted.class),
                new ActKind("meeting.parked/1", Sitting.Parked.class),
                new ActKind("meeting.struck/1", Sitting.Struck.class),
                new ActKind("meeting.closed/1", Sitting.Closed.class),
                new ActKind("minutes.written/1", Minutes.Written.class),
                new ActKind("minutes.circulated/1", Minutes.Circulated.class),
                new ActKind("minutes.corrected/1", Minutes.Corrected.class),
                new ActKind("minutes.confirmed/1", Minutes.Confirmed.class),
                new ActKind("minutes.messages-published/1", Minutes.MessagesPublished.class));
    }

    @Override
    public List<GovernedTable> tables() {
        return List.of(
                GovernedTable.replayed("meeting"),
                GovernedTable.replayed("meeting_papers"),
                GovernedTable.replayed("meeting_item"),
                GovernedTable.replayed("meeting_seat"),
                GovernedTable.replayed("meeting_line"),
                GovernedTable.replayed("minutes"),
                GovernedTable.replayed("minutes_passage"),
                GovernedTable.replayed("minutes_correction"),
                GovernedTable.replayed("key_messages"));
    }

    @Override
    public List<String> nouns() {
        return List.of(Meeting.NOUN);
    }

    @Override
    public List<SubjectLink> describe(Collection<String> subjects) {
        return new ArrayList<>(
                jdbc.sql(
                                """
                                select 'meeting/' || id as subject, '/meetings/' || id as path,
                                       body_name || ', '
                                           || to_char(starts at time zone 'UTC', 'YYYY-MM-DD') as title,
                                       'word.meeting' as word
                                from meeting where 'meeting/' || id in (:subjects)
                                """)
                        .param("subjects", subjects)
                        .query(SubjectLink.class)
                        .list());
    }

    @Override
    public void project(Entry entry, Act act) {
        switch (act) {
            case Convening.Step it -> convene(entry, it);
            case Agenda.Step it -> agenda.project(entry, it);
            case Sitting.Step it -> sitting.project(entry, it);
            case Minutes.Step it -> minutes.project(entry, it);
            default -> throw new IllegalArgumentException(act + " is no act of this module");
        }
    }

    private void convene(Entry entry, Convening.Step step) {
        switch (step) {
            case Convening.Scheduled it ->
                    session(
                                    sql(
                                            """
                                            insert into meeting (id, number, body, body_name, title,
                                                starts, minutes, place, open, notice_days,
                                                scheduled_by, scheduled_at, entry, papers,
                                                item_order, quorum, sectors, version, circulated,
                                                confirmed, corrections, messages)
                                            values (:id, :number, :body, :bodyName, :title, :starts,
                                                :minutes, :place, :open, :notice, :by, :at, :entry,
                                                0, '{}', 0, '{}', 0, 0, 0, 0, 0)
                                            """,
                                            entry,
                                            it.meeting()),
                                    it.session())
                            .param("number", it.number())
                            .param("body", it.body())
                            .param("bodyName", it.bodyName())
                            .param("notice", it.noticeDays())
                            .update();
            case Convening.Changed it ->
                    session(
                                    sql(
                                            """
                                            update meeting set title = :title, starts = :starts,
                                                minutes = :minutes, place = :place, open = :open,
                                                changed_at = :at, changed_why = :reason
                                            where id = :id
                                            """,
                                            entry,
                                            it.meeting()),
                                    it.session())
                            .param("reason", it.reason().text())
                            .update();
            case Convening.Cancelled it ->
                    sql(
                                    """
                                    update meeting set cancelled_at = :at, cancelled_why = :reason
                                    where id = :id
                                    """,
                                    entry,
                                    it.meeting())
                            .param("reason", it.reason().text())
                            .update();
            case Convening.Published it -> {
                sql(
                                """
                                insert into meeting_papers (meeting, version, brief, due, by, at, entry)
                                values (:id, :version, :brief, :due, :by, :at, :entry)
                                """,
                                entry,
                                it.meeting())
                        .param("version", it.version())
                        .param("brief", it.brief().text())
                        .param("due", it.due())
                        .update();
                sql("update meeting set papers = :version where id = :id", entry, it.meeting())
                        .param("version", it.version())
                        .update();
            }
        }
    }

    private static StatementSpec session(StatementSpec sql, Session it) {
        return sql.param("title", it.title().text())
                .param("starts", Timestamp.from(it.starts()))
                .param("minutes", it.minutes())
                .param("place", it.place().text())
                .param("open", it.open());
    }

    private StatementSpec sql(String text, Entry entry, UUID meeting) {
        return sql(jdbc, text, entry, meeting);
    }

    /** With {@code :id}, {@code :by}, {@code :at} and {@code :entry} filled in. */
    static StatementSpec sql(JdbcClient jdbc, String text, Entry entry, UUID meeting) {
        return jdbc.sql(text)
                .param("id", meeting)
                .param("by", entry.author().person())
                .param("at", Timestamp.from(entry.at()))
                .param("entry", entry.index());
    }
}
