package care.cairn.app.decisions;

import care.cairn.app.measures.Mandates;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The approved decisions that rest on a measure: what may let it be used to judge. */
@Component
class DecisionMandates implements Mandates {
    private final JdbcClient jdbc;

    DecisionMandates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Mandate> restingOn(UUID measure) {
        return jdbc.sql(
                        """
                        select 'decision/' || d.id as subject, coalesce(d.question, '') as title
                        from decision d
                        where d.outcome = 'approved'
                          and exists (select from evidence e
                                      where e.decision = d.id and e.measure = :measure)
                        order by d.closed_at desc
                        """)
                .param("measure", measure.toString())
                .query(Mandate.class)
                .list();
    }
}
