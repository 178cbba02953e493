package care.cairn.core.opinion.votes;

/**
 * What a person says to a statement. Agree counts +1, disagree −1, pass 0; a statement that nobody
 * put before them has no vote at all, which is not a pass.
 */
public enum Vote {
    AGREE(1, 0),
    DISAGREE(-1, 1),
    PASS(0, 2);

    private static final Vote[] ALL = values();

    private final int sign;
    private final int code;

    Vote(int sign, int code) {
        this.sign = sign;
        this.code = code;
    }

    /** +1, −1 or 0. */
    public int sign() {
        return sign;
    }

    /**
     * The vote that a sign stands for.
     *
     * @throws IllegalArgumentException for anything but 1, −1 and 0
     */
    public static Vote ofSign(int sign) {
        return switch (sign) {
            case 1 -> AGREE;
            case -1 -> DISAGREE;
            case 0 -> PASS;
            default -> throw new IllegalArgumentException(sign + " is no vote: 1, -1 or 0 are.");
        };
    }

    /** Its two bits in a cell. */
    int code() {
        return code;
    }

    static Vote ofCode(int code) {
        return ALL[code];
    }
}
