package care.cairn.app.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commitment on a list, with what is needed to say where it stands on a day.
 *
 * @param given how many accounts were given
 * @param unjudged how many of them wait to be judged
 * @param lastVerdict on the last account that was judged, or null
 * @param direction in which its measure is to go, or null
 * @param settled whether the body has said what becomes of it after it was declined
 * @param unanswered how many questions wait for an answer
 * @param answerBy when the first of them is to be answered, or null
 */
record CommitmentRow(
        UUID id,
        int number,
        @Nullable UUID decision,
        @Nullable String what,
        UUID partner,
        String partnerName,
        UUID person,
        @Nullable UUID proposer,
        UUID forum,
        String forumName,
        @Nullable UUID measure,
        @Nullable String measureName,
        String rhythm,
        LocalDate starts,
        LocalDate ends,
        boolean bound,
        String waitsFor,
        @Nullable Instant since,
        @Nullable String ended,
        int given,
        int unjudged,
        @Nullable String lastVerdict,
        @Nullable UUID passingTo,
        @Nullable String direction,
        String publicity,
        boolean settled,
        int unanswered,
        @Nullable LocalDate answerBy) {

    /** When the next account is due. */
    Optional<LocalDate> due(ZoneId zone) {
        if (!bound || since == null || ended != null) {
            return Optional.empty();
        }
        var accepted = LocalDate.ofInstant(since, zone);
        return Rhythm.find(rhythm)
                .flatMap(
                        r -> r.due(given + 1, starts.isBefore(accepted) ? accepted : starts, ends));
    }

    /** The key of where it stands on a day. */
    String state(LocalDate day, ZoneId zone) {
        if (ended != null) {
            return ended;
        }
        if (!bound) {
            return waitsFor.equals(Commitment.FORUM) ? "negotiating" : "asked";
        }
        var due = due(zone);
        if (due.isPresent() && due.get().isBefore(day)) {
            return "late";
        }
        if (due.isPresent() && !due.get().isAfter(day.plusDays(7))) {
            return "due";
        }
        return due.isEmpty() && day.isAfter(ends) ? "over" : "running";
    }

    static String style(String state) {
        return switch (state) {
            case "late", Commitment.NOT_MET, Commitment.DECLINED -> "worse";
            case "due" -> "open";
            case "asked", "negotiating", "over" -> "neutral";
            case Commitment.MET -> "better";
            default -> "";
        };
    }

    /** Where it stands on a list sorted by urgency. */
    static int order(String state) {
        return switch (state) {
            case "late" -> 0;
            case "due" -> 1;
            case "over" -> 2;
            case "asked", "negotiating" -> 3;
            case "running" -> 4;
            default -> 5;
        };
    }
}
