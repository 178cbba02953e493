package care.cairn.core.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A CSV file (RFC 4180, UTF-8, with a header), read row by row. Strict: every row has as many
 * fields as the header. Rows are numbered as a spreadsheet does, the header being row 1; blank
 * lines count and are passed over.
 */
public final class CsvIn {
    private static final char REPLACED = '\uFFFD';
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_FIELD = 1 << 24;
    private static final int TEXTS = 1 << 10;

    private static final String QUOTING =
            "Row %d cannot be read as CSV: a quotation mark is not closed, or has text beside it.";

    private final Iterator<CsvRow> rows;
    private final List<String> header;
    private final String[][] texts;
    private CsvRow row;
    private int number;

    /**
     * Begins to read.
     *
     * @throws Refused if it is not UTF-8, or has no header
     */
    public CsvIn(byte[] bytes) {
        String text = text(bytes);
        row = new CsvRow(text.indexOf('"') >= 0);
        rows = rows(row, text);
        header = new ArrayList<>();
        texts = readHeader();
        if (odd(text)) {
            refuseOdd(rows(new CsvRow(true), text));
        }
    }

    private static Iterator<CsvRow> rows(CsvRow row, String text) {
        return CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .build(row, text)
                .iterator();
    }

    /** The reader takes a field that is never closed as ending with the file: names its row. */
    private void refuseOdd(Iterator<CsvRow> all) {
        int last = number;
        try {
            for (int i = 1; all.hasNext(); i++) {
                last = i;
                if (all.next().stray()) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            last++;
        }
        throw new Refused(QUOTING.formatted(last));
    }

    private String[][] readHeader() {
        if (!advance()) {
            throw new Refused("The file is empty: a header and rows were expected.");
        }
        for (int i = 0; i < row.fields(); i++) {
            header.add(new String(row.chars(), row.start(i), row.end(i) - row.start(i)).strip());
        }
        return new String[header.size()][];
    }

    /** Whether some quotation mark has no partner: reading would go on to the end of the file. */
    private static boolean odd(String text) {
        boolean odd = false;
        for (int at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
            odd = !odd;
        }
        return odd;
    }

    private static String text(byte[] bytes) {
        if (bytes.length > 1
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE))) {
            throw new Refused("The file is UTF-16: please save it as CSV UTF-8.");
        }
        String text = new String(bytes, UTF_8);
        if (text.indexOf(REPLACED) >= 0) {
            checkEncoding(bytes);
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** Names the line at which the bytes are no UTF-8; the sign itself may well stand in a file. */
    private static void checkEncoding(byte[] bytes) {
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
        } while (row.blank() && header.size() > 1);
        if (row.fields() != header.size()) {
            throw refused(
                    "it has %d fields and the header %d".formatted(row.fields(), header.size()));
        }
        return true;
    }

    private boolean advance() {
        number++;
        try {
            if (!rows.hasNext()) {
                return false;
            }
            row = rows.next();
        } catch (CsvParseException e) {
            throw new Refused(QUOTING.formatted(number), e);
        }
        if (row.stray()) {
            throw new Refused(QUOTING.formatted(number));
        }
        return true;
    }

    /** The number of the row, the header being 1. */
    public int row() {
        return number;
    }

    /** Whether a field is empty, or spaces only. */
    public boolean empty(int column) {
        char[] chars = row.chars();
        for (int i = row.start(column); i < row.end(column); i++) {
            if (chars[i] != ' ') {
                return false;
            }
        }
        return true;
    }

    /** A field as it stands there. Texts that come again are mostly one and the same object. */
    public String text(int column) {
        char[] chars = row.chars();
        int from = row.start(column);
        int to = row.end(column);
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + chars[i];
        }
        String[] known = texts[column];
        if (known == null) {
            known = new String[TEXTS];
            texts[column] = known;
        }
        int place = (hash ^ hash >>> 15) & TEXTS - 1;
        String found = known[place];
        if (found == null || !same(found, chars, from, to)) {
            found = new String(chars, from, to - from);
            known[place] = found;
        }
        return found;
    }

    private static boolean same(String text, char[] chars, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i - from) != chars[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * A field as a number; NaN if it is empty.
     *
     * @throws Refused if it is anything else
     */
    public double number(int column) {
        double value = Decimal.parse(row.chars(), row.start(column), row.end(column));
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
