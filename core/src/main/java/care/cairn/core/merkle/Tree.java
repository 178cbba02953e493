package care.cairn.core.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A tree of a given size over stored subtrees: gives its root and its proofs (RFC 6962 sections
 * 2.1.1 and 2.1.2). The store may already hold more entries than {@code size}.
 *
 * @param size number of entries, 0 or more
 */
public record Tree(long size, NodeSource nodes) {

    public Tree {
        if (size < 0) {
            throw new IllegalArgumentException("A tree cannot have " + size + " entries.");
        }
    }

    /** The Merkle tree hash of the first {@code size} entries. */
    public Hash root() {
        return size == 0 ? Rfc6962.EMPTY_ROOT : hash(0, size);
    }

    /** The frontier of this tree, to append to it. */
    public Frontier frontier() {
        List<Hash> peaks = new ArrayList<>();
        long start = 0;
        for (long bits = size; bits != 0; bits -= Long.highestOneBit(bits)) {
            long width = Long.highestOneBit(bits);
            peaks.add(hash(start, start + width));
            start += width;
        }
        return Frontier.of(size, peaks);
    }

    /**
     * The proof that the entry at {@code index} is in this tree, leaf to root.
     *
     * @throws IndexOutOfBoundsException unless 0 ≤ index &lt; size
     */
    public InclusionProof inclusion(long index) {
        Objects.checkIndex(index, size);
        List<Hash> path = new ArrayList<>();
        inclusion(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /**
     * The proof that this tree only appended to the tree of its first {@code from} entries.
     *
     * @throws IllegalArgumentException unless 1 ≤ from ≤ size: nothing can be proved of the empty
     *     tree
     */
    public ConsistencyProof consistency(long from) {
        if (from < 1 || from > size) {
            throw new IllegalArgumentException(
                    "No proof from " + from + " entries to " + size + " entries.");
        }
        List<Hash> path = new ArrayList<>();
        consistency(from, 0, size, true, path);
        return new ConsistencyProof(from, size, path);
    }

    private void inclusion(long index, long start, long end, List<Hash> path) {
        if (end - start == 1) {
            return;
        }
        long middle = start + split(end - start);
        if (index < middle) {
            inclusion(index, start, middle, path);
            path.add(hash(middle, end));
        } else {
            inclusion(index, middle, end, path);
            path.add(hash(start, middle));
        }
    }

    private void consistency(long from, long start, long end, boolean known, List<Hash> path) {
        if (from == end) {
            if (!known) {
                path.add(hash(start, end));
            }
            return;
        }
        long middle = start + split(end - start);
        if (from <= middle) {
            consistency(from, start, middle, known, path);
            path.add(hash(middle, end));
        } else {
            consistency(from, middle, end, false, path);
            path.add(hash(start, middle));
        }
    }

    private Hash hash(long start, long end) {
        long width = end - start;
        if (Long.bitCount(width) == 1) {
            int height = Long.numberOfTrailingZeros(width);
            return nodes.node(height, start >> height);
        }
        long middle = start + split(width);
        return Rfc6962.node(hash(start, middle), hash(middle, end));
    }

    /** The largest power of two below {@code width}, where RFC 6962 parts a tree. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }
}
