package care.cairn.app.commitments;

import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is promised: one answerable partner and person, for their own part, to one forum.
 *
 * @param what the promise in one sentence
 * @param partner the one that answers, with its name as it is now
 * @param person of that partner, who answers in person
 * @param ownPart which part of a shared result it is
 * @param forum the body that asks and judges, with its name as it is now
 * @param standard by which it is judged
 * @param goal the measure that will show it, or null
 * @param rhythm the key of a {@link Rhythm}
 * @param ifNotMet what happens then: help first
 * @param publicity who sees it: {@link #PUBLIC} or {@link #PARTNERS}
 */
public record Terms(
        Words what,
        UUID partner,
        String partnerName,
        UUID person,
        List<Supporter> helpers,
        Words ownPart,
        UUID forum,
        String forumName,
        Words standard,
        @Nullable Goal goal,
        String rhythm,
        Words ifNotMet,
        LocalDate start,
        @Nullable LocalDate review,
        LocalDate end,
        String publicity) {

    /** Everybody sees it, visitors too. */
    public static final String PUBLIC = "public";

    /** Whoever is signed in sees it. */
    public static final String PARTNERS = "partners";

    static final List<String> PUBLICITY = List.of(PUBLIC, PARTNERS);

    public Terms {
        helpers = List.copyOf(helpers);
        publicity = Objects.requireNonNullElse(publicity, PUBLIC); // none in the oldest acts
    }

    private static final int SHORT = 200;
    private static final int LONG = 4000;

    /** A partner that helps and does not answer for it. */
    public record Supporter(UUID partner, String name) {}

    /**
     * What the measure is expected to do.
     *
     * @param measure its id
     * @param direction {@code up} or {@code down}
     * @param target the value to reach, or null where the direction is all
     * @param by when, or null
     */
    public record Goal(
            UUID measure,
            String name,
            String direction,
            @Nullable Double target,
            @Nullable LocalDate by) {}

    Rhythm rhythmValue() {
        return Rhythm.find(rhythm).orElseThrow();
    }

    /** Why these are no terms, if they are not. */
    public Optional<Refusal> fault() {
        if (what.orEmpty().isEmpty()) {
            return no("what", "what");
        }
        if (what.orEmpty().length() > SHORT) {
            return Optional.of(Refusal.at("what", "commitments.refusal.long", SHORT));
        }
        for (var text : List.of(ownPart, standard, ifNotMet)) {
            if (text.orEmpty().length() > LONG) {
                return Optional.of(Refusal.of("commitments.refusal.long", LONG));
            }
        }
        if (helpers.stream().anyMatch(helper -> helper.partner().equals(partner))) {
            return no("helpers", "helper-answers");
        }
        if (standard.orEmpty().isEmpty()) {
            return no("standard", "standard");
        }
        if (Rhythm.find(rhythm).isEmpty()) {
            return no("rhythm", "rhythm");
        }
        if (!end.isAfter(start)) {
            return no("end", "end");
        }
        if (review != null && (review.isBefore(start) || review.isAfter(end))) {
            return no("review", "review");
        }
        if (!PUBLICITY.contains(publicity)) {
            return no("publicity", "publicity");
        }
        if (goal != null && !List.of("up", "down").contains(goal.direction())) {
            return no("direction", "direction");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> no(String field, String key) {
        return Optional.of(Refusal.at(field, "commitments.refusal." + key));
    }

    Terms heldBy(UUID otherPartner, String otherName, UUID otherPerson) {
        return new Terms(
                what,
                otherPartner,
                otherName,
                otherPerson,
                helpers.stream().filter(h -> !h.partner().equals(otherPartner)).toList(),
                ownPart,
                forum,
                forumName,
                standard,
                goal,
                rhythm,
                ifNotMet,
                start,
                review,
                end,
                publicity);
    }

    /**
     * How many of the eight essentials are filled (Bovens' accountability, as governance handbooks
     * ask for it).
     *
     * @param livingForum whether somebody sits on the forum, so that it can judge
     */
    int essentials(boolean livingForum) {
        return 1 // one partner and one person
                + 1 // a forum
                + filled(ownPart)
                + filled(standard)
                + 1 // a rhythm of accounts
                + (livingForum ? 1 : 0)
                + filled(ifNotMet)
                + (review == null ? 0 : 1);
    }

    private static int filled(Words words) {
        return words.isEmpty() ? 0 : 1;
    }
}
