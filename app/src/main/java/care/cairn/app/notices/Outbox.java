package care.cairn.app.notices;

import care.cairn.app.notices.Letter.State;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The letters that wait, and what became of those that went. */
@Repository
class Outbox {
    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts a letter in, in the transaction that goes on. */
    @Transactional(propagation = Propagation.MANDATORY)
    void put(
            UUID person,
            @Nullable Instant since,
            List<String> owed,
            List<Long> entries,
            Instant at) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into letter (id, person, kind, since, made_at, state, next_at)
                        values (:id, :person, :kind, :since, :at, 'WAITING', :at)
                        """)
                .param("id", id)
                .param("person", person)
                .param("kind", since == null ? "single" : "digest")
                .param("since", since == null ? null : Timestamp.from(since))
                .param("at", Timestamp.from(at))
                .update();
        int n = 0;
        for (String what : owed) {
            item(id, ++n, what, null);
        }
        for (Long entry : entries) {
            item(id, ++n, null, entry);
        }
    }

    private void item(UUID letter, int n, @Nullable String what, @Nullable Long entry) {
        jdbc.sql(
                        """
                        insert into letter_item (letter, n, what, entry)
                        values (:letter, :n, :what, :entry)
                        """)
                .param("letter", letter)
                .param("n", n)
                .param("what", what)
                .param("entry", entry)
                .update();
    }

    /**
     * A letter whose time has come, which nobody else takes until this transaction ends. Whoever
     * dies with it in hand leaves it where it was.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Letter> take(Instant now) {
        return jdbc.sql(
                        """
                        select id, person, since, made_at, attempts from letter
                        where state = 'WAITING' and next_at <= :now
                        order by next_at, made_at, id limit 1 for update skip locked
                        """)
                .param("now", Timestamp.from(now))
                .query((row, n) -> {
                    var since = row.getTimestamp("since");
                    return new Letter(
                            row.getObject("id", UUID.class),
                            row.getObject("person", UUID.class),
                            since == null ? null : since.toInstant(),
                            row.getTimestamp("made_at").toInstant(),
                            row.getInt("attempts"),
                            List.of(),
                            List.of());
                })
                .optional()
                .map(this::filled);
    }

    private Letter filled(Letter letter) {
        var owed = new ArrayList<String>();
        var entries = new ArrayList<Long>();
        jdbc.sql("select what, entry from letter_item where letter = :letter order by n")
                .param("letter", letter.id())
                .query(row -> {
                    var what = row.getString("what");
                    if (what == null) {
                        entries.add(row.getLong("entry"));
                    } else {
                        owed.add(what);
                    }
                });
        return new Letter(
                letter.id(),
                letter.person(),
                letter.since(),
                letter.made(),
                letter.attempts(),
                owed,
                entries);
    }

    void done(Letter letter, State state, @Nullable String trouble, Instant now) {
        jdbc.sql(
                        """
                        update letter set state = :state, attempts = attempts + 1, done_at = :now,
                                          trouble = :trouble
                        where id = :id
                        """)
                .param("state", state.name())
                .param("now", Timestamp.from(now))
                .param("trouble", trouble)
                .param("id", letter.id())
                .update();
    }

    void later(Letter letter, String trouble, Instant now) {
        jdbc.sql(
                        """
                        update letter set attempts = attempts + 1, next_at = :next,
                                          trouble = :trouble
                        where id = :id
                        """)
                .param("next", Timestamp.from(now.plus(Letter.pause(letter.attempts() + 1))))
                .param("trouble", trouble)
                .param("id", letter.id())
                .update();
    }

    /** Lets a letter be tried again at once; whether there was such a one that did not go. */
    @Transactional
    boolean again(UUID id, Instant now) {
        return jdbc.sql(
                                """
                                update letter
                                set state = 'WAITING', next_at = :now, made_at = :now, done_at = null
                                where id = :id and state in ('WAITING', 'REFUSED', 'GIVEN_UP')
                                """)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** How many letters are in each state. */
    @Transactional(readOnly = true)
    Map<State, Long> counts() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        State.ALL.forEach(state -> counts.put(state, 0L));
        jdbc.sql("select state, count(*) as n from letter group by state")
                .query(row -> {
                    counts.put(State.valueOf(row.getString("state")), row.getLong("n"));
                });
        return counts;
    }

    /** A letter with which something is wrong. */
    record Troubled(
            UUID id,
            UUID person,
            State state,
            Instant made,
            int attempts,
            Instant next,
            String trouble) {
        public boolean waits() {
            return state == State.WAITING;
        }
    }

    /** Those that did not go, or not yet, the latest first. */
    @Transactional(readOnly = true)
    List<Troubled> troubled(int most) {
        return jdbc.sql(
                        """
                        select id, person, state, made_at, attempts, next_at,
                               coalesce(trouble, '') as trouble
                        from letter
                        where state in ('REFUSED', 'GIVEN_UP')
                           or (state = 'WAITING' and attempts > 0)
                        order by made_at desc, id limit :most
                        """)
                .param("most", most)
                .query((row, n) ->
                        new Troubled(
                                row.getObject("id", UUID.class),
                                row.getObject("person", UUID.class),
                                State.valueOf(row.getString("state")),
                                row.getTimestamp("made_at").toInstant(),
                                row.getInt("attempts"),
                                row.getTimestamp("next_at").toInstant(),
                                row.getString("trouble")))
                .list();
    }

    /** Forgets what went, or was not needed, before a moment. */
    @Transactional
    void forget(Instant before) {
        jdbc.sql("delete from letter where state in ('SENT', 'NOT_NEEDED') and done_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
