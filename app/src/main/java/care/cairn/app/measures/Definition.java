package care.cairn.app.measures;

import care.cairn.app.web.Label;
import care.cairn.core.spc.Direction;
import java.util.List;

/**
 * What a measure is, in words that both an analyst and a reader can hold it to.
 *
 * @param numerator what is counted
 * @param denominator out of what, or empty where the count itself is the value
 * @param unit as it is written after a value, such as %
 * @param per what numerator/denominator is multiplied by to get the unit: 100 for %, 1 for a count
 * @param decimals how many are shown
 * @param direction which way is better
 * @param cautions what one must know to read it rightly, or empty
 * @param lagDays how many days after the end of a period its figure is usually known
 */
public record Definition(
        Label name,
        Label numerator,
        Label denominator,
        Label unit,
        double per,
        int decimals,
        Period period,
        Direction direction,
        Label source,
        Label attribution,
        Label cautions,
        int lagDays,
        List<Stratifier> stratifiers,
        DataUse use) {

    public Definition {
        stratifiers = List.copyOf(stratifiers);
    }

    public Definition withUse(DataUse value) {
        return new Definition(
                name,
                numerator,
                denominator,
                unit,
                per,
                decimals,
                period,
                direction,
                source,
                attribution,
                cautions,
                lagDays,
                stratifiers,
                value);
    }
}
