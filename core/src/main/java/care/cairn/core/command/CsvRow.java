package care.cairn.core.command;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/** The fields of the row just read, in one array that is used again for the next. */
final class CsvRow extends AbstractBaseCsvCallbackHandler<CsvRow> {
    private char[] chars = new char[256];
    private int[] ends = new int[17];
    private int fields;
    private boolean blank;
    private final boolean quotes;
    private boolean stray;

    /**
     * @param quotes whether there are quotation marks in the file at all, which saves looking
     */
    CsvRow(boolean quotes) {
        this.quotes = quotes;
    }

    @Override
    protected void handleBegin(long line) {
        fields = 0;
        blank = false;
        stray = false;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean marked) {
        int from = ends[index];
        if (from + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, from + length));
        }
        if (index + 2 > ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        System.arraycopy(buffer, offset, chars, from, length);
        ends[index + 1] = from + length;
        fields = index + 1;
        for (int i = from; quotes && !marked && i < from + length; i++) {
            stray |= chars[i] == '"';
        }
    }

    @Override
    protected void handleEmpty() {
        blank = true;
        fields = 1;
        ends[1] = 0;
    }

    @Override
    protected CsvRow buildRecord() {
        return this;
    }

    /** Whether a quotation mark stands within a field that is not in quotation marks. */
    boolean stray() {
        return stray;
    }

    boolean blank() {
        return blank;
    }

    int fields() {
        return fields;
    }

    char[] chars() {
        return chars;
    }

    int start(int field) {
        return ends[field];
    }

    int end(int field) {
        return ends[field + 1];
    }
}
