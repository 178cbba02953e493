package care.cairn.app.ledger;

import care.cairn.app.web.AlreadyDoneException;
import care.cairn.app.web.OnceKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The only way for an act to happen: it enters the record and its tables in the transaction of the
 * caller, so there is no act without its entry and no entry without its act.
 */
@Service
public class Ledger {
    private final Kinds kinds;
    private final LedgerStore store;
    private final ApplicationEventPublisher publisher;
    private final OnceKey once;
    private final Sight sight;

    Ledger(
            Kinds kinds,
            LedgerStore store,
            ApplicationEventPublisher publisher,
            OnceKey once,
            Sight sight) {
        this.kinds = kinds;
        this.store = store;
        this.publisher = publisher;
        this.once = once;
        this.sight = sight;
    }

    /**
     * Records an act and writes the tables of its module. From here to the end of the transaction
     * nobody else can record anything: ask every question before.
     *
     * @param at when it happens; kept to the microsecond
     * @throws IllegalArgumentException if the act is of no listed kind or larger than an entry
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Entry append(Act act, Author author, Instant at) {
        var kind = kinds.of(act);
        refuseTwice(author);
        var entry =
                store.append(
                        kind.key(),
                        act,
                        author,
                        at.truncatedTo(ChronoUnit.MICROS),
                        firstOfRequest(author));
        kinds.owner(kind.key()).project(entry, act);
        publisher.publishEvent(new Appended(entry, act));
        return entry;
    }

    /**
     * A second press of a button finds the entry of the first and is led where that one led.
     *
     * @throws AlreadyDoneException if the form of this request has been recorded for its author
     */
    void refuseTwice(Author author) {
        once.current()
                .filter(key -> !TransactionSynchronizationManager.hasResource(key))
                .flatMap(key -> store.done(author, key))
                .ifPresent(subject -> {
                    var link = sight.describe(List.of(subject)).get(subject);
                    throw new AlreadyDoneException(link == null ? "/" : link.path());
                });
    }

    /** The key of the form, for the first act that it brings about; later ones go without. */
    private @Nullable UUID firstOfRequest(Author author) {
        if (author.person() == null) {
            return null;
        }
        var key = once.current().orElse(null);
        if (key == null || TransactionSynchronizationManager.hasResource(key)) {
            return null;
        }
        TransactionSynchronizationManager.bindResource(key, author);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        TransactionSynchronizationManager.unbindResourceIfPossible(key);
                    }
                });
        return key;
    }

    /**
     * An act has entered the record, in the transaction that goes on; listen with
     * {@code @EventListener} to act in the same one.
     */
    public record Appended(Entry entry, Act act) {}
}
