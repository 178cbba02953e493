package care.cairn.core.tally.election;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Walks over the lines of a ballot file and reads their numbers in place; blank lines are skipped.
 */
final class BallotLines {

    private final byte[] bytes;
    private int start;
    private int end = -1;
    private int line;
    private int[] numbers = new int[64];
    private boolean[] tied = new boolean[64];
    private int count;

    BallotLines(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Goes to the next line that is not blank. */
    boolean next() {
        do {
            start = end + 1;
            if (start >= bytes.length) {
                return false;
            }
            end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            line++;
            while (start < end && bytes[start] <= ' ' && bytes[start] >= 0) {
                start++;
            }
        } while (start == end);
        return true;
    }

    byte first() {
        return bytes[start];
    }

    String text() {
        return new String(bytes, start, end - start, UTF_8).strip();
    }

    /** The cells in quotation marks; a doubled mark stands for one. */
    List<String> quoted() {
        List<String> cells = new ArrayList<>();
        String text = text();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '"') {
                StringBuilder cell = new StringBuilder();
                for (at++; at < text.length(); at++) {
                    boolean mark = text.charAt(at) == '"';
                    if (mark && (at + 1 == text.length() || text.charAt(at + 1) != '"')) {
                        break;
                    }
                    at += mark ? 1 : 0;
                    cell.append(text.charAt(at));
                }
                cells.add(cell.toString());
            }
        }
        return cells;
    }

    /**
     * Reads the whole numbers of the line, parted by a separator, spaces or a colon. Numbers within
     * braces, or parted by {@code =}, are tied with the one before.
     */
    int numbers(char separator) {
        count = 0;
        boolean group = false;
        boolean equal = false;
        int at = start;
        while (at < end) {
            byte c = bytes[at];
            if ((c >= '0' && c <= '9') || c == '-') {
                at = number(at, equal);
                equal = group;
                continue;
            }
            switch (c) {
                case '{' -> group = true;
                case '}' -> {
                    group = false;
                    equal = false;
                }
                case '=' -> equal = true;
                case ' ', '\t', '\r', ':' -> {}
                default -> check(c == separator, "Not a number.");
            }
            at++;
        }
        return count;
    }

    private int number(int from, boolean equal) {
        boolean negative = bytes[from] == '-';
        int at = negative ? from + 1 : from;
        long value = 0;
        int digits = at;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            value = 10 * value + bytes[at++] - '0';
            check(value <= Integer.MAX_VALUE, "A number is too large.");
        }
        check(at > digits, "Not a number.");
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
            tied = Arrays.copyOf(tied, 2 * count);
        }
        numbers[count] = (int) (negative ? -value : value);
        tied[count++] = equal;
        return at;
    }

    int number(int index) {
        return numbers[index];
    }

    /**
     * Adds the line to a builder: its first number is how many ballots, the others options from 1.
     *
     * @param last how many numbers at the end are no options
     * @param gone options, from 0, that are left out and close up
     */
    void add(RankedBallots.Builder builder, int last, Set<Integer> gone) {
        int ballots = numbers[0];
        int length = 0;
        boolean open = false;
        for (int i = 1; i < count - last; i++) {
            int option = numbers[i] - 1;
            check(option >= 0, "Options are numbered from 1.");
            open = tied[i] && open;
            if (gone.contains(option)) {
                continue;
            }
            int mark = option;
            for (int before : gone) {
                mark -= before < option ? 1 : 0;
            }
            numbers[length++] = open ? ~mark : mark;
            open = true;
        }
        try {
            builder.add(ballots, numbers, length);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Line " + line + ": " + e.getMessage(), e);
        }
    }

    void check(boolean good, String sentence) {
        if (!good) {
            throw new IllegalArgumentException("Line " + Math.max(1, line) + ": " + sentence);
        }
    }
}
