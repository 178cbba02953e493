package care.cairn.core.command;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes JSON (RFC 8259, UTF-8) piece by piece. Within an object call {@link #name} before each
 * value; commas are put by themselves.
 */
public final class JsonOut {
    private static final int FULL = 1 << 16;

    private final OutputStream out;
    private final Utf8 text = new Utf8(FULL + 4096);
    private boolean more;

    /** Writes to {@code out}, which is flushed by {@link #end} and not closed. */
    public JsonOut(OutputStream out) {
        this.out = out;
    }

    /** Begins an object. */
    public JsonOut object() {
        part();
        text.add('{');
        more = false;
        return this;
    }

    /** Ends an object. */
    public JsonOut endObject() throws IOException {
        text.add('}');
        return written();
    }

    /** Begins a list. */
    public JsonOut list() {
        part();
        text.add('[');
        more = false;
        return this;
    }

    /** Ends a list. */
    public JsonOut endList() throws IOException {
        text.add(']');
        return written();
    }

    private JsonOut written() throws IOException {
        more = true;
        if (text.size() >= FULL) {
            drain();
        }
        return this;
    }

    /** The name of the value that comes next. */
    public JsonOut name(String name) {
        part();
        quote(name);
        text.add(':');
        more = false;
        return this;
    }

    /** A text. */
    public JsonOut value(String value) {
        part();
        quote(value);
        return this;
    }

    /** A number, the shortest text that gives it again; null for NaN and infinity. */
    public JsonOut value(double value) {
        part();
        if (Math.abs(value) <= Double.MAX_VALUE) {
            Decimal.write(value, text);
        } else {
            text.add("null");
        }
        return this;
    }

    /** A whole number. */
    public JsonOut value(long value) {
        part();
        text.add(value);
        return this;
    }

    /** True or false. */
    public JsonOut value(boolean value) {
        part();
        text.add(Boolean.toString(value));
        return this;
    }

    /** Nothing. */
    public JsonOut none() {
        part();
        text.add("null");
        return this;
    }

    /** A value that is JSON already. */
    public JsonOut raw(String json) {
        part();
        text.add(json);
        return this;
    }

    private void part() {
        if (more) {
            text.add(',');
        }
        more = true;
    }

    private void quote(String value) {
        text.add('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.add('\\').add(c);
            } else if (c < ' ') {
                text.add("\\u%04x".formatted((int) c));
            } else if (c < 0x80) {
                text.add(c);
            } else {
                int end = i + 1;
                while (end < value.length() && value.charAt(end) >= 0x80) {
                    end++;
                }
                text.add(value.substring(i, end));
                i = end - 1;
            }
        }
        text.add('"');
    }

    /** Ends the text with a line feed and writes what is not written yet. */
    public void end() throws IOException {
        text.add('\n');
        drain();
        out.flush();
    }

    private void drain() throws IOException {
        text.drainTo(out);
    }
}
