package care.cairn.app.notices;

import care.cairn.app.access.Readers.Reader;
import care.cairn.app.ledger.LaterActs;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.WorkItem;
import care.cairn.app.work.Needs;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks through what has come to a person since the last look, and puts a letter about it into the
 * outbox. How far it has looked, what it has told and the letter are written together or not at
 * all; so however often it dies, everything is told, and nothing that did not happen.
 */
@Service
@Transactional
class Lookout {
    private final JdbcClient jdbc;
    private final Needs needs;
    private final LaterActs acts;
    private final Outbox outbox;
    private final Eyes eyes;

    Lookout(JdbcClient jdbc, Needs needs, LaterActs acts, Outbox outbox, Eyes eyes) {
        this.jdbc = jdbc;
        this.needs = needs;
        this.acts = acts;
        this.outbox = outbox;
        this.eyes = eyes;
    }

    /** What is owed, by the word on its tag, its page and its day. */
    static String key(WorkItem item) {
        return item.tagKey()
                + " "
                + item.path()
                + (item.due() == null ? "" : " " + item.due().getEpochSecond());
    }

    /** Looks for one person, who wants single letters. */
    void look(Reader reader, Choice choice, Instant now) {
        long last = acts.last();
        long seen = seen(reader.person(), last);
        Map<String, WorkItem> waiting = waiting(reader, choice, now);
        Set<String> told = told(reader.person());
        var fresh = waiting.keySet().stream().filter(it -> !told.contains(it)).toList();
        var gone = told.stream().filter(it -> !waiting.containsKey(it)).toList();
        var entries =
                choice.howMuch() == HowMuch.ALL && seen < last
                        ? acts.concerning(reader.person(), seen, last).stream()
                                .map(LaterActs.Done::entry)
                                .toList()
                        : List.<Long>of();
        remember(reader.person(), fresh, gone, last);
        if (!fresh.isEmpty() || !entries.isEmpty()) {
            outbox.put(reader.person(), null, fresh, entries, now);
        }
    }

    /** Takes all that waits for told: for one who begins to want single letters. */
    void begin(Reader reader, Choice choice, Instant now) {
        long last = acts.last();
        seen(reader.person(), last);
        Set<String> waiting = waiting(reader, choice, now).keySet();
        Set<String> told = told(reader.person());
        remember(
                reader.person(),
                waiting.stream().filter(it -> !told.contains(it)).toList(),
                List.of(),
                last);
    }

    /**
     * Makes the digest of a week once: the first one that is due after a person came is only noted,
     * for there is no week yet to tell of.
     */
    void digest(Reader reader, Choice choice, Instant due, Instant now) {
        var before =
                jdbc.sql("select max(due_at) from digest where person = :person")
                        .param("person", reader.person())
                        .query((row, n) -> row.getTimestamp(1))
                        .list()
                        .getFirst();
        if (before != null && !before.toInstant().isBefore(due)) {
            return;
        }
        jdbc.sql("insert into digest (person, due_at) values (:person, :due)")
                .param("person", reader.person())
                .param("due", Timestamp.from(due))
                .update();
        if (before != null && choice.howMuch() != HowMuch.NONE) {
            outbox.put(reader.person(), before.toInstant(), List.of(), List.of(), now);
        }
    }

    /** How far it had looked, locked; one who is new has everything behind. */
    private long seen(UUID person, long last) {
        jdbc.sql(
                        """
                        insert into look (person, seen) values (:person, :last)
                        on conflict (person) do nothing
                        """)
                .param("person", person)
                .param("last", last)
                .update();
        return jdbc.sql("select seen from look where person = :person for update")
                .param("person", person)
                .query(Long.class)
                .single();
    }

    /** What waits now, by its key; what is put aside does not, until it comes back. */
    private Map<String, WorkItem> waiting(Reader reader, Choice choice, Instant now) {
        return eyes.of(reader, choice.language(), now, this::waiting);
    }

    private Map<String, WorkItem> waiting(Viewer viewer) {
        Map<String, WorkItem> waiting = new LinkedHashMap<>();
        needs.of(viewer).items().forEach(item -> waiting.putIfAbsent(key(item), item));
        return waiting;
    }

    private Set<String> told(UUID person) {
        return new HashSet<>(
                jdbc.sql("select what from told where person = :person")
                        .param("person", person)
                        .query(String.class)
                        .list());
    }

    private void remember(UUID person, List<String> fresh, List<String> gone, long last) {
        for (String what : fresh) {
            jdbc.sql("insert into told (person, what) values (:person, :what)")
                    .param("person", person)
                    .param("what", what)
                    .update();
        }
        if (!gone.isEmpty()) {
            jdbc.sql("delete from told where person = :person and what in (:gone)")
                    .param("person", person)
                    .param("gone", gone)
                    .update();
        }
        jdbc.sql("update look set seen = :last where person = :person")
                .param("person", person)
                .param("last", last)
                .update();
    }
}
