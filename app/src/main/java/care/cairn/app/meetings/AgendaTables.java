package care.cairn.app.meetings;

import care.cairn.app.ledger.Entry;
import care.cairn.app.meetings.agenda.Agenda;
import care.cairn.app.meetings.agenda.Item;
import care.cairn.app.meetings.agenda.Matter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of an agenda. */
@Component
class AgendaTables {
    private final JdbcClient jdbc;

    AgendaTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void project(Entry entry, Agenda.Step step) {
        switch (step) {
            case Agenda.Asked it ->
                    insert(entry, it.meeting(), it.n(), Item.ASKED, it.matter(), "", null);
            case Agenda.Added it -> {
                insert(entry, it.meeting(), it.n(), Item.ON, it.matter(), it.about(), it.carried());
                append(entry, it.meeting(), it.n());
            }
            case Agenda.Taken it -> {
                state(entry, it.meeting(), it.n(), Item.ON, null);
                append(entry, it.meeting(), it.n());
            }
            case Agenda.Declined it ->
                    state(entry, it.meeting(), it.n(), Item.DECLINED, it.reason().text());
            case Agenda.Removed it -> {
                state(entry, it.meeting(), it.n(), Item.OUT, null);
                sql(
                                "update meeting set item_order = array_remove(item_order, :n) where id = :id",
                                entry,
                                it.meeting())
                        .param("n", it.n())
                        .update();
            }
            case Agenda.Worded it ->
                    matter(
                                    sql(
                                            """
                                            update meeting_item set title = :title, purpose = :purpose,
                                                minutes = :minutes, presenter = :presenter, brief = :brief
                                            where meeting = :id and n = :n
                                            """,
                                            entry,
                                            it.meeting()),
                                    it.matter())
                            .param("n", it.n())
                            .update();
            case Agenda.Ordered it ->
                    sql(
                                    "update meeting set item_order = cast(:order as integer[]) where id = :id",
                                    entry,
                                    it.meeting())
                            .param("order", array(it.order()))
                            .update();
        }
    }

    private static Integer[] array(List<Integer> order) {
        return order.toArray(Integer[]::new);
    }

    private void append(Entry entry, UUID meeting, int n) {
        sql(
                        "update meeting set item_order = array_append(item_order, :n) where id = :id",
                        entry,
                        meeting)
                .param("n", n)
                .update();
    }

    private void state(Entry entry, UUID meeting, int n, String state, @Nullable String reason) {
        sql(
                        "update meeting_item set state = :state, reason = :reason where meeting = :id and n = :n",
                        entry,
                        meeting)
                .param("n", n)
                .param("state", state)
                .param("reason", reason)
                .update();
    }

    private void insert(
            Entry entry,
            UUID meeting,
            int n,
            String state,
            Matter matter,
            String about,
            @Nullable UUID carried) {
        matter(
                        sql(
                                """
                                insert into meeting_item (meeting, n, state, title, purpose, minutes,
                                    presenter, brief, about, carried, by, at, entry)
                                values (:id, :n, :state, :title, :purpose, :minutes, :presenter,
                                    :brief, :about, :carried, :by, :at, :entry)
                                """,
                                entry,
                                meeting),
                        matter)
                .param("n", n)
                .param("state", state)
                .param("about", about)
                .param("carried", carried)
                .update();
    }

    private static StatementSpec matter(StatementSpec sql, Matter it) {
        return sql.param("title", it.title().text())
                .param("purpose", it.purpose())
                .param("minutes", it.minutes())
                .param("presenter", it.presenter())
                .param("brief", it.brief().text());
    }

    private StatementSpec sql(String text, Entry entry, UUID meeting) {
        return MeetingTables.sql(jdbc, text, entry, meeting);
    }
}
