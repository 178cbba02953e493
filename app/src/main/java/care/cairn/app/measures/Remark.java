package care.cairn.app.measures;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote at a point of a series: what one must know to read it. Its author can take it
 * back; the record keeps that it was there.
 *
 * @param period the first day of the period of its point
 * @param text null once erased
 * @param person who wrote it, or null
 * @param at when
 */
public record Remark(
        UUID id,
        UUID measure,
        int series,
        LocalDate period,
        @Nullable String text,
        @Nullable UUID person,
        Instant at) {
    /** The longest that is read on a chart. */
    public static final int LONGEST = 300;

    /** An act about a remark. */
    public sealed interface Event extends Act {
        UUID measure();

        @Override
        default String subject() {
            return Measure.subject(measure());
        }
    }

    /** Somebody wrote at a point. */
    public record Made(UUID measure, UUID remark, int series, LocalDate period, Words text)
            implements Event {}

    /** Its author took it back. */
    public record TakenBack(UUID measure, UUID remark) implements Event {}

    /**
     * Writes at a point.
     *
     * @param point whether the series has anything for that period, be it that it is not available
     */
    static Result<Made> make(
            UUID measure, int series, LocalDate period, Words text, boolean point) {
        if (!point) {
            return Result.refused(Refusal.at("text", "measure.refused.no-such-point"));
        }
        if (text.isEmpty()) {
            return Result.refused(Refusal.at("text", "measure.refused.remark"));
        }
        return text.orEmpty().length() > LONGEST
                ? Result.refused(Refusal.at("text", "measure.refused.remark-long", LONGEST))
                : Result.done(new Made(measure, UUID.randomUUID(), series, period, text));
    }

    Result<TakenBack> takeBack(UUID by) {
        return by.equals(person)
                ? Result.done(new TakenBack(measure, id))
                : Result.refused("measure.refused.remark-other");
    }
}
