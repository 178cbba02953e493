package care.cairn.core.tally;

import care.cairn.core.tally.poll.Choice;
import care.cairn.core.tally.poll.Outcome;
import care.cairn.core.tally.poll.Parameter;
import care.cairn.core.tally.poll.Poll;
import care.cairn.core.tally.poll.Reason;
import care.cairn.core.tally.poll.Settings;
import care.cairn.core.tally.poll.Verdict;
import java.util.List;
import java.util.Map;

/**
 * A majority in every sector, each counted by itself: for &gt; against among its own seats. A
 * sector that nobody eligible speaks for is left out; one in which nobody casts a vote is not for
 * it.
 */
record SectorMajority(Settings set) implements DecisionRule {

    private static final List<Parameter> PARAMETERS = List.of();

    SectorMajority(Map<String, String> given) {
        this(Settings.of(PARAMETERS, given));
    }

    @Override
    public String key() {
        return "sector-majority/1";
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public SectorMajority with(Map<String, String> settings) {
        return new SectorMajority(settings);
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
        Sectors sectors = Sectors.of(poll);
        return sectors.missing().isEmpty()
                ? poll.outcome(
                        Verdict.PASSED,
                        Reason.of(
                                Reason.Key.ENOUGH_SECTORS,
                                sectors.agreeing(),
                                sectors.all(),
                                sectors.all()))
                : poll.outcome(Verdict.NOT_PASSED, sectors.missing());
    }
}
