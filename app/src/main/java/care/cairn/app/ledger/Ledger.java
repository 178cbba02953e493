package care.cairn.app.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only way for an act to happen: it enters the record and its tables in the transaction of the
 * caller, so there is no act without its entry and no entry without its act.
 */
@Service
public class Ledger {
    private final Kinds kinds;
    private final LedgerStore store;
    private final ApplicationEventPublisher publisher;

    Ledger(Kinds kinds, LedgerStore store, ApplicationEventPublisher publisher) {
        this.kinds = kinds;
        this.store = store;
        this.publisher = publisher;
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
        var entry = store.append(kind.key(), act, author, at.truncatedTo(ChronoUnit.MICROS));
        kinds.owner(kind.key()).project(entry, act);
        publisher.publishEvent(new Appended(entry, act));
        return entry;
    }

    /**
     * An act has entered the record, in the transaction that goes on; listen with
     * {@code @EventListener} to act in the same one.
     */
    public record Appended(Entry entry, Act act) {}
}
