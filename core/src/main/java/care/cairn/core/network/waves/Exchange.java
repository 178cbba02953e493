package care.cairn.core.network.waves;

import care.cairn.core.network.Network;
import java.util.BitSet;
import java.util.SplittableRandom;

/** What is drawn by lot between two waves, all of it being as likely either way by chance alone. */
public enum Exchange {
    /**
     * All answers of a respondent together. For surveys: the answers of one are one hand's work, so
     * a partner that ticks more than last year is one change and not twenty.
     */
    BY_RESPONDENT {
        @Override
        Network.Which draw(int size, SplittableRandom random) {
            BitSet taken = new BitSet(size);
            for (int i = 0; i < size; i++) {
                taken.set(i, random.nextBoolean());
            }
            return (from, to) -> taken.get(from);
        }
    },

    /** What two partners have with each other, both ways together. For ties that are facts. */
    BY_PAIR {
        @Override
        Network.Which draw(int size, SplittableRandom random) {
            BitSet taken = new BitSet(size * size);
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < i; j++) {
                    taken.set(i * size + j, random.nextBoolean());
                }
            }
            return (from, to) -> taken.get(Math.max(from, to) * size + Math.min(from, to));
        }
    };

    /** One draw: which ties the first wave takes from the second. */
    abstract Network.Which draw(int size, SplittableRandom random);
}
