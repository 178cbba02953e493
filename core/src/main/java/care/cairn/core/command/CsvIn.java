package care.cairn.core.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A CSV file (RFC 4180, UTF-8, with a header), read row by row. Strict: every row has as many
 * fields as the header. Rows are numbered as a spreadsheet does, the header being row 1; blank
 * lines count and are passed over.
 */
public final class CsvIn {
    private static final int TEXTS = 1 << 10;
    private static final long HIGH = 0x8080_8080_8080_8080L;

    private static final String QUOTING =
            "Row %d cannot be read as CSV: a quotation mark is not closed, or has text beside it.";

    private final byte[] bytes;
    private final List<String> header = new ArrayList<>();
    private final Known[][] texts;
    private int at;
    private int number;
    private int fields;
    private boolean blank;
    private int[] starts = new int[16];
    private int[] ends = new int[16];

    /** A text that came up, and its bytes. */
    private record Known(byte[] bytes, String text) {}

    /**
     * Begins to read.
     *
     * @param bytes the file; what stands in quotation marks may be changed in it
     * @throws Refused if it is not UTF-8, or has no header
     */
    public CsvIn(byte[] bytes) {
        this.bytes = bytes;
        checkEncoding();
        if (!advance()) {
            throw new Refused("The file is empty: a header and rows were expected.");
        }
        for (int i = 0; i < fields; i++) {
            header.add(string(i).strip());
        }
        texts = new Known[fields][];
    }

    private void checkEncoding() {
        if (starts(0xFE, 0xFF) || starts(0xFF, 0xFE)) {
            throw new Refused("The file is UTF-16: please save it as CSV UTF-8.");
        }
        if (starts(0xEF, 0xBB, 0xBF)) {
            at = 3;
        }
        ByteBuffer all = ByteBuffer.wrap(bytes);
        long high = 0;
        while (all.remaining() >= Long.BYTES) {
            high |= all.getLong();
        }
        while (all.hasRemaining()) {
            high |= (long) all.get() << 56;
        }
        if ((high & HIGH) != 0) {
            decode();
        }
    }

    private boolean starts(int... mark) {
        boolean all = bytes.length >= mark.length;
        for (int i = 0; i < mark.length && all; i++) {
            all = (bytes[i] & 0xFF) == mark[i];
        }
        return all;
    }

    /** Names the line at which the bytes are no UTF-8. */
    private void decode() {
        CharsetDecoder decoder = UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(1 << 16);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new Refused(
                    "Row %d is not UTF-8: please save the file as CSV UTF-8.".formatted(line));
        }
    }

    /** The names of the columns. */
    public List<String> header() {
        return List.copyOf(header);
    }

    /**
     * The place of a column.
     *
     * @throws Refused if there is none of that name, or two
     */
    public int column(String name) {
        int place = header.indexOf(name);
        if (place < 0) {
            throw new Refused(
                    "There is no column “%s”; the columns are: %s."
                            .formatted(name, String.join(", ", header)));
        }
        if (place != header.lastIndexOf(name)) {
            throw new Refused("Two columns are called “%s”.".formatted(name));
        }
        return place;
    }

    /**
     * Goes to the next row.
     *
     * @return whether there is one
     * @throws Refused if it is malformed
     */
    public boolean next() {
        do {
            if (!advance()) {
                return false;
            }
        } while (blank && header.size() > 1);
        if (fields != header.size()) {
            throw refused("it has %d fields and the header %d".formatted(fields, header.size()));
        }
        return true;
    }

    /** Finds the fields of the next row. */
    private boolean advance() {
        if (at >= bytes.length) {
            return false;
        }
        number++;
        fields = 0;
        int first = at;
        boolean more = true;
        while (more) {
            if (fields == starts.length) {
                starts = Arrays.copyOf(starts, 2 * fields);
                ends = Arrays.copyOf(ends, 2 * fields);
            }
            if (at < bytes.length && bytes[at] == '"') {
                quoted();
            } else {
                plain();
            }
            fields++;
            more = at < bytes.length && bytes[at] == ',';
            at += more ? 1 : 0;
        }
        blank = at == first;
        if (at < bytes.length) {
            at += bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n' ? 2 : 1;
        }
        return true;
    }

    private void plain() {
        byte[] all = bytes;
        int i = at;
        starts[fields] = i;
        while (i < all.length) {
            byte b = all[i];
            if (b <= ',' && (b == ',' || b == '\n' || b == '\r' || b == '"')) {
                if (b == '"') {
                    throw new Refused(QUOTING.formatted(number));
                }
                break;
            }
            i++;
        }
        ends[fields] = i;
        at = i;
    }

    /** A field in quotation marks, of which two within it are one: moved together in place. */
    private void quoted() {
        int to = at + 1;
        starts[fields] = to;
        for (int from = to; from < bytes.length; from++) {
            if (bytes[from] == '"') {
                from++;
                if (from == bytes.length
                        || bytes[from] == ','
                        || bytes[from] == '\n'
                        || bytes[from] == '\r') {
                    ends[fields] = to;
                    at = from;
                    return;
                }
                if (bytes[from] != '"') {
                    break;
                }
            }
            bytes[to++] = bytes[from];
        }
        throw new Refused(QUOTING.formatted(number));
    }

    private String string(int column) {
        return new String(bytes, starts[column], ends[column] - starts[column], UTF_8);
    }

    /** The number of the row, the header being 1. */
    public int row() {
        return number;
    }

    /** Whether a field is empty, or spaces only. */
    public boolean empty(int column) {
        for (int i = starts[column]; i < ends[column]; i++) {
            if (bytes[i] != ' ') {
                return false;
            }
        }
        return true;
    }

    /** Whether a field is this text; false also where that takes looking closer. */
    public boolean is(int column, String text) {
        int from = starts[column];
        int length = ends[column] - from;
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** A field as it stands there. Texts that come again are mostly one and the same object. */
    public String text(int column) {
        int from = starts[column];
        int to = ends[column];
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        Known[] known = texts[column];
        if (known == null) {
            known = new Known[TEXTS];
            texts[column] = known;
        }
        int place = (hash ^ hash >>> 15) & TEXTS - 1;
        Known found = known[place];
        if (found == null || !Arrays.equals(found.bytes, 0, found.bytes.length, bytes, from, to)) {
            found = new Known(Arrays.copyOfRange(bytes, from, to), string(column));
            known[place] = found;
        }
        return found.text;
    }

    /**
     * A field as a number; NaN if it is empty.
     *
     * @throws Refused if it is anything else
     */
    public double number(int column) {
        double value = Decimal.parse(bytes, starts[column], ends[column]);
        if (Double.isNaN(value) && !empty(column)) {
            throw refused(column, "“%s” is not a number".formatted(text(column)));
        }
        return value;
    }

    /** What to throw about this row. */
    public Refused refused(String what) {
        return new Refused("Row %d: %s.".formatted(number, what));
    }

    /** What to throw about a field of this row. */
    public Refused refused(int column, String what) {
        return new Refused("Row %d, column “%s”: %s.".formatted(number, header.get(column), what));
    }
}
