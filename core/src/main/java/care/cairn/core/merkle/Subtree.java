package care.cairn.core.merkle;

import java.util.List;

/**
 * The entries {@code [start, end)} of a log where they stand as a tree of their own: start is a
 * multiple of the smallest power of two that holds them (IETF draft merkle-tree-certs, section 4).
 * With it a reader can check one meeting's stretch of the record alone.
 *
 * @param start first entry, from 0
 * @param end one past the last entry
 */
public record Subtree(long start, long end) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if no subtree stands there
     */
    public Subtree {
        boolean valid = start >= 0 && start <= end;
        if (start < end) {
            long width = end - start;
            long holds = Long.bitCount(width) == 1 ? width : 2 * Long.highestOneBit(width);
            valid &= start == 0 || (holds > 0 && start % holds == 0);
        }
        if (!valid) {
            throw new IllegalArgumentException("No subtree stands at " + start + " to " + end);
        }
    }

    /** Whether the path leads from the entry at {@code index} of the log to this subtree's root. */
    public boolean verifyInclusion(long index, List<Hash> path, Hash leaf, Hash root) {
        return index >= start
                && Proofs.verifyInclusion(
                        new InclusionProof(index - start, end - start, path), leaf, root);
    }

    /**
     * Whether the path shows the log of {@code size} entries with root {@code root} to hold this
     * subtree with root {@code own}. An empty subtree has the empty root and needs no path.
     */
    public boolean verifyConsistency(long size, List<Hash> path, Hash own, Hash root) {
        if (end > size) {
            return false;
        }
        if (start == end) {
            return path.isEmpty() && own.equals(Rfc6962.EMPTY_ROOT);
        }
        long first = start;
        long last = end - 1;
        long top = size - 1;
        int shift = 0;
        while (first >> shift != last >> shift && (last == top || ((last >> shift) & 1) == 1)) {
            shift++;
        }
        return climb(first >> shift, last >> shift, top >> shift, path, own, root);
    }

    private static boolean climb(
            long first, long last, long end, List<Hash> path, Hash own, Hash root) {
        boolean whole = first == last;
        if (!whole && path.isEmpty()) {
            return false;
        }
        Hash low = whole ? own : path.getFirst();
        Hash high = low;
        for (Hash hash : whole ? path : path.subList(1, path.size())) {
            if (end == 0) {
                return false;
            }
            if ((last & 1) == 1 || last == end) {
                if (first < last) {
                    low = Rfc6962.node(hash, low);
                }
                high = Rfc6962.node(hash, high);
                int even = last == 0 ? 0 : Long.numberOfTrailingZeros(last);
                first >>= even;
                last >>= even;
                end >>= even;
            } else {
                high = Rfc6962.node(high, hash);
            }
            first >>= 1;
            last >>= 1;
            end >>= 1;
        }
        return end == 0 && low.equals(own) && high.equals(root);
    }
}
