package care.cairn.core.tally.poll;

import java.util.List;

/**
 * One thing about a rule that a body may set, so that a form can be drawn for it.
 *
 * @param key stable name
 * @param kind how its value is written
 * @param initial the value unless another is set
 * @param allowed the values to pick from, for {@link Kind#PICK}; empty otherwise
 * @param least smallest whole number, for {@link Kind#WHOLE}
 * @param most largest whole number, for {@link Kind#WHOLE}
 */
public record Parameter(
        String key, Kind kind, String initial, List<String> allowed, int least, int most) {

    /** How a value is written. */
    public enum Kind {
        /** A whole number. */
        WHOLE,
        /** A fraction such as 2/3 or 75% ({@link Share}). */
        SHARE,
        /** One of a list of keys. */
        PICK
    }

    public Parameter {
        allowed = List.copyOf(allowed);
    }

    /** A whole number between bounds. */
    public static Parameter whole(String key, int initial, int least, int most) {
        return new Parameter(key, Kind.WHOLE, Integer.toString(initial), List.of(), least, most);
    }

    /** A fraction. */
    public static Parameter share(String key, Share initial) {
        return new Parameter(key, Kind.SHARE, initial.text(), List.of(), 0, 0);
    }

    /** One of some keys; the first is the initial one. */
    public static Parameter pick(String key, String initial, String... others) {
        List<String> allowed = new java.util.ArrayList<>(List.of(initial));
        allowed.addAll(List.of(others));
        return new Parameter(key, Kind.PICK, initial, allowed, 0, 0);
    }

    /**
     * Gives the value back if it may be set.
     *
     * @throws IllegalArgumentException if it may not
     */
    public String check(String value) {
        boolean good =
                switch (kind) {
                    case PICK -> allowed.contains(value);
                    case SHARE -> Share.parse(value).denominator() > 0;
                    case WHOLE -> value.matches("\\d{1,6}") && within(Integer.parseInt(value));
                };
        if (!good) {
            throw new IllegalArgumentException(key + " cannot be set to " + value + ".");
        }
        return value;
    }

    private boolean within(int value) {
        return value >= least && value <= most;
    }
}
