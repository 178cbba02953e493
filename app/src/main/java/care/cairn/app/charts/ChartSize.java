package care.cairn.app.charts;

/** The sizes of paper that a chart is drawn on; the type is the same on all. */
public enum ChartSize {
    /** Beside other things on a desk. */
    WIDE(760, 330, 46, 104, true),
    /** On a phone. */
    NARROW(350, 300, 38, 12, false),
    /** One of many. */
    SMALL(350, 200, 38, 12, false),
    /** A file of its own. */
    ALONE(960, 480, 56, 120, true);

    private static final int FOOT = 34;

    private final int width;
    private final int height;
    private final int left;
    private final int right;
    private final boolean named;

    ChartSize(int width, int height, int left, int right, boolean named) {
        this.width = width;
        this.height = height;
        this.left = left;
        this.right = right;
        this.named = named;
    }

    /**
     * Whether the lines have their names beside them; where not, they stand in the legend alone.
     */
    boolean named() {
        return named;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The part of the paper inside the axes, under {@code rows} rows of flags. */
    ChartView.Plane plane(int rows) {
        int head = this == ALONE ? 64 : 12;
        int foot = this == ALONE ? 60 : FOOT;
        return new ChartView.Plane(left, width - right, head + rows * 22, height - foot);
    }

    /** About how many lines the upright axis has. */
    int lines() {
        return this == SMALL ? 3 : 5;
    }

    /** How much room the name of a period needs. */
    int tickRoom() {
        return 66;
    }
}
