package care.cairn.core.merkle;

import java.util.ArrayList;
import java.util.List;

/** RFC 6962 section 2.1 word for word, slow and plain: every hash is computed from the leaves. */
final class ReferenceTree {

    private final List<Hash> leaves = new ArrayList<>();

    /** Leaf i is the decimal text of i. */
    static ReferenceTree ofNumbers(int size) {
        ReferenceTree tree = new ReferenceTree();
        for (int i = 0; i < size; i++) {
            tree.leaves.add(Rfc6962.leaf(Numbers.entry(i)));
        }
        return tree;
    }

    Hash leaf(int index) {
        return leaves.get(index);
    }

    Hash root(int size) {
        return size == 0 ? Rfc6962.EMPTY_ROOT : mth(leaves.subList(0, size));
    }

    List<Hash> path(int m, int size) {
        return path(m, leaves.subList(0, size));
    }

    List<Hash> proof(int m, int size) {
        return subproof(m, leaves.subList(0, size), true);
    }

    /** IETF draft merkle-tree-certs, section 4: the proof that [start, end) is part of the tree. */
    List<Hash> subtreeProof(int start, int end, int size) {
        return subtreeProof(start, end, leaves.subList(0, size), true);
    }

    Hash subtree(int start, int end) {
        return mth(leaves.subList(start, end));
    }

    private static List<Hash> subtreeProof(int start, int end, List<Hash> d, boolean b) {
        if (start == 0 && end == d.size()) {
            return b ? List.of() : List.of(mth(d));
        }
        int k = split(d.size());
        if (end <= k) {
            return plus(subtreeProof(start, end, d.subList(0, k), b), mth(d.subList(k, d.size())));
        }
        return plus(
                subtreeProof(
                        Math.max(0, start - k), end - k, d.subList(k, d.size()), b && start >= k),
                mth(d.subList(0, k)));
    }

    private static Hash mth(List<Hash> d) {
        if (d.size() == 1) {
            return d.getFirst();
        }
        int k = split(d.size());
        return Rfc6962.node(mth(d.subList(0, k)), mth(d.subList(k, d.size())));
    }

    private static List<Hash> path(int m, List<Hash> d) {
        if (d.size() == 1) {
            return List.of();
        }
        int k = split(d.size());
        return m < k
                ? plus(path(m, d.subList(0, k)), mth(d.subList(k, d.size())))
                : plus(path(m - k, d.subList(k, d.size())), mth(d.subList(0, k)));
    }

    private static List<Hash> subproof(int m, List<Hash> d, boolean b) {
        if (m == d.size()) {
            return b ? List.of() : List.of(mth(d));
        }
        int k = split(d.size());
        return m <= k
                ? plus(subproof(m, d.subList(0, k), b), mth(d.subList(k, d.size())))
                : plus(subproof(m - k, d.subList(k, d.size()), false), mth(d.subList(0, k)));
    }

    private static int split(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Hash> plus(List<Hash> list, Hash last) {
        List<Hash> all = new ArrayList<>(list);
        all.add(last);
        return all;
    }
}
