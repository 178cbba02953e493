package care.cairn.core.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Text in the making, as the bytes (UTF-8) that will be written: no characters in between. */
public final class Utf8 {
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000};

    private byte[] bytes;
    private int size;

    /** Nothing yet, with room for some bytes. */
    public Utf8(int room) {
        bytes = new byte[room];
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    /** Adds a character of ASCII. */
    public Utf8 add(char ascii) {
        room(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    /** Adds a text. */
    public Utf8 add(String text) {
        int length = text.length();
        room(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return add(text.substring(i).getBytes(UTF_8));
            }
            bytes[size++] = (byte) c;
        }
        return this;
    }

    /** Adds what is UTF-8 already. */
    public Utf8 add(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
        return this;
    }

    /** Adds a whole number. */
    public Utf8 add(long number) {
        return number >= 0 && number <= Integer.MAX_VALUE
                ? digits((int) number, 1)
                : add(Long.toString(number));
    }

    /** Adds the digits of a number that is not negative, with zeros before them to be so many. */
    public Utf8 digits(int number, int atLeast) {
        int count = atLeast;
        for (long limit = POWERS[atLeast]; limit <= number; limit *= 10) {
            count++;
        }
        room(count);
        int rest = number;
        for (int i = size + count - 1; i >= size; i--) {
            int tens = rest / 10;
            bytes[i] = (byte) ('0' + rest - 10 * tens);
            rest = tens;
        }
        size += count;
        return this;
    }

    /** How many bytes there are. */
    public int size() {
        return size;
    }

    /** Writes all there is, and begins anew. */
    public void drainTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }

    /** The bytes so far; begins anew. */
    public byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, size);
        size = 0;
        return taken;
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, UTF_8);
    }
}
