package care.cairn.core.opinion.groups;

import care.cairn.core.opinion.votes.VoteMatrix;
import java.util.Arrays;

/**
 * The votes that a fit may see, packed for speed: statement · 4 + sign + 1, row by row.
 *
 * @param statements how many columns there are
 * @param starts where rows begin, and one more
 * @param packed the cells
 */
record Cells(int statements, int[] starts, int[] packed) {

    /** Every vote there is. */
    static Cells all(VoteMatrix votes) {
        return without(votes, -1, 1);
    }

    /**
     * All votes but one part of {@code parts}. What part a vote is in hangs on its row and column
     * alone, scattered by a hash.
     */
    static Cells without(VoteMatrix votes, int part, int parts) {
        int people = votes.participants().size();
        int[] starts = new int[people + 1];
        int[] packed = new int[votes.votes()];
        int at = 0;
        for (int i = 0; i < people; i++) {
            int end = votes.start(i + 1);
            for (int c = votes.start(i); c < end; c++) {
                int statement = votes.statement(c);
                if (part < 0 || part(i, statement, parts) != part) {
                    packed[at++] = statement << 2 | (votes.sign(c) + 1);
                }
            }
            starts[i + 1] = at;
        }
        return new Cells(
                votes.statements().size(),
                starts,
                at == packed.length ? packed : Arrays.copyOf(packed, at));
    }

    /** The part of {@code parts} that a vote is in. */
    static int part(int participant, int statement, int parts) {
        return (int)
                Long.remainderUnsigned(Chance.mix(((long) participant << 32) | statement), parts);
    }

    /** The mean of every statement, with one imagined pass so that few votes say little. */
    double[] means() {
        double[] means = new double[statements];
        int[] counts = new int[statements];
        for (int cell : packed) {
            means[cell >>> 2] += (cell & 3) - 1;
            counts[cell >>> 2]++;
        }
        for (int j = 0; j < statements; j++) {
            means[j] /= counts[j] + 1;
        }
        return means;
    }

    int people() {
        return starts.length - 1;
    }
}
