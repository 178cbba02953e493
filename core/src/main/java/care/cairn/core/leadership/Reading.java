package care.cairn.core.leadership;

import java.util.Optional;
import java.util.function.Supplier;

/** Something worked out from counts, or the reason why nothing can be said. */
public sealed interface Reading<T> {

    /**
     * What can be said.
     *
     * @param value the figure or figures
     * @param from how many it was worked out from
     */
    record Said<T>(T value, int from) implements Reading<T> {}

    /**
     * Too few to say.
     *
     * @param what of which there are too few
     * @param have how many there are
     * @param need how many there must be
     */
    record TooFew<T>(Few what, int have, int need) implements Reading<T> {}

    /** Of what there can be too few. */
    enum Few {
        DECISIONS,
        PARTNERS
    }

    /** The fewest decisions of which anything is said. */
    int LEAST_DECISIONS = 15;

    /** The fewest partners among whom leading can be shared. */
    int LEAST_PARTNERS = 3;

    /** The value, if anything can be said. */
    default Optional<T> said() {
        return this instanceof Said<T> said ? Optional.of(said.value()) : Optional.empty();
    }

    /** {@code value} if there are decisions enough. */
    static <T> Reading<T> of(int decisions, Supplier<T> value) {
        return decisions < LEAST_DECISIONS
                ? new TooFew<>(Few.DECISIONS, decisions, LEAST_DECISIONS)
                : new Said<>(value.get(), decisions);
    }

    /** {@code value} if there are decisions and partners enough. */
    static <T> Reading<T> of(int decisions, int partners, Supplier<T> value) {
        return partners < LEAST_PARTNERS
                ? new TooFew<>(Few.PARTNERS, partners, LEAST_PARTNERS)
                : of(decisions, value);
    }
}
