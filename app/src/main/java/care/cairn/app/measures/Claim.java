package care.cairn.app.measures;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.core.spc.Direction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That something got better, said in a decision, an account or a judgement. It cites a chart, whose
 * verdict stands beside it, whatever it is.
 *
 * @param about the subject in which it is said, such as {@code decision/2f1c…}
 * @param text what is said to have got better, or null once erased
 * @param citation the chart as it was when the claim was made
 * @param takenBack when its author took it back, or null
 */
public record Claim(
        UUID id,
        String about,
        @Nullable String text,
        Citation citation,
        @Nullable UUID person,
        Instant at,
        @Nullable Instant takenBack) {
    public static final String NOUN = "claim";
    public static final int LONGEST = 500;

    /** An act about a claim. */
    public sealed interface Event extends Act {
        UUID claim();

        @Override
        default String subject() {
            return Claim.subject(claim());
        }
    }

    /** Something is said to have got better, and the chart says what it says. */
    public record Made(UUID claim, String about, Words text, Citation citation) implements Event {
        @Override
        public List<String> follows() {
            return List.of(Measure.subject(citation.measure()), about);
        }
    }

    /** Its author took it back; what was said stays to be read. */
    public record TakenBack(UUID claim) implements Event {}

    public static String subject(UUID claim) {
        return NOUN + "/" + claim;
    }

    /**
     * Says that something got better.
     *
     * @param drawing the chart that is cited, or null where none was named
     */
    static Result<Made> make(
            String about, Words text, @Nullable Drawing drawing, LocalDate since, LocalDate today) {
        if (text.isEmpty()) {
            return Result.refused(Refusal.at("text", "measure.refused.claim"));
        }
        if (text.orEmpty().length() > LONGEST) {
            return Result.refused(Refusal.at("text", "measure.refused.remark-long", LONGEST));
        }
        if (drawing == null) {
            return Result.refused(Refusal.at("series", "measure.refused.claim-chart"));
        }
        if (drawing.measure().definition().direction() == Direction.NEUTRAL) {
            return Result.refused(Refusal.at("series", "measure.refused.claim-neutral"));
        }
        return since.isAfter(today)
                ? Result.refused(Refusal.at("since", "measure.refused.claim-future"))
                : Result.done(
                        new Made(
                                UUID.randomUUID(),
                                about,
                                text,
                                Citation.of(drawing, since, today)));
    }

    Result<TakenBack> takeBack(UUID by) {
        if (takenBack != null) {
            return Result.refused("measure.refused.nothing-changed");
        }
        return by.equals(person)
                ? Result.done(new TakenBack(id))
                : Result.refused("measure.refused.remark-other");
    }
}
