package care.cairn.app.commitments.judgement;

import care.cairn.core.tally.DecisionRule;
import care.cairn.core.tally.DecisionRules;
import care.cairn.core.tally.poll.Ballot;
import care.cairn.core.tally.poll.Choice;
import care.cairn.core.tally.poll.Circumstances;
import care.cairn.core.tally.poll.Electorate;
import care.cairn.core.tally.poll.Form;
import care.cairn.core.tally.poll.Outcome;
import care.cairn.core.tally.poll.Quorum;
import care.cairn.core.tally.poll.Seat;
import care.cairn.core.tally.poll.Verdict;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A judgement that is being made: who may say something to it, and what was said.
 *
 * @param n which judgement of the account it is, from 1 on
 * @param verdict what was proposed
 * @param rule the key of the forum's rule, as it stood
 * @param quorum how many seats have to say something, at most all that may
 * @param sectors of which at least one seat has to say something, as far as one may
 * @param by until when
 * @param said the choice of each seat that said something
 */
public record Panel(
        int n,
        String verdict,
        String rule,
        int quorum,
        List<String> sectors,
        List<JudgingSeat> seats,
        LocalDate by,
        Map<UUID, String> said) {
    /** Where the rule of a forum is none for a yes or a no, judgements go by this one. */
    private static final String OTHERWISE = "simple-majority/1";

    public Panel {
        sectors = List.copyOf(sectors);
        seats = List.copyOf(seats);
        said = Map.copyOf(said);
    }

    /** The same with one more thing said; a seat that says something anew changes its mind. */
    public Panel with(UUID seat, String choice) {
        Map<UUID, String> next = new HashMap<>(said);
        next.put(seat, choice);
        return new Panel(n, verdict, rule, quorum, sectors, seats, by, next);
    }

    /** The rule by which a forum judges: its own, where that is one for a yes or a no. */
    public static String ruleOf(String own) {
        return DecisionRules.find(own)
                .filter(it -> it.form() == Form.PICK)
                .filter(it -> it.roles().isEmpty() && it.conditions().isEmpty())
                .filter(it -> !it.key().startsWith("written-resolution"))
                .map(DecisionRule::key)
                .orElse(OTHERWISE);
    }

    private DecisionRule decisionRule() {
        return DecisionRules.find(rule).orElseThrow();
    }

    /** What a seat can say, in the order of the page. */
    public List<String> choices() {
        return decisionRule().choices().stream().map(Choice::key).toList();
    }

    /** What the seat that proposes it says with that. */
    public static String yes(String rule) {
        return DecisionRules.find(rule).orElseThrow().choices().getFirst().key();
    }

    public boolean needsReason(String choice) {
        return decisionRule().needsReason(choice);
    }

    /** The seats that may say something and have a vote. */
    public List<JudgingSeat> eligible() {
        return seats.stream().filter(it -> !it.recused()).toList();
    }

    /** The seats for which a person may say something. */
    public List<JudgingSeat> of(UUID person) {
        return eligible().stream().filter(it -> it.heldBy(person)).toList();
    }

    /** How it would end if it were counted now. */
    public Outcome outcome() {
        return decisionRule().decide(electorate(), ballots(), circumstances());
    }

    /** Whether nothing that can still be said would change how it ends. */
    public boolean settled() {
        return said.size() >= eligible().size()
                || (outcome().verdict() != Verdict.NO_QUORUM
                        && decisionRule().settled(electorate(), ballots(), circumstances()));
    }

    public boolean carried() {
        return outcome().verdict() == Verdict.PASSED;
    }

    private Electorate electorate() {
        return Electorate.of(
                seats.stream()
                        .map(it -> new Seat(it.seat().toString(), it.sector(), true, it.recused()))
                        .toList());
    }

    private List<Ballot> ballots() {
        return said.entrySet().stream()
                .map(it -> Ballot.pick(it.getKey().toString(), it.getValue()))
                .toList();
    }

    private Circumstances circumstances() {
        var open = eligible();
        Set<String> there = new HashSet<>();
        open.forEach(it -> there.add(it.sector()));
        Set<String> wanted = new HashSet<>(sectors);
        wanted.retainAll(there);
        return Circumstances.of(Quorum.ofEach(Math.min(quorum, open.size()), wanted));
    }

    /** The seat of an id, if it has a vote. */
    public Optional<JudgingSeat> seat(UUID id) {
        return eligible().stream().filter(it -> it.seat().equals(id)).findFirst();
    }
}
