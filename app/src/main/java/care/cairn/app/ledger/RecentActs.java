package care.cairn.app.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened between two moments, taken together by what it was and whom it was about. */
@Service
@Transactional(readOnly = true)
public class RecentActs {
    private final JdbcClient jdbc;

    RecentActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Acts of one kind about one subject.
     *
     * @param times how many there were
     * @param people how many people did them; 0 where the clock did
     * @param actor who did the last one, or null for the clock
     */
    public record Group(
            String kind,
            String subject,
            long times,
            long people,
            @Nullable UUID actor,
            Instant last,
            long entry) {}

    /** What happened after {@code from} and not after {@code until}, the latest first. */
    public List<Group> between(Instant from, Instant until, int most) {
        return jdbc.sql(
                        """
                        select kind, subject, count(*) as times, count(distinct actor) as people,
                               (array_agg(actor order by index desc))[1] as actor,
                               max(at) as last, max(index) as entry
                        from ledger.entry
                        where at > :from and at <= :until
                        group by kind, subject
                        order by entry desc
                        limit :most
                        """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("most", most)
                .query((row, n) ->
                        new Group(
                                row.getString("kind"),
                                row.getString("subject"),
                                row.getLong("times"),
                                row.getLong("people"),
                                row.getObject("actor", UUID.class),
                                row.getTimestamp("last").toInstant(),
                                row.getLong("entry")))
                .list();
    }

    /** How many acts of each kind there were in that time. */
    public Map<String, Long> counts(Instant from, Instant until) {
        var counts = new HashMap<String, Long>();
        jdbc.sql(
                        """
                        select kind, count(*) as times from ledger.entry
                        where at > :from and at <= :until group by kind
                        """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(row -> {
                    counts.put(row.getString("kind"), row.getLong("times"));
                });
        return counts;
    }

    /**
     * The subjects that had an act of the one kind and none of the other by then, the latest first.
     */
    public List<String> begunNotEnded(String begun, String ended, Instant until, int most) {
        return jdbc.sql(
                        """
                        select b.subject from ledger.entry b
                        where b.kind = :begun and b.at <= :until
                          and not exists (
                            select from ledger.entry e
                            where e.subject = b.subject and e.kind = :ended and e.at <= :until)
                        order by b.index desc
                        limit :most
                        """)
                .param("begun", begun)
                .param("ended", ended)
                .param("until", Timestamp.from(until))
                .param("most", most)
                .query(String.class)
                .list();
    }
}
