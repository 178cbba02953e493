package care.cairn.core.merkle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All that is needed to append to a tree: its size and the hashes of its completed subtrees, one
 * for each bit set in the size, largest first (the "compact range" of transparency-dev). Immutable.
 */
public final class Frontier {

    /** The tree without entries. */
    public static final Frontier EMPTY = new Frontier(0, new Hash[0]);

    private final long size;
    private final Hash[] peaks;

    private Frontier(long size, Hash[] peaks) {
        this.size = size;
        this.peaks = peaks;
    }

    /**
     * Restores a frontier from what {@link #size()} and {@link #hashes()} gave.
     *
     * @param hashes as many as bits set in {@code size}, largest subtree first
     * @throws IllegalArgumentException if the size is negative or the number of hashes is wrong
     */
    public static Frontier of(long size, List<Hash> hashes) {
        if (size < 0 || hashes.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(
                    "A tree of " + size + " entries cannot have " + hashes.size() + " peaks.");
        }
        return new Frontier(size, hashes.toArray(new Hash[0]));
    }

    /** What {@link #appendRecording} gives: the new frontier and the subtrees that it completed. */
    public record Appended(Frontier frontier, Node leaf, List<Node> interior) {

        /** The leaf and the interior nodes completed by it, lowest first. */
        public List<Node> completed() {
            List<Node> all = new ArrayList<>(interior.size() + 1);
            all.add(leaf);
            all.addAll(interior);
            return all;
        }
    }

    /** The frontier after one more leaf hash. */
    public Frontier append(Hash leaf) {
        int merges = Long.numberOfTrailingZeros(~size);
        int kept = peaks.length - merges;
        Hash top = leaf;
        for (int i = peaks.length - 1; i >= kept; i--) {
            top = Rfc6962.node(peaks[i], top);
        }
        return grown(kept, top);
    }

    /** As {@link #append}, and says which subtrees became complete, so that they can be stored. */
    public Appended appendRecording(Hash leaf) {
        int merges = Long.numberOfTrailingZeros(~size);
        int kept = peaks.length - merges;
        Node[] interior = new Node[merges];
        Hash top = leaf;
        for (int height = 1; height <= merges; height++) {
            top = Rfc6962.node(peaks[peaks.length - height], top);
            interior[height - 1] = new Node(height, size >> height, top);
        }
        return new Appended(grown(kept, top), new Node(0, size, leaf), List.of(interior));
    }

    private Frontier grown(int kept, Hash top) {
        Hash[] next = Arrays.copyOf(peaks, kept + 1);
        next[kept] = top;
        return new Frontier(Math.addExact(size, 1), next);
    }

    /** The number of entries. */
    public long size() {
        return size;
    }

    /** The hashes of the completed subtrees, largest first. */
    public List<Hash> hashes() {
        return List.of(peaks);
    }

    /** The Merkle tree hash of all entries; {@link Rfc6962#EMPTY_ROOT} if there are none. */
    public Hash root() {
        if (peaks.length == 0) {
            return Rfc6962.EMPTY_ROOT;
        }
        Hash root = peaks[peaks.length - 1];
        for (int i = peaks.length - 2; i >= 0; i--) {
            root = Rfc6962.node(peaks[i], root);
        }
        return root;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frontier that
                && size == that.size
                && Arrays.equals(peaks, that.peaks);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(size) + Arrays.hashCode(peaks);
    }

    @Override
    public String toString() {
        return "Frontier[" + size + ", " + Arrays.toString(peaks) + "]";
    }
}
