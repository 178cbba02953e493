package care.cairn.core.leadership;

/** How far a network of partners leans on one, held back where it stands on too little. */
public final class Leaning {
    private Leaning() {}

    /**
     * Freeman's centralisation of who decides with whom, or gives work to whom.
     *
     * @param centralisation as {@code care.cairn.core.network.Centralisation} gives it
     * @param partners how many are in the network, those without ties too
     * @param decisions how many the ties come from
     */
    public static Reading<Double> of(double centralisation, int partners, int decisions) {
        return Reading.of(decisions, partners, () -> centralisation);
    }
}
