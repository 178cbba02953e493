package care.cairn.core.tally.election;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The ballots on the tables of the candidates that hold them, in bundles of one value each. Values
 * and votes are whole numbers of a unit that the method chooses.
 */
final class Piles {

    /** Ballots of one value. */
    private record Bundle(long value, int[] groups, int size) {}

    private final RankedBallots ballots;
    private final List<List<Bundle>> held = new ArrayList<>();
    private final boolean[] open;

    Piles(RankedBallots ballots, long value) {
        this.ballots = ballots.strict();
        int options = ballots.options().size();
        open = new boolean[options];
        Arrays.fill(open, true);
        for (int i = 0; i < options; i++) {
            held.add(new ArrayList<>());
        }
        int[] all = new int[ballots.groups()];
        Arrays.setAll(all, i -> i);
        deal(new Bundle(value, all, all.length), value, new long[options]);
    }

    /** From now on no ballot goes to this option. */
    void close(int option) {
        open[option] = false;
    }

    boolean open(int option) {
        return open[option];
    }

    /** What a new value comes of an old one. */
    @FunctionalInterface
    interface Revalue {
        long value(long old);
    }

    /**
     * Passes all ballots of an option on to the next open one that each ranks.
     *
     * @param received votes by option, to which each gets its own added
     * @return the votes, at their new value, of ballots that rank no other open option
     */
    long pass(int option, Revalue revalue, long[] received) {
        List<Bundle> passed = held.set(option, new ArrayList<>());
        long lost = 0;
        for (Bundle bundle : passed) {
            lost += deal(bundle, revalue.value(bundle.value), received);
        }
        return lost;
    }

    /** The votes that an option holds in ballots. */
    long votes(int option) {
        long votes = 0;
        for (Bundle bundle : held.get(option)) {
            long ballotsHeld = 0;
            for (int i = 0; i < bundle.size; i++) {
                ballotsHeld += ballots.count(bundle.groups[i]);
            }
            votes += ballotsHeld * bundle.value;
        }
        return votes;
    }

    private long deal(Bundle bundle, long value, long[] received) {
        int options = open.length;
        int[][] piles = new int[options][];
        int[] sizes = new int[options];
        long[] counts = new long[options];
        long lost = 0;
        for (int i = 0; i < bundle.size; i++) {
            int group = bundle.groups[i];
            int next = next(group);
            if (next < 0) {
                lost += ballots.count(group);
                continue;
            }
            int[] pile = piles[next];
            if (pile == null) {
                pile = new int[Math.max(16, (bundle.size - i) / options)];
                piles[next] = pile;
            } else if (sizes[next] == pile.length) {
                pile = Arrays.copyOf(pile, 2 * pile.length);
                piles[next] = pile;
            }
            pile[sizes[next]++] = group;
            counts[next] += ballots.count(group);
        }
        for (int option = 0; option < options; option++) {
            int[] pile = piles[option];
            if (pile != null) {
                held.get(option).add(new Bundle(value, pile, sizes[option]));
                received[option] += counts[option] * value;
            }
        }
        return lost * value;
    }

    private int next(int group) {
        for (int at = ballots.start(group), end = ballots.end(group); at < end; at++) {
            int option = ballots.mark(at);
            if (open[option]) {
                return option;
            }
        }
        return -1;
    }
}
