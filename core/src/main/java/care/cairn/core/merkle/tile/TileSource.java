package care.cairn.core.merkle.tile;

import java.util.Arrays;
import java.util.Optional;

/** Where tiles are kept: a folder, a web server, a table. */
@FunctionalInterface
public interface TileSource {

    /** The bytes at the path of exactly this tile; empty if there are none. */
    Optional<byte[]> read(Tile tile);

    /** The bytes of this tile, or those of the full tile that has taken its place. */
    default Optional<byte[]> readOrFull(Tile tile) {
        return tile.width() == Tile.FULL
                ? read(tile)
                : read(tile).or(() -> read(tile.full()).map(bytes -> begin(bytes, tile)));
    }

    private static byte[] begin(byte[] full, Tile tile) {
        return tile.level() == Tile.ENTRIES
                ? Arrays.copyOf(full, EntryBundle.end(full, tile.width()))
                : Arrays.copyOf(full, Math.min(full.length, 32 * tile.width()));
    }
}
