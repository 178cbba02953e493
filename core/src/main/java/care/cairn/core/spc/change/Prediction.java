package care.cairn.core.spc.change;

import care.cairn.core.spc.Side;

/**
 * What a change was said to do, written down before the data.
 *
 * @param side ABOVE if the measure was to go up, BELOW if down
 * @param change the first point (from 0) after the change
 * @param earliest the first point at which the effect was expected to begin
 * @param latest the last point at which it was expected to begin
 */
public record Prediction(Side side, int change, int earliest, int latest) {
    public Prediction {
        if (side.sign() == 0) {
            throw new IllegalArgumentException("A prediction says up or down.");
        }
        if (change < 1 || earliest < change || latest < earliest) {
            throw new IllegalArgumentException(
                    "An effect begins after its change, at its latest after its earliest point; %d, %d and %d were given."
                            .formatted(change, earliest, latest));
        }
    }
}
