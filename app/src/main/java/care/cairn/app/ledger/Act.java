package care.cairn.app.ledger;

import java.util.List;

/**
 * A governed act: something that happened and is kept for good. Implemented by the event records of
 * the aggregates; each has a {@link ActKind} in its module's list.
 *
 * <p>Its components go into the record as they are, so that anybody can read them for ever. Free
 * text and names must be {@link Words}, which can be erased; persons are referred to by their id.
 */
public interface Act {

    /** What the act is about: a noun and an id, such as {@code decision/2f1c…}. */
    String subject();

    /**
     * The subjects that this act's subject follows from, such as the signal that a decision
     * answers. One can walk these links both ways.
     */
    default List<String> follows() {
        return List.of();
    }
}
