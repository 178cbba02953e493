package care.cairn.app.charts;

import care.cairn.core.spc.Variation;
import java.util.Locale;

/**
 * How a point is drawn: a shape for each meaning, so that the colour is never needed.
 *
 * <p>The fill is what a stand-alone file shows; on a page the style sheet gives the colour.
 */
public enum Look {
    /** Ordinary variation, or too few points to say: a small disc. */
    COMMON("M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0Z", "#7d838d"),
    /** A signal the good way: a square. */
    BETTER(
            "M-4.3-3.3a1 1 0 0 1 1-1h6.6a1 1 0 0 1 1 1v6.6a1 1 0 0 1-1 1h-6.6a1 1 0 0 1-1-1Z",
            "#0072b2"),
    /** A signal the bad way: a diamond. */
    WORSE("M0-6.2L6.2 0 0 6.2-6.2 0Z", "#d55e00"),
    /** A signal in a measure without a better direction: a triangle. */
    NEUTRAL("M0-6L5.8 4.4H-5.8Z", "#6f3fa0"),
    /** Left out of limits and rules: a ring. */
    GHOST("M-3.8 0a3.8 3.8 0 1 0 7.6 0a3.8 3.8 0 1 0-7.6 0Z", "#ffffff");

    private final String path;
    private final String fill;

    Look(String path, String fill) {
        this.path = path;
        this.fill = fill;
    }

    /** The look of a point of this variation. */
    public static Look of(Variation variation) {
        return switch (variation) {
            case COMMON_CAUSE, TOO_FEW_POINTS -> COMMON;
            case IMPROVEMENT_HIGH, IMPROVEMENT_LOW -> BETTER;
            case CONCERN_HIGH, CONCERN_LOW -> WORSE;
            case NEITHER_HIGH, NEITHER_LOW -> NEUTRAL;
        };
    }

    /** The class in the style sheet: {@code better}. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The outline around 0, 0. */
    public String path() {
        return path;
    }

    /** The colour on white paper. */
    public String fill() {
        return fill;
    }
}
