package care.cairn.core.merkle;

/**
 * A completed subtree: its hash covers the entries {@code [index · 2^height, (index + 1) ·
 * 2^height)} and never changes again.
 *
 * @param height 0 for a leaf
 * @param index place among the nodes of this height, from 0
 */
public record Node(int height, long index, Hash hash) {}
