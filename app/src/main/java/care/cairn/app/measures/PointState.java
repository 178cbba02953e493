package care.cairn.app.measures;

/** What is known of a point. A period without a point is a gap, which is none of these. */
public enum PointState {
    KNOWN(0),
    /** Left out by its publisher because it is small. */
    SUPPRESSED(1),
    /** Not available, because of what its reason says. */
    UNAVAILABLE(2);

    private final byte code;

    PointState(int code) {
        this.code = (byte) code;
    }

    /** As it stands in the table and in the record. */
    byte code() {
        return code;
    }

    static PointState of(int code) {
        return switch (code) {
            case 0 -> KNOWN;
            case 1 -> SUPPRESSED;
            case 2 -> UNAVAILABLE;
            default -> throw new IllegalArgumentException("There is no state of code " + code);
        };
    }
}
