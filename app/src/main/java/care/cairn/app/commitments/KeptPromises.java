package care.cairn.app.commitments;

import care.cairn.app.web.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which promises were kept. Counted is every commitment that bound somebody, on the day on which
 * its forum closed it as met or not met, or on its last day where nobody has closed it; kept is
 * what its forum closed as met. What was stopped, or fell with its decision, is not counted: nobody
 * wanted it any more. What fell due and is not closed counts as not kept until it is.
 */
@Repository
class KeptPromises {
    private final JdbcClient jdbc;

    KeptPromises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A commitment that is counted.
     *
     * @param on the day for which it is counted
     * @param ended how its forum closed it, or null while it has not
     */
    record Counted(
            UUID id,
            int number,
            @Nullable String what,
            UUID partner,
            String partnerName,
            String forumName,
            LocalDate on,
            @Nullable String ended) {
        public boolean kept() {
            return Commitment.MET.equals(ended);
        }

        public boolean waiting() {
            return ended == null;
        }
    }

    /** All that are counted by the viewer's day, oldest first. */
    List<Counted> counted(Viewer viewer) {
        return jdbc.sql(
                        """
                        select * from (
                            select c.id, c.number, t.what, c.partner, c.partner_name, t.forum_name,
                                   coalesce((c.ended_at at time zone :zone)::date, t.ends) as "on",
                                   c.ended
                            from commitment c
                            join terms t on t.commitment = c.id and t.version = c.bound
                            where c.ended is null or c.ended in ('met', 'not-met')
                        ) counted
                        where "on" <= :today
                        order by "on", number
                        """)
                .param("zone", viewer.zone().getId())
                .param("today", viewer.today())
                .query(Counted.class)
                .list();
    }
}
