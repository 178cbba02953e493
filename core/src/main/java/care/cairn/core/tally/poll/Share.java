package care.cairn.core.tally.poll;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a whole as an exact fraction from 0 to 1, such as 2/3; never a rounded decimal.
 *
 * @param numerator 0 or more, at most the denominator
 * @param denominator 1 to 1,000,000
 */
public record Share(int numerator, int denominator) {

    /** Nothing at all. */
    public static final Share NONE = new Share(0, 1);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,7})/(\\d{1,7})|(\\d{1,3})%");

    /**
     * Checks that the fraction is a part of a whole.
     *
     * @throws IllegalArgumentException if it is not
     */
    public Share {
        if (numerator < 0
                || denominator < 1
                || denominator > 1_000_000
                || numerator > denominator) {
            throw new IllegalArgumentException(
                    "Not a part of a whole: " + numerator + "/" + denominator);
        }
    }

    /**
     * Reads {@code 2/3} or {@code 75%}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Share parse(String text) {
        Matcher m = TEXT.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("Not a share such as 2/3 or 75%: " + text);
        }
        return m.group(3) == null
                ? new Share(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)))
                : new Share(Integer.parseInt(m.group(3)), 100);
    }

    /** The least whole number that is at least this share of {@code whole}: ⌈share · whole⌉. */
    public int atLeast(int whole) {
        return Math.toIntExact(Math.ceilDiv(Math.multiplyFull(numerator, whole), denominator));
    }

    /**
     * The least whole number that is more than this share of {@code whole}: ⌊share · whole⌋ + 1.
     */
    public int moreThan(int whole) {
        return Math.toIntExact(Math.multiplyFull(numerator, whole) / denominator) + 1;
    }

    /** The greatest whole number that is at most this share of {@code whole}: ⌊share · whole⌋. */
    public int atMost(int whole) {
        return Math.toIntExact(Math.multiplyFull(numerator, whole) / denominator);
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return numerator + "/" + denominator;
    }
}
