package care.cairn.core.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to append to a tree: its size and the hashes of its completed subtrees, one
 * for each bit set in the size, largest first (the "compact range" of transparency-dev). Immutable.
 */
public final class Frontier {

    /** The tree without entries. */
    public static final Frontier EMPTY = new Frontier(0, null);

    private final long size;

    /** The smallest completed subtree; from it on to the larger ones, which frontiers share. */
    private final @Nullable Peak peaks;

    private record Peak(Hash hash, @Nullable Peak larger) {}

    private Frontier(long size, @Nullable Peak peaks) {
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
        Peak peaks = null;
        for (Hash hash : hashes) {
            peaks = new Peak(hash, peaks);
        }
        return new Frontier(size, peaks);
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
        Hash top = leaf;
        Peak left = peaks;
        for (long merges = size; left != null && (merges & 1) != 0; merges >>= 1) {
            top = Rfc6962.node(left.hash, top);
            left = left.larger;
        }
        return new Frontier(Math.addExact(size, 1), new Peak(top, left));
    }

    /** As {@link #append}, and says which subtrees became complete, so that they can be stored. */
    public Appended appendRecording(Hash leaf) {
        Hash top = leaf;
        Peak left = peaks;
        Node completed = new Node(0, size, leaf);
        List<Node> interior = List.of();
        int merges = Long.numberOfTrailingZeros(~size);
        if (left != null && merges == 1) {
            top = Rfc6962.node(left.hash, top);
            left = left.larger;
            interior = List.of(new Node(1, size >> 1, top));
        } else if (left != null && merges > 1) {
            Node[] all = new Node[merges];
            for (int height = 1; left != null && height <= merges; height++) {
                top = Rfc6962.node(left.hash, top);
                left = left.larger;
                all[height - 1] = new Node(height, size >> height, top);
            }
            interior = List.of(all);
        }
        Frontier grown = new Frontier(Math.addExact(size, 1), new Peak(top, left));
        return new Appended(grown, completed, interior);
    }

    /** The number of entries. */
    public long size() {
        return size;
    }

    /** The hashes of the completed subtrees, largest first. */
    public List<Hash> hashes() {
        Hash[] hashes = new Hash[Long.bitCount(size)];
        int at = hashes.length;
        for (Peak peak = peaks; peak != null; peak = peak.larger) {
            hashes[--at] = peak.hash;
        }
        return List.of(hashes);
    }

    /** The Merkle tree hash of all entries; {@link Rfc6962#EMPTY_ROOT} if there are none. */
    public Hash root() {
        if (peaks == null) {
            return Rfc6962.EMPTY_ROOT;
        }
        Hash root = peaks.hash;
        for (Peak peak = peaks.larger; peak != null; peak = peak.larger) {
            root = Rfc6962.node(peak.hash, root);
        }
        return root;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frontier that
                && size == that.size
                && Objects.equals(peaks, that.peaks);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(size) + Objects.hashCode(peaks);
    }

    @Override
    public String toString() {
        return "Frontier[" + size + ", " + hashes() + "]";
    }
}
