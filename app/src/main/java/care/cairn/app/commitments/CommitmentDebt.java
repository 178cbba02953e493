package care.cairn.app.commitments;

import care.cairn.app.web.DebtSource;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Link;
import care.cairn.app.web.words.Wording;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Commitments that bind and that no measure will show. */
@Component
class CommitmentDebt implements DebtSource {
    private static final int SHOWN = 10;
    private static final String OWED =
            """
            from commitment c join terms t on t.commitment = c.id and t.version = c.version
            where c.ended is null and c.bound is not null and t.measure is null
            """;

    private final JdbcClient jdbc;
    private final Wording words;

    CommitmentDebt(JdbcClient jdbc, Wording words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public List<Debt> debts(Viewer viewer) {
        var first =
                jdbc.sql(
                                "select '/commitments/' || c.id as path, coalesce(t.what, :erased) as text "
                                        + OWED
                                        + "order by c.number limit :most")
                        .param("erased", words.say("commitments.erased"))
                        .param("most", SHOWN)
                        .query(Link.class)
                        .list();
        long count = jdbc.sql("select count(*) " + OWED).query(Long.class).single();
        return List.of(new Debt(40, "commitments", count, first));
    }
}
