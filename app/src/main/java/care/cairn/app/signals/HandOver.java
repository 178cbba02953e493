package care.cairn.app.signals;

import static care.cairn.app.web.Result.done;
import static care.cairn.app.web.Result.refused;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer that its steward hands to somebody else, who owes it from the moment of taking it over,
 * by the same day. Until then the steward owes it.
 *
 * @param signal as it stands
 * @param waiting the one that waits for the person asked, or null
 * @param asked how many were ever asked
 */
record HandOver(Signal signal, @Nullable Waiting waiting, int asked) {
    private static final int LONGEST = 2000;

    /** One that waits for the person asked. */
    record Waiting(
            UUID signal,
            int n,
            UUID partner,
            UUID person,
            @Nullable UUID by,
            @Nullable String reason) {}

    /** Asks a person, who speaks for a partner, to take it over. */
    Result<Asked> ask(UUID who, UUID person, UUID partner, Words reason) {
        if (!who.equals(signal.steward()) || signal.gone()) {
            return refused("signals.refused.not-yours");
        }
        if (waiting != null) {
            return refused("signals.refused.handing-over");
        }
        if (person.equals(who)) {
            return refused(Refusal.at("person", "signals.refused.same-person"));
        }
        var fault = fault(reason);
        return fault == null
                ? done(new Asked(signal.id(), asked + 1, partner, person, reason))
                : refused(fault);
    }

    /** Takes it over; the person owes the answer from now on. */
    Result<Signal.HandedOver> take(UUID who) {
        var to = waiting;
        return to == null || signal.gone() || !who.equals(to.person())
                ? refused("signals.refused.not-asked")
                : done(new Signal.HandedOver(signal.id(), to.person(), to.partner()));
    }

    /** Does not take it over. */
    Result<Declined> decline(UUID who, Words reason) {
        var to = waiting;
        if (to == null || !who.equals(to.person())) {
            return refused("signals.refused.not-asked");
        }
        var fault = fault(reason);
        return fault == null ? done(new Declined(signal.id(), to.n(), reason)) : refused(fault);
    }

    private static @Nullable Refusal fault(Words reason) {
        if (reason.isEmpty()) {
            return Refusal.at("reason", "signals.refused.reason");
        }
        return reason.orEmpty().length() > LONGEST
                ? Refusal.at("reason", "signals.refused.long", LONGEST)
                : null;
    }

    /** Another person was asked to answer. */
    record Asked(UUID signal, int n, UUID partner, UUID person, Words reason) implements Act {
        @Override
        public String subject() {
            return Signal.subject(signal);
        }
    }

    /** The person asked did not take it over. */
    record Declined(UUID signal, int n, Words reason) implements Act {
        @Override
        public String subject() {
            return Signal.subject(signal);
        }
    }
}
