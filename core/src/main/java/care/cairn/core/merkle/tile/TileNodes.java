package care.cairn.core.merkle.tile;

import care.cairn.core.merkle.Hash;
import care.cairn.core.merkle.NodeSource;
import care.cairn.core.merkle.Rfc6962;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The subtrees of a log of one size, read out of its tiles: node (h, i) stands in tile level ⌊h /
 * 8⌋ as the root over {@code 2^(h mod 8)} neighbouring hashes. The tile read last on each level is
 * kept, which is all that one proof needs. Tiles are believed: compare the root that comes of them
 * with a signed one. Not for several threads at once.
 */
public final class TileNodes implements NodeSource {

    private final long size;
    private final TileSource tiles;
    private final Map<Integer, Kept> last = new HashMap<>();

    private static final class Kept {
        final Tile tile;
        final byte[] hashes;

        Kept(Tile tile, byte[] hashes) {
            this.tile = tile;
            this.hashes = hashes;
        }
    }

    /**
     * The log of the first {@code size} entries.
     *
     * @param size number of entries, of a checkpoint for which the tiles are complete
     */
    public TileNodes(long size, TileSource tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    @Override
    public Hash node(int height, long index) {
        int level = height / 8;
        int within = height % 8;
        long first = index << within;
        int count = 1 << within;
        byte[] hashes = tile(level, first / Tile.FULL);
        int start = (int) (first % Tile.FULL) * Hash.LENGTH;
        if (start + count * Hash.LENGTH > hashes.length) {
            throw new IllegalArgumentException("No complete subtree " + height + "/" + index);
        }
        byte[] fold = Arrays.copyOfRange(hashes, start, start + count * Hash.LENGTH);
        for (int width = count; width > 1; width /= 2) {
            Rfc6962.pairs(fold, width);
        }
        return Hash.of(fold, 0, Hash.LENGTH);
    }

    private byte[] tile(int level, long index) {
        Tile tile =
                Tile.at(level, index, size)
                        .orElseThrow(
                                () -> new IllegalArgumentException("Beyond the log: " + index));
        Kept kept = last.get(level);
        if (kept != null && kept.tile.equals(tile)) {
            return kept.hashes;
        }
        byte[] read =
                tiles.readOrFull(tile)
                        .filter(bytes -> bytes.length == tile.width() * Hash.LENGTH)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "Missing or of a wrong length: " + tile.path()));
        last.put(level, new Kept(tile, read));
        return read;
    }
}
