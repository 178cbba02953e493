package care.cairn.app.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was done after an entry that somebody remembers. Entries are numbered without a gap under
 * the lock of the head, so whoever keeps the last number read misses none and reads none twice.
 */
@Service
@Transactional(readOnly = true)
public class LaterActs {
    private static final String COLUMNS =
            "select e.index as entry, e.kind, e.subject, e.actor, e.at from ledger.entry e ";

    private final JdbcClient jdbc;

    LaterActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An act of the record.
     *
     * @param actor who did it, or null for the clock
     */
    public record Done(long entry, String kind, String subject, @Nullable UUID actor, Instant at) {}

    /** The number of the last entry, or -1 while there is none. */
    public long last() {
        return jdbc.sql("select coalesce(max(index), -1) from ledger.entry")
                .query(Long.class)
                .single();
    }

    /**
     * What others did after an entry, up to another one, to things that a person has done something
     * to before; the earliest first.
     */
    public List<Done> concerning(UUID person, long after, long until) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where e.index > :after and e.index <= :until
                                  and e.actor is distinct from :person
                                  and exists (select from ledger.entry mine
                                              where mine.subject = e.subject
                                                and mine.actor = :person
                                                and mine.index < e.index)
                                order by e.index
                                """)
                .param("person", person)
                .param("after", after)
                .param("until", until)
                .query(Done.class)
                .list();
    }

    /** Acts by their entries, the earliest first. */
    public List<Done> of(Collection<Long> entries) {
        return entries.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + "where e.index in (:entries) order by e.index")
                        .param("entries", entries)
                        .query(Done.class)
                        .list();
    }
}
