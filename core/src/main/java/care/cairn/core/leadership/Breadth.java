package care.cairn.core.leadership;

/** How many of those who may take part in a decision do. */
public final class Breadth {
    private Breadth() {}

    /**
     * The middle of the decisions' shares: distinct partners that gave a position over those
     * eligible; if there are 15 decisions or more.
     *
     * @param spoke how many partners gave a position on each decision
     * @param eligible how many could have
     */
    public static Reading<Quartiles> of(int[] spoke, int[] eligible) {
        if (spoke.length != eligible.length) {
            throw new IllegalArgumentException(
                    "%d decisions have %d electorates.".formatted(spoke.length, eligible.length));
        }
        double[] shares = new double[spoke.length];
        for (int i = 0; i < shares.length; i++) {
            if (spoke[i] < 0 || spoke[i] > eligible[i] || eligible[i] == 0) {
                throw new IllegalArgumentException(
                        "Of %d eligible partners %d cannot speak."
                                .formatted(eligible[i], spoke[i]));
            }
            shares[i] = (double) spoke[i] / eligible[i];
        }
        return Quartiles.of(shares);
    }
}
