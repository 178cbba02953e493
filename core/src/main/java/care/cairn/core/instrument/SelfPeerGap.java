package care.cairn.core.instrument;

/**
 * How a person sees itself beside how others do; for that person and those it chooses.
 *
 * @param self its own level
 * @param peers how the others see it
 */
public record SelfPeerGap(double self, Middle peers) {

    /** Own level less the median of the others: above 0, the person thinks better of itself. */
    public double gap() {
        return self - peers.median();
    }

    /**
     * The gap, if five others gave a level: of fewer it could be guessed who said what.
     *
     * @param peers the levels that others gave, without those who cannot say
     */
    public static Result<SelfPeerGap> of(double self, double[] peers) {
        return peers.length < Groups.LEAST
                ? new Result.Hidden<>(Result.Why.TOO_FEW)
                : new Result.Shown<>(new SelfPeerGap(self, Middle.of(peers)));
    }
}
