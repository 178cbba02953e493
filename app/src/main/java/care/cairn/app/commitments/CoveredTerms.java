package care.cairn.app.commitments;

import care.cairn.app.ledger.Concealed;
import care.cairn.app.ledger.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The words of a commitment that is for the partners alone are kept from the pages of the record,
 * which visitors read too; its own page shows them to whoever is signed in.
 */
@Component
class CoveredTerms implements Concealed {
    private final JdbcClient jdbc;

    CoveredTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean conceals(Entry entry) {
        return entry.subject().startsWith(Commitment.NOUN + "/")
                && jdbc.sql(
                                """
                                select exists (
                                    select 1 from commitment c
                                    join terms t on t.commitment = c.id and t.version = c.version
                                    where 'commitment/' || c.id = :subject
                                      and t.publicity = 'partners')
                                """)
                        .param("subject", entry.subject())
                        .query(Boolean.class)
                        .single();
    }
}
