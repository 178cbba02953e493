package care.cairn.app.decisions.draft;

import care.cairn.app.decisions.Proposal;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a draft says so far.
 *
 * @param setAside ways that were looked at and set aside, and why
 * @param measures that it rests on; their figures are frozen when it opens
 */
public record Sketch(
        Words question,
        Words text,
        Words whyNow,
        List<Proposal.Option> setAside,
        List<UUID> measures) {
    /** As many ways set aside, or measures, as a draft can name. */
    static final int MOST = 10;

    public Sketch {
        setAside = List.copyOf(setAside);
        measures = List.copyOf(measures);
    }

    /** Why it cannot be saved: all it needs is a question by which people find it again. */
    Optional<Refusal> cannotBeSaved() {
        if (question.orEmpty().isEmpty()) {
            return Optional.of(Refusal.at("question", "decisions.refusal.question"));
        }
        if (question.orEmpty().length() > Proposal.QUESTION) {
            return Optional.of(Refusal.at("question", "decisions.refusal.long", Proposal.QUESTION));
        }
        if (text.orEmpty().length() > Proposal.TEXT) {
            return Optional.of(Refusal.at("text", "decisions.refusal.long", Proposal.TEXT));
        }
        if (whyNow.orEmpty().length() > Proposal.TEXT) {
            return Optional.of(Refusal.at("whyNow", "decisions.refusal.long", Proposal.TEXT));
        }
        if (setAside.size() > MOST || measures.size() > MOST) {
            return Optional.of(
                    Refusal.at(
                            setAside.size() > MOST ? "setAside" : "measures",
                            "drafts.refusal.many",
                            MOST));
        }
        boolean tooLong =
                setAside.stream()
                        .anyMatch(it ->
                                it.text().orEmpty().length() + it.reason().orEmpty().length()
                                        > Proposal.TEXT);
        return tooLong
                ? Optional.of(Refusal.at("setAside", "decisions.refusal.long", Proposal.TEXT))
                : Optional.empty();
    }
}
