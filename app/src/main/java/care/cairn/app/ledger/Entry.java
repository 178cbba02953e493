package care.cairn.app.ledger;

import java.time.Instant;

/**
 * Where an act stands in the record.
 *
 * @param index from 0, without a gap
 * @param at when it happened, to the microsecond
 * @param kind the key of its {@link ActKind}
 */
public record Entry(long index, Instant at, Author author, String kind, String subject) {}
