package care.cairn.core.merkle.tile;

import care.cairn.core.merkle.Hash;
import care.cairn.core.merkle.NodeSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * One tile of the log: up to 256 neighbouring hashes of one level, or the bundle of up to 256
 * entries below them. Hash i of tile n at level l covers the entries {@code [(n · 256 + i) · 256^l,
 * (n · 256 + i + 1) · 256^l)}.
 *
 * @param level 0 to 7, or {@link #ENTRIES}
 * @param index 0 or more
 * @param width number of hashes or entries, 1 to 256; 256 is a full tile
 */
public record Tile(int level, long index, int width) {

    /** The level of entry bundles. */
    public static final int ENTRIES = -1;

    /** How many hashes or entries a full tile has. */
    public static final int FULL = 256;

    private static final Pattern PATH =
            Pattern.compile("tile/(entries|[0-7])/((?:x\\d{3}/)*\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    /**
     * Checks the place.
     *
     * @throws IllegalArgumentException if there can be no such tile
     */
    public Tile {
        if (level < ENTRIES || level > 7 || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("No tile " + level + "/" + index + "." + width);
        }
    }

    /** The tile of these 256, as far as a log of {@code size} entries fills it; may be empty. */
    public static Optional<Tile> at(int level, long index, long size) {
        long hashes = size >>> (8 * Math.max(0, level));
        long width = Math.min(FULL, hashes - FULL * index);
        return width < 1 ? Optional.empty() : Optional.of(new Tile(level, index, (int) width));
    }

    /** Every tile that a checkpoint of this size needs: bundles first, then level by level. */
    public static Stream<Tile> of(long size) {
        Stream<Tile> all = Stream.of();
        for (int level = ENTRIES; level < 8; level++) {
            long hashes = size >>> (8 * Math.max(0, level));
            int of = level;
            all =
                    Stream.concat(
                            all,
                            LongStream.range(0, Math.ceilDiv(hashes, FULL))
                                    .mapToObj(index -> at(of, index, size).orElseThrow()));
        }
        return all;
    }

    /**
     * Reads a path such as {@code tile/0/x001/x234/067.p/8}.
     *
     * @throws IllegalArgumentException if it is not the one path of a tile
     */
    public static Tile parse(String path) {
        Matcher m = PATH.matcher(path);
        if (!m.matches() || m.group(2).length() > 33) {
            throw new IllegalArgumentException("Not the path of a tile: " + path);
        }
        int level = m.group(1).equals("entries") ? ENTRIES : Integer.parseInt(m.group(1));
        long index = Long.parseLong(m.group(2).replace("x", "").replace("/", ""));
        int width = m.group(3) == null ? FULL : Integer.parseInt(m.group(3));
        Tile tile = new Tile(level, index, width);
        if (!tile.path().equals(path)) {
            throw new IllegalArgumentException("Not the path of a tile: " + path);
        }
        return tile;
    }

    /** Where the tile stands below the log's prefix. */
    public String path() {
        StringBuilder groups = new StringBuilder(group(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            groups.insert(0, "x" + group(rest % 1000) + "/");
        }
        String folder = level == ENTRIES ? "entries" : Integer.toString(level);
        return "tile/" + folder + "/" + groups + (width == FULL ? "" : ".p/" + width);
    }

    /** The full tile in whose place this partial one stands. */
    public Tile full() {
        return new Tile(level, index, FULL);
    }

    /** The hashes of this tile, 32 bytes each, out of stored subtrees. Not for entry bundles. */
    public byte[] hashes(NodeSource nodes) {
        byte[] bytes = new byte[width * Hash.LENGTH];
        for (int i = 0; i < width; i++) {
            nodes.node(8 * level, index * FULL + i).copyTo(bytes, i * Hash.LENGTH);
        }
        return bytes;
    }

    private static String group(long number) {
        return String.format(java.util.Locale.ROOT, "%03d", number);
    }
}
