package care.cairn.core.command;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Numbers as text: strict to read, and the shortest that gives the same number to write. */
public final class Decimal {
    private static final int EXACT_DIGITS = 15;
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };
    private static final double WHOLE = 1e15;
    private static final double EVERYDAY = 1e9;
    private static final int FEW = 4;
    private static final int LONGEST = 26;

    private Decimal() {}

    /** The number that {@code text} is; NaN if it is none. See {@link #parse(byte[], int, int)}. */
    public static double parse(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return parse(bytes, 0, bytes.length);
    }

    /**
     * The number between {@code from} and {@code to} (exclusive), spaces around it passed over: a
     * sign, digits with at most one point among them, an exponent. NaN if it is no such number, or
     * too large for a double. Up to fifteen digits one division is exact, as both numbers are.
     */
    public static double parse(byte[] text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && text[start] == ' ') {
            start++;
        }
        while (end > start && text[end - 1] == ' ') {
            end--;
        }
        int at = start;
        boolean negative = at < end && text[at] == '-';
        if (negative || (at < end && text[at] == '+')) {
            at++;
        }
        long digits = 0;
        int count = 0;
        int point = -1;
        for (; at < end; at++) {
            byte c = text[at];
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                count++;
            } else if (c == '.' && point < 0) {
                point = count;
            } else {
                break;
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        if (at == end && count <= EXACT_DIGITS) {
            double value = point < 0 ? digits : digits / POWERS[count - point];
            return negative ? -value : value;
        }
        return at == end || exponent(text, at, end)
                ? finite(Double.parseDouble(new String(text, start, end - start, UTF_8)))
                : Double.NaN;
    }

    private static boolean exponent(byte[] text, int from, int end) {
        int at = from;
        if (text[at] != 'e' && text[at] != 'E') {
            return false;
        }
        at++;
        if (at < end && (text[at] == '-' || text[at] == '+')) {
            at++;
        }
        int first = at;
        while (at < end && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at == end && at > first;
    }

    private static double finite(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    /** As {@link #write}; empty for NaN and infinity. */
    public static String text(double value) {
        Utf8 out = new Utf8(LONGEST);
        if (Math.abs(value) <= Double.MAX_VALUE) {
            write(value, out);
        }
        return out.toString();
    }

    /**
     * Writes a finite number as the shortest text that gives it again: whole ones without a point,
     * the others as Java does. Most figures have a few decimals, which is found by trying.
     */
    public static void write(double value, Utf8 out) {
        double size = Math.abs(value);
        if (size >= EVERYDAY || size < 1e-3) {
            long whole = (long) value;
            if (whole == value && size < WHOLE) {
                out.add(whole);
            } else {
                out.add(Double.toString(value));
            }
            return;
        }
        for (int decimals = 0; decimals <= FEW; decimals++) {
            double power = POWERS[decimals];
            long units = (long) (size * power + 0.5);
            if (units / power == size) {
                if (value < 0) {
                    out.add('-');
                }
                int whole = (int) size;
                out.digits(whole, 1);
                if (decimals > 0) {
                    out.add('.').digits((int) (units - whole * (long) power), decimals);
                }
                return;
            }
        }
        out.add(Double.toString(value));
    }
}
