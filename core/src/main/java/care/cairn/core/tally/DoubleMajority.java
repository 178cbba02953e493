package care.cairn.core.tally;

import care.cairn.core.tally.poll.Choice;
import care.cairn.core.tally.poll.Outcome;
import care.cairn.core.tally.poll.Parameter;
import care.cairn.core.tally.poll.Poll;
import care.cairn.core.tally.poll.Reason;
import care.cairn.core.tally.poll.Settings;
import care.cairn.core.tally.poll.Share;
import care.cairn.core.tally.poll.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Two majorities at once: more for than against over all, and the same in at least {@code sectors}
 * of the sectors, each counted by itself. A small sector cannot be overrun; the outcome says which
 * criterion failed.
 */
record DoubleMajority(Settings set) implements DecisionRule {

    private static final List<Parameter> PARAMETERS = List.of(Parameter.whole("sectors", 2, 1, 99));

    private static final Share HALF = new Share(1, 2);

    DoubleMajority(Map<String, String> given) {
        this(Settings.of(PARAMETERS, given));
    }

    @Override
    public String key() {
        return "double-majority/1";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public DoubleMajority with(Map<String, String> settings) {
        return new DoubleMajority(settings);
    }

    @Override
    public List<Choice> choices() {
        return ForAgainst.CHOICES;
    }

    @Override
    public boolean needsNames() {
        return true;
    }

    @Override
    public Outcome judge(Poll poll) {
        int agree = poll.count(ForAgainst.FOR);
        int cast = agree + poll.count(ForAgainst.AGAINST);
        int needed = HALF.moreThan(cast);
        Sectors sectors = Sectors.of(poll);
        List<Reason> failed = new ArrayList<>();
        if (agree < needed) {
            failed.add(Reason.of(Reason.Key.TOO_FEW_FOR, agree, needed, cast));
        }
        if (sectors.agreeing() < set.whole("sectors")) {
            failed.add(sectors.sentence(Reason.Key.TOO_FEW_SECTORS, set.whole("sectors")));
            failed.addAll(sectors.missing());
        }
        return failed.isEmpty()
                ? poll.outcome(
                        Verdict.PASSED,
                        Reason.of(Reason.Key.ENOUGH_FOR, agree, needed, cast),
                        sectors.sentence(Reason.Key.ENOUGH_SECTORS, set.whole("sectors")))
                : poll.outcome(Verdict.NOT_PASSED, failed);
    }
}
