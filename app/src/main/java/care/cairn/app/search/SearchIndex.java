package care.cairn.app.search;

import care.cairn.app.ledger.Erasure;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.RecordTail;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the table of documents up with the record. Before each search it reads anew what the
 * entries since the last one were about, so nothing that happened is missed and no act waits for
 * it. Erased words leave the table in the transaction of their erasure.
 */
@Component
class SearchIndex {
    /** Of so many things, reading all at once is quicker. */
    private static final int MANY = 1_000;

    private final Documents documents;
    private final RecordTail record;
    private final JdbcClient jdbc;
    private final TransactionTemplate fresh;
    private volatile boolean compared;

    SearchIndex(
            Documents documents,
            RecordTail record,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.documents = documents;
        this.record = record;
        this.jdbc = jdbc;
        this.fresh = new TransactionTemplate(transactions);
        this.fresh.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Reading(long entry, boolean whole) {}

    /**
     * Reads what has happened since. The first time after the start everything is compared, for the
     * program may say documents otherwise than an earlier one did.
     */
    void catchUp() {
        if (compared && upToDate()) {
            return;
        }
        fresh.executeWithoutResult(status -> {
            var reading =
                    jdbc.sql("select entry, whole from reading for update")
                            .query(Reading.class)
                            .single();
            long last = record.last();
            var subjects = record.subjectsAfter(reading.entry());
            if (!compared || reading.whole() || subjects.size() > MANY) {
                compareAll();
            } else if (!subjects.isEmpty()) {
                readAgain(subjects);
            }
            jdbc.sql("update reading set entry = :last, whole = false")
                    .param("last", last)
                    .update();
        });
        compared = true;
    }

    private boolean upToDate() {
        return jdbc.sql("select entry, whole from reading")
                .query(Reading.class)
                .optional()
                .filter(it -> !it.whole() && it.entry() == record.last())
                .isPresent();
    }

    private void readAgain(List<String> subjects) {
        jdbc.sql("delete from document where subject in (:subjects)")
                .param("subjects", subjects)
                .update();
        jdbc.sql(
                        """
                        insert into document (%1$s)
                        select %1$s from %2$s s where subject in (:subjects)
                        on conflict (key) do nothing
                        """
                                .formatted(Documents.COLUMNS, documents.sql()))
                .param("subjects", subjects)
                .update();
    }

    private void compareAll() {
        jdbc.sql(
                        """
                        with s as materialized (select %1$s from %2$s u)
                        delete from document d where not exists (
                            select from s where s.key = d.key
                              and row(s.*) is not distinct from row(%3$s))
                        """
                                .formatted(
                                        Documents.COLUMNS,
                                        documents.sql(),
                                        "d." + Documents.COLUMNS.replace(", ", ", d.")))
                .update();
        jdbc.sql(
                        """
                        insert into document (%1$s)
                        select %1$s from %2$s s
                        where not exists (select from document d where d.key = s.key)
                        on conflict (key) do nothing
                        """
                                .formatted(Documents.COLUMNS, documents.sql()))
                .update();
        jdbc.sql("analyze document").update();
    }

    /** Erased words are found no longer, from the same moment on; what is left comes back after. */
    @EventListener
    void forget(Ledger.Appended appended) {
        if (!(appended.act() instanceof Erasure.Erased erased)) {
            return;
        }
        var subjects =
                record.subjectsOf(
                        erased.targets().stream().map(Erasure.Target::entry).distinct().toList());
        jdbc.sql("delete from document where subject in (:subjects)")
                .param("subjects", subjects)
                .update();
        jdbc.sql("update reading set whole = true").update();
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        catchUp();
                    }
                });
    }
}
