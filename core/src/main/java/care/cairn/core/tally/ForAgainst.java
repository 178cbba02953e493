package care.cairn.core.tally;

import care.cairn.core.tally.poll.Choice;
import care.cairn.core.tally.poll.Choice.Tone;
import java.util.List;

/** The answers of every plain vote. Cast are those for and against; abstaining is taking part. */
final class ForAgainst {

    static final String FOR = "for";
    static final String AGAINST = "against";
    static final String ABSTAIN = "abstain";

    static final List<Choice> CHOICES =
            List.of(
                    Choice.free(FOR, Tone.FOR),
                    Choice.free(AGAINST, Tone.AGAINST),
                    Choice.free(ABSTAIN, Tone.ASIDE));

    private ForAgainst() {}
}
