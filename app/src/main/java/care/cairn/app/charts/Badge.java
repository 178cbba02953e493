package care.cairn.app.charts;

import care.cairn.core.spc.Assurance;
import care.cairn.core.spc.Variation;

/**
 * A small picture and its words: what kind of variation, or what the limits promise of the target.
 * Drawn by us on 28 × 28; never shown without the words.
 *
 * @param key the state: {@code concern-high}, {@code pass}
 * @param css the colour: {@code better}, {@code worse}, {@code common}, {@code neutral}
 * @param plate what lies under it
 * @param lines what is drawn as lines
 * @param solid what is filled
 */
public record Badge(String key, String css, String text, String plate, String lines, String solid) {
    private static final String SQUARE =
            "M8 1H20A7 7 0 0 1 27 8V20A7 7 0 0 1 20 27H8A7 7 0 0 1 1 20V8A7 7 0 0 1 8 1Z";
    private static final String RINGS =
            "M4 14a10 10 0 1 0 20 0a10 10 0 1 0-20 0ZM9 14a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z";
    private static final String UP = "M5 20L9 18L13 20.5L17 13L21.5 8.5";
    private static final String DOWN = "M5 8L9 10L13 7.5L17 15L21.5 19.5";

    /** The icon of a kind of variation: a line that turns, or one that does not. */
    public static Badge of(Variation variation, ChartWords words) {
        String key = Readings.key(variation.name());
        Look look = Look.of(variation);
        return new Badge(
                key,
                look.css(),
                words.say("charts.variation." + key),
                SQUARE,
                switch (variation) {
                    case COMMON_CAUSE -> "M4 14H24M5 15.5L9.5 10.5L14 17.5L18.5 10.5L23 15";
                    case TOO_FEW_POINTS -> "M5 19H23";
                    case IMPROVEMENT_HIGH, CONCERN_HIGH, NEITHER_HIGH -> UP;
                    case IMPROVEMENT_LOW, CONCERN_LOW, NEITHER_LOW -> DOWN;
                },
                switch (variation) {
                    case COMMON_CAUSE -> "";
                    case TOO_FEW_POINTS ->
                            "M7 12a2 2 0 1 0 4 0a2 2 0 1 0-4 0ZM12 12a2 2 0 1 0 4 0a2 2 0 1 0-4 0ZM17 12a2 2 0 1 0 4 0a2 2 0 1 0-4 0Z";
                    case IMPROVEMENT_HIGH -> "M18.5 5H24.5V11H18.5Z";
                    case IMPROVEMENT_LOW -> "M18.5 17H24.5V23H18.5Z";
                    case CONCERN_HIGH -> "M21.5 3.6L25.9 8L21.5 12.4L17.1 8Z";
                    case CONCERN_LOW -> "M21.5 15.6L25.9 20L21.5 24.4L17.1 20Z";
                    case NEITHER_HIGH -> "M21.5 3.8L25.5 11H17.5Z";
                    case NEITHER_LOW -> "M21.5 16L25.5 23.2H17.5Z";
                });
    }

    /** The icon of what the limits promise: hits on a target, or beside it. */
    public static Badge of(Assurance assurance, ChartWords words) {
        String key = Readings.key(assurance.name());
        return new Badge(
                key,
                switch (assurance) {
                    case PASS -> "better";
                    case FAIL -> "worse";
                    case HIT_OR_MISS, NONE -> "common";
                },
                words.say("charts.assurance." + key),
                "",
                assurance == Assurance.NONE ? "M9 14H19" : RINGS,
                switch (assurance) {
                    case PASS -> "M11 14a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z";
                    case FAIL -> "M20 23L22.8 20.2L25.6 23L22.8 25.8Z";
                    case HIT_OR_MISS ->
                            "M11.2 14a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0ZM20 23a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0Z";
                    case NONE -> "";
                });
    }

    /** The same picture with other words. */
    public Badge saying(String other) {
        return new Badge(key, css, other, plate, lines, solid);
    }

    /** The same picture and words for another key. */
    public Badge keyed(String other) {
        return new Badge(other, css, text, plate, lines, solid);
    }
}
