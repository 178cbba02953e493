package care.cairn.core.merkle.tile;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Entries one after the other, each behind its length as a big-endian number of 16 bits. */
public final class EntryBundle {

    /** The number of bytes that an entry may have. */
    public static final int LONGEST = 65_535;

    private EntryBundle() {}

    /** Takes an entry where it stands in its bundle, without a copy. */
    @FunctionalInterface
    public interface Reader {
        /** The entry's bytes are those of {@code bundle} from {@code offset}. */
        void entry(byte[] bundle, int offset, int length);
    }

    /**
     * Writes a bundle.
     *
     * @param entries 1 to 256
     * @throws IllegalArgumentException if there are more, or one is longer than {@link #LONGEST}
     */
    public static byte[] write(List<byte[]> entries) {
        if (entries.isEmpty() || entries.size() > Tile.FULL) {
            throw new IllegalArgumentException("No bundle has " + entries.size() + " entries.");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST) {
                throw new IllegalArgumentException("An entry of " + entry.length + " bytes.");
            }
            out.write(entry.length >>> 8);
            out.write(entry.length);
            out.writeBytes(entry);
        }
        return out.toByteArray();
    }

    /** Copies of the entries of a bundle; see {@link #read(byte[], int, Reader)}. */
    public static List<byte[]> read(byte[] bundle, int count) {
        List<byte[]> entries = new ArrayList<>(count);
        read(bundle, count, (b, at, length) -> entries.add(Arrays.copyOfRange(b, at, at + length)));
        return entries;
    }

    /**
     * Reads a bundle entry by entry.
     *
     * @throws IllegalArgumentException unless it has exactly {@code count} entries and nothing else
     */
    public static void read(byte[] bundle, int count, Reader reader) {
        int at = 0;
        for (int i = 0; i < count; i++) {
            int length = length(bundle, at);
            reader.entry(bundle, at + 2, length);
            at += 2 + length;
        }
        if (at != bundle.length) {
            throw new IllegalArgumentException("Bytes are left over behind the last entry.");
        }
    }

    /** Where the first {@code count} entries of a longer bundle end. */
    static int end(byte[] bundle, int count) {
        int at = 0;
        for (int i = 0; i < count; i++) {
            at += 2 + length(bundle, at);
        }
        return at;
    }

    private static int length(byte[] bundle, int at) {
        if (at + 2 > bundle.length) {
            throw new IllegalArgumentException("The bundle ends before its last entry.");
        }
        int length = (bundle[at] & 0xff) << 8 | (bundle[at + 1] & 0xff);
        if (at + 2 + length > bundle.length) {
            throw new IllegalArgumentException("The bundle ends within an entry.");
        }
        return length;
    }
}
