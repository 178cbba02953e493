package care.cairn.core.merkle;

import java.util.List;

/**
 * Checks proofs as strictly as RFC 9162 sections 2.1.3.2 and 2.1.4.2 ask: no hash may be missing,
 * left over or out of place. Whatever cannot be right is {@code false}, never an exception.
 */
public final class Proofs {

    private Proofs() {}

    /** Whether the proof leads from this leaf hash to this root. */
    public static boolean verifyInclusion(InclusionProof proof, Hash leaf, Hash root) {
        if (proof.index() < 0 || proof.index() >= proof.size()) {
            return false;
        }
        long node = proof.index();
        long last = proof.size() - 1;
        Hash hash = leaf;
        for (Hash sibling : proof.path()) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Rfc6962.node(sibling, hash);
                int shift = node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= shift;
                last >>= shift;
            } else {
                hash = Rfc6962.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /**
     * Whether the proof shows the tree with root {@code newer} to begin with all entries of the
     * tree with root {@code older}. An empty older tree proves nothing and is refused, equal or
     * not.
     */
    public static boolean verifyConsistency(ConsistencyProof proof, Hash older, Hash newer) {
        long from = proof.from();
        long to = proof.to();
        List<Hash> path = proof.path();
        if (from < 1 || from > to) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && older.equals(newer);
        }
        if (path.isEmpty()) {
            return false;
        }
        boolean whole = Long.bitCount(from) == 1;
        Hash start = whole ? older : path.getFirst();
        return climb(from, to, start, whole ? path : path.subList(1, path.size()), older, newer);
    }

    private static boolean climb(
            long from, long to, Hash start, List<Hash> path, Hash older, Hash newer) {
        int shift = Long.numberOfTrailingZeros(from);
        long node = (from - 1) >> shift;
        long last = (to - 1) >> shift;
        Hash first = start;
        Hash second = start;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                first = Rfc6962.node(sibling, first);
                second = Rfc6962.node(sibling, second);
                int even = node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= even;
                last >>= even;
            } else {
                second = Rfc6962.node(second, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && first.equals(older) && second.equals(newer);
    }
}
