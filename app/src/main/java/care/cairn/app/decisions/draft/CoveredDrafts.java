package care.cairn.app.decisions.draft;

import care.cairn.app.ledger.Concealed;
import care.cairn.app.ledger.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps from view what only the writers of a draft may read: everything until it is shared, and
 * after that the versions before the one that was shared.
 */
@Component
class CoveredDrafts implements Concealed {
    private final JdbcClient jdbc;

    CoveredDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean conceals(Entry entry) {
        return entry.subject().startsWith(Preparation.NOUN + "/")
                && jdbc.sql(
                                """
                                select p.shared_from = 0 or exists (
                                    select from preparation_version v
                                    where v.draft = p.id and v.entry = :entry
                                      and v.version < p.shared_from)
                                from preparation p where 'draft/' || p.id = :subject
                                """)
                        .param("subject", entry.subject())
                        .param("entry", entry.index())
                        .query(Boolean.class)
                        .optional()
                        .orElse(true);
    }
}
