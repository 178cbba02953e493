package care.cairn.core.command;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes CSV (RFC 4180, UTF-8, lines end with a line feed). What is not known is left empty. */
public final class CsvOut {
    private static final int FULL = 1 << 16;

    private final OutputStream out;
    private final Utf8 text = new Utf8(FULL + 4096);
    private boolean begun;

    /** Writes to {@code out}, which is flushed by {@link #end} and not closed. */
    public CsvOut(OutputStream out) {
        this.out = out;
    }

    /** A whole row of texts. */
    public CsvOut row(List<String> fields) throws IOException {
        fields.forEach(this::field);
        return endRow();
    }

    /** The next field of the row: a text, in quotation marks where it must be. */
    public CsvOut field(String field) {
        return ready(quoted(field));
    }

    /** A text as it stands in a field: in quotation marks where it must be. */
    public static String quoted(String text) {
        return plain(text) ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** The next field or fields, quoted already and parted by commas. */
    public CsvOut ready(String fields) {
        part();
        text.add(fields);
        return this;
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return false;
            }
        }
        return true;
    }

    /** The next field: the shortest text that gives the same number; empty for NaN and infinity. */
    public CsvOut field(double number) {
        part();
        if (Math.abs(number) <= Double.MAX_VALUE) {
            Decimal.write(number, text);
        }
        return this;
    }

    /** The next field: a whole number. */
    public CsvOut field(long number) {
        part();
        text.add(number);
        return this;
    }

    private void part() {
        if (begun) {
            text.add(',');
        }
        begun = true;
    }

    /** Ends the row. */
    public CsvOut endRow() throws IOException {
        text.add('\n');
        begun = false;
        if (text.size() >= FULL) {
            drain();
        }
        return this;
    }

    /** Writes what is not written yet. */
    public void end() throws IOException {
        drain();
        out.flush();
    }

    private void drain() throws IOException {
        text.drainTo(out);
    }
}
