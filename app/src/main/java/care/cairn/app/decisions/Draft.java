package care.cairn.app.decisions;

import static care.cairn.app.web.Result.done;
import static care.cairn.app.web.Result.refused;

import care.cairn.app.decisions.ballot.Proceeding;
import care.cairn.app.decisions.ballot.Rule;
import care.cairn.app.decisions.draft.Suitability;
import care.cairn.app.decisions.electorate.Assembly;
import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal before it is opened.
 *
 * @param ends the day on which it ends by itself if it passes, or null
 * @param follows the subjects that it answers, such as {@code signal/…}
 * @param asking how it asks to be decided
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
        List<String> follows,
        Asking asking) {
    public Draft {
        setAside = List.copyOf(setAside);
        evidence = List.copyOf(evidence);
        follows = List.copyOf(follows);
    }

    /** By the body's usual rule. */
    public Draft(
            UUID body,
            Words question,
            Words text,
            Words whyNow,
            List<Proposal.Option> setAside,
            Instant closes,
            @Nullable LocalDate ends,
            List<Proposal.Evidence> evidence,
            List<String> follows) {
        this(body, question, text, whyNow, setAside, closes, ends, evidence, follows, Asking.USUAL);
    }

    /** The same, asking to be decided in another way. */
    public Draft asking(Asking way) {
        return new Draft(
                body, question, text, whyNow, setAside, closes, ends, evidence, follows, way);
    }

    /** The acts that open it, from no draft. */
    Result<List<Act>> open(UUID decision, int number, Assembly assembly, Instant at) {
        return open(decision, number, assembly, null, at);
    }

    /**
     * The acts that open it before a body as it is now: one, or more for a large electorate.
     *
     * @param prepared the draft from which it is opened, or null
     */
    Result<List<Act>> open(
            UUID decision, int number, Assembly assembly, @Nullable UUID prepared, Instant at) {
        var no = incomplete(at);
        if (no.isPresent()) {
            return refused(no.get());
        }
        return switch (new Suitability(this, assembly).rule()) {
            case Result.Done<Rule>(var rule) ->
                    done(acts(decision, number, assembly, rule, prepared));
            case Result.Refused<Rule>(var refusal) -> refused(refusal);
        };
    }

    private Optional<Refusal> incomplete(Instant at) {
        if (question.orEmpty().isEmpty()) {
            return Optional.of(Refusal.at("question", "decisions.refusal.question"));
        }
        if (question.orEmpty().length() > Proposal.QUESTION) {
            return Optional.of(Refusal.at("question", "decisions.refusal.long", Proposal.QUESTION));
        }
        if (text.orEmpty().isEmpty()) {
            return Optional.of(Refusal.at("text", "decisions.refusal.text"));
        }
        if (text.orEmpty().length() > Proposal.TEXT) {
            return Optional.of(Refusal.at("text", "decisions.refusal.long", Proposal.TEXT));
        }
        if (whyNow.orEmpty().length() > Proposal.TEXT) {
            return Optional.of(Refusal.at("whyNow", "decisions.refusal.long", Proposal.TEXT));
        }
        if (!closes.isAfter(at)) {
            return Optional.of(Refusal.at("closes", "decisions.refusal.closes"));
        }
        return ends != null && !ends.isAfter(LocalDate.ofInstant(closes, ZoneOffset.UTC))
                ? Optional.of(Refusal.at("ends", "decisions.refusal.ends"))
                : Optional.empty();
    }

    /** What it follows from: what it answers, and the measures that it rests on. */
    private List<String> roots() {
        var roots = new LinkedHashSet<>(follows);
        evidence.forEach(it -> roots.add("measure/" + it.measure()));
        return List.copyOf(roots);
    }

    private List<Act> acts(
            UUID decision, int number, Assembly assembly, Rule rule, @Nullable UUID prepared) {
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
                        rule,
                        closes,
                        ends,
                        many,
                        assembly.seats().subList(0, first),
                        evidence,
                        roots(),
                        asking.method(),
                        asking.stakes(),
                        asking.about(),
                        prepared));
        for (int from = first; from < many; from += Proposal.SEATS_IN_AN_ENTRY) {
            int to = Math.min(many, from + Proposal.SEATS_IN_AN_ENTRY);
            acts.add(
                    new Proposal.RollContinued(decision, from, assembly.seats().subList(from, to)));
        }
        asking.conditions()
                .forEach((key, note) ->
                        acts.add(new Proceeding.Met(decision, key, note, asking.days().get(key))));
        asking.days()
                .forEach((key, day) -> {
                    if (!asking.conditions().containsKey(key)) {
                        acts.add(new Proceeding.Met(decision, key, Words.NONE, day));
                    }
                });
        return acts;
    }
}
