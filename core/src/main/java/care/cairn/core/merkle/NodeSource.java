package care.cairn.core.merkle;

/** Where the hashes of completed subtrees are kept: a table, tiles, a list. */
@FunctionalInterface
public interface NodeSource {

    /**
     * The hash over the entries {@code [index · 2^height, (index + 1) · 2^height)}.
     *
     * @param height 0 for a leaf
     * @throws IllegalArgumentException if there is no such completed subtree
     */
    Hash node(int height, long index);
}
