package care.cairn.core.merkle.tile;

import care.cairn.core.merkle.Hash;
import care.cairn.core.merkle.Rfc6962;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tiles of a log from its entries in order, in a memory of one tile a level, and hands
 * each over as it is finished: to write it, or to compare it with one that was read. Not for
 * several threads at once.
 */
public final class TileTree {

    private static final int LEVELS = 8;

    private final Sink sink;
    private final byte[][] hashes = new byte[LEVELS][];
    private final int[] widths = new int[LEVELS];
    private final byte[] fold = new byte[Tile.FULL * Hash.LENGTH];
    private long size;

    /** Takes finished tiles. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes one.
         *
         * @param hashes the tile's hashes from 0 to {@code 32 · width}; used again afterwards, so
         *     copy what is to be kept
         */
        void tile(Tile tile, byte[] hashes);
    }

    /** An empty log. */
    public TileTree(Sink sink) {
        this.sink = sink;
        for (int level = 0; level < LEVELS; level++) {
            hashes[level] = new byte[Tile.FULL * Hash.LENGTH];
        }
    }

    /** Adds an entry. */
    public void append(byte[] entry) {
        append(entry, 0, entry.length);
    }

    /** Adds the entry that stands at {@code offset} of a larger array. */
    public void append(byte[] bytes, int offset, int length) {
        Rfc6962.leaf(bytes, offset, length, hashes[0], widths[0] * Hash.LENGTH);
        size++;
        grown(0);
    }

    /** The number of entries so far. */
    public long size() {
        return size;
    }

    /** Hands over the partial tiles and gives the root. More entries may follow. */
    public Hash finish() {
        byte @Nullable [] right = null;
        for (int level = 0; level < LEVELS; level++) {
            if (widths[level] > 0) {
                long index = (size >>> (8 * level)) / Tile.FULL;
                sink.tile(new Tile(level, index, widths[level]), hashes[level]);
                right = join(hashes[level], widths[level], right);
            }
        }
        return right == null ? Rfc6962.EMPTY_ROOT : Hash.of(right);
    }

    private void grown(int level) {
        if (++widths[level] < Tile.FULL) {
            return;
        }
        long index = (size >>> (8 * level)) / Tile.FULL - 1;
        sink.tile(new Tile(level, index, Tile.FULL), hashes[level]);
        widths[level] = 0;
        if (level + 1 == LEVELS) {
            throw new IllegalStateException("A log of 2^64 entries.");
        }
        fold(hashes[level], 0, Tile.FULL);
        System.arraycopy(fold, 0, hashes[level + 1], widths[level + 1] * Hash.LENGTH, Hash.LENGTH);
        grown(level + 1);
    }

    /**
     * The root of {@code count} subtrees of one level with a smaller, ragged one to their right.
     */
    private byte[] join(byte[] from, int count, byte @Nullable [] ragged) {
        byte @Nullable [] right = ragged;
        for (int rest = count; rest > 0; rest &= rest - 1) {
            int width = Integer.lowestOneBit(rest);
            fold(from, rest - width, width);
            if (right != null) {
                System.arraycopy(right, 0, fold, Hash.LENGTH, Hash.LENGTH);
                Rfc6962.pairs(fold, 2);
            }
            right = Arrays.copyOf(fold, Hash.LENGTH);
        }
        return java.util.Objects.requireNonNull(right);
    }

    /** The root of {@code count} (a power of two) hashes, put at the beginning of {@code fold}. */
    private void fold(byte[] from, int start, int count) {
        System.arraycopy(from, start * Hash.LENGTH, fold, 0, count * Hash.LENGTH);
        for (int width = count; width > 1; width /= 2) {
            Rfc6962.pairs(fold, width);
        }
    }
}
