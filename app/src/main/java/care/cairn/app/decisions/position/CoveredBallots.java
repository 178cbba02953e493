package care.cairn.app.decisions.position;

import care.cairn.app.decisions.ballot.Urn;
import care.cairn.app.ledger.Concealed;
import care.cairn.app.ledger.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps from view what the pages of decisions keep from view: positions that are hidden until the
 * decision closes, and the papers of an urn in which there are too few.
 */
@Component
class CoveredBallots implements Concealed {
    private final JdbcClient jdbc;

    CoveredBallots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean conceals(Entry entry) {
        return switch (entry.kind()) {
            case "decision.position-sealed/1" ->
                    yes(
                            """
                            select outcome is null from decision where 'decision/' || id = :subject
                            """,
                            entry);
            case "decision.urn-opened/1" ->
                    yes(
                            "select count(*) < "
                                    + Urn.SHOWN_FROM
                                    + " from participant where 'decision/' || decision = :subject",
                            entry);
            default -> false;
        };
    }

    private boolean yes(String sql, Entry entry) {
        return jdbc.sql(sql)
                .param("subject", entry.subject())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }
}
