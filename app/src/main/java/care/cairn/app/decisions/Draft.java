package care.cairn.app.decisions;

import static care.cairn.app.web.Result.done;
import static care.cairn.app.web.Result.refused;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal before it is opened.
 *
 * @param ends the day on which it ends by itself if it passes, or null
 * @param follows the subjects that it answers, such as {@code signal/…}
 */
public record Draft(
        UUID body,
        Words question,
        Words text,
        Words whyNow,
        List<Proposal.Option> setAside,
        Instant closes,
        @Nullable LocalDate ends,
        List<Proposal.Evidence> evidence,
        List<String> follows) {
    public Draft {
        setAside = List.copyOf(setAside);
        evidence = List.copyOf(evidence);
        follows = List.copyOf(follows);
    }

    /** The acts that open it before a body as it is now: one, or more for a large electorate. */
    Result<List<Act>> open(UUID decision, int number, Assembly assembly, Instant at) {
        if (question.orEmpty().isEmpty()) {
            return refused(Refusal.at("question", "decisions.refusal.question"));
        }
        if (question.orEmpty().length() > Proposal.QUESTION) {
            return refused(Refusal.at("question", "decisions.refusal.long", Proposal.QUESTION));
        }
        if (text.orEmpty().isEmpty()) {
            return refused(Refusal.at("text", "decisions.refusal.text"));
        }
        if (text.orEmpty().length() > Proposal.TEXT) {
            return refused(Refusal.at("text", "decisions.refusal.long", Proposal.TEXT));
        }
        if (whyNow.orEmpty().length() > Proposal.TEXT) {
            return refused(Refusal.at("whyNow", "decisions.refusal.long", Proposal.TEXT));
        }
        if (!closes.isAfter(at)) {
            return refused(Refusal.at("closes", "decisions.refusal.closes"));
        }
        if (ends != null && !ends.isAfter(LocalDate.ofInstant(closes, ZoneOffset.UTC))) {
            return refused(Refusal.at("ends", "decisions.refusal.ends"));
        }
        var no = unable(assembly);
        if (no != null) {
            return refused(no);
        }
        return done(acts(decision, number, assembly));
    }

    /** Why this body could not decide it, whatever its seats say. */
    private static @Nullable Refusal unable(Assembly assembly) {
        var rule = assembly.rule();
        if (!Rule.known(rule.key())) {
            return Refusal.at("body", "decisions.refusal.rule", rule.key());
        }
        var standing =
                rule.quorumValue()
                        .standing(Standing.electorate(assembly.seats(), Set.of()), List.of());
        if (standing.eligible() == 0) {
            return Refusal.at("body", "decisions.refusal.no-seats", assembly.name());
        }
        return standing.reachable()
                ? null
                : Refusal.at("body", "decisions.refusal.no-quorum", assembly.name());
    }

    private List<Act> acts(UUID decision, int number, Assembly assembly) {
        int many = assembly.seats().size();
        int first = Math.min(many, Proposal.SEATS_IN_AN_ENTRY);
        List<Act> acts = new ArrayList<>();
        acts.add(
                new Proposal.Opened(
                        decision,
                        number,
                        body,
                        assembly.name(),
                        question,
                        text,
                        whyNow,
                        setAside,
                        assembly.rule(),
                        closes,
                        ends,
                        many,
                        assembly.seats().subList(0, first),
                        evidence,
                        follows));
        for (int from = first; from < many; from += Proposal.SEATS_IN_AN_ENTRY) {
            int to = Math.min(many, from + Proposal.SEATS_IN_AN_ENTRY);
            acts.add(
                    new Proposal.RollContinued(decision, from, assembly.seats().subList(from, to)));
        }
        return acts;
    }
}
