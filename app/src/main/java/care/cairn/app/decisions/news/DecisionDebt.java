package care.cairn.app.decisions.news;

import care.cairn.app.web.DebtSource;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Link;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions that were approved and cite no measure. */
@Component
class DecisionDebt implements DebtSource {
    private static final int SHOWN = 10;
    private static final String OWED =
            """
            from decision d
            where d.outcome = 'approved'
              and not exists (select from evidence e where e.decision = d.id)
            """;

    private final JdbcClient jdbc;

    DecisionDebt(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Debt> debts(Viewer viewer) {
        var first =
                jdbc.sql(
                                "select '/decisions/' || d.id as path, coalesce(d.question, 'D' || d.number) as text "
                                        + OWED
                                        + "order by d.number limit :most")
                        .param("most", SHOWN)
                        .query(Link.class)
                        .list();
        long count = jdbc.sql("select count(*) " + OWED).query(Long.class).single();
        return List.of(new Debt(30, "decisions", count, first));
    }
}
