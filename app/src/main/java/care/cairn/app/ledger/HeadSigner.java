package care.cairn.app.ledger;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Signs what is committed, and only that: soon after each act, several acts by one signature. A
 * record shorter than its last signed head is never signed again.
 */
@Component
class HeadSigner {
    private static final Logger LOG = LoggerFactory.getLogger(HeadSigner.class);

    private final LedgerStore store;
    private final SignedHead signed;
    private final ExecutorService one =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("sign").daemon().factory());
    private final AtomicBoolean waiting = new AtomicBoolean();

    HeadSigner(LedgerStore store, SignedHead signed) {
        this.store = store;
        this.signed = signed;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void onCommit(Ledger.Appended appended) {
        if (waiting.compareAndSet(false, true)) {
            one.execute(this::sign);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void onStart() {
        if (waiting.compareAndSet(false, true)) {
            one.execute(this::sign);
        }
    }

    @PreDestroy
    void close() throws InterruptedException {
        one.shutdown();
        one.awaitTermination(5, TimeUnit.SECONDS);
    }

    private void sign() {
        waiting.set(false);
        try {
            var head = store.head();
            var last = signed.last();
            if (last.isPresent() && last.get().size() > head.size()) {
                LOG.error(
                        "The record has {} acts, but {} were signed: it is older than its last"
                                + " signed head and is not signed again. Run ./cairn verify.",
                        head.size(),
                        last.get().size());
                return;
            }
            if (last.isPresent()
                    && last.get().size() > 0
                    && !store.tree(last.get().size()).root().equals(last.get().root())) {
                LOG.error("The record is not the one that was signed before. Run ./cairn verify.");
                return;
            }
            if (head.size() > 0) {
                signed.sign(head.size(), head.frontier().root());
            }
        } catch (RuntimeException broken) {
            LOG.error("The head of the record could not be signed", broken);
        }
    }
}
