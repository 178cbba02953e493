package care.cairn.core.opinion.votes;

import care.cairn.core.opinion.evidence.Share;
import java.util.Optional;

/**
 * How some people answered one statement.
 *
 * @param people how many they are, all told
 * @param agree how many agree
 * @param disagree how many disagree
 * @param pass how many saw it and would not say
 * @param silent how many had it put before them and gave no answer at all
 */
public record Counts(int people, int agree, int disagree, int pass, int silent) {

    /** Fewer who have seen a statement, and nothing is said about it. */
    public static final int LEAST_SEEN = 10;

    /** Fewer who have taken a side, and nothing is said about it. */
    public static final int LEAST_VOTED = 5;

    /** Checks that no more people answered than there are. */
    public Counts {
        if (Math.min(Math.min(agree, disagree), Math.min(pass, silent)) < 0
                || people < agree + disagree + pass + silent) {
            throw new IllegalArgumentException("More answers than people, or fewer than none.");
        }
    }

    /** Those who took a side: agree + disagree. */
    public int voted() {
        return agree + disagree;
    }

    /** Those who answered: agree + disagree + pass. */
    public int answered() {
        return agree + disagree + pass;
    }

    /** Those who had it before them: answered + silent. */
    public int seen() {
        return answered() + silent;
    }

    /** Those who never had it before them. */
    public int unseen() {
        return people - seen();
    }

    /** Whether there is enough to say something: {@value #LEAST_SEEN} seen, 5 voted. */
    public boolean enough() {
        return seen() >= LEAST_SEEN && voted() >= LEAST_VOTED;
    }

    /** The share of those who took a side that agrees; empty below the minimum numbers. */
    public Optional<Share> agreement() {
        return enough() ? Optional.of(Share.jeffreys(agree, voted())) : Optional.empty();
    }

    /** The share of those who answered that passes; empty below the minimum numbers. */
    public Optional<Share> passing() {
        return enough() ? Optional.of(Share.jeffreys(pass, answered())) : Optional.empty();
    }
}
