package care.cairn.core.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** One round of answers to one version of an instrument. */
public record Wave(Instrument instrument, List<Sheet> sheets) {

    /**
     * @throws IllegalArgumentException for a rater with two sheets, an answer to an item that is
     *     not there, or a level that the scale has not
     */
    public Wave {
        sheets = List.copyOf(sheets);
        if (sheets.stream().map(Sheet::rater).distinct().count() < sheets.size()) {
            throw new IllegalArgumentException("A rater has two sheets.");
        }
        for (Sheet sheet : sheets) {
            for (Map.Entry<String, Answer> answer : sheet.answers().entrySet()) {
                instrument.item(answer.getKey());
                if (answer.getValue() instanceof Answer.Level(int level)
                        && !instrument.scale().has(level)) {
                    throw new IllegalArgumentException(
                            "Item %s has no level %d.".formatted(answer.getKey(), level));
                }
            }
        }
    }

    /**
     * How an item was answered by those raters; for everybody's eyes only through {@link Groups}.
     */
    public Spread spread(String item, Predicate<Sheet> raters) {
        Item asked = instrument.item(item);
        int[] counts = new int[instrument.scale().levels()];
        int cannotSay = 0;
        int unanswered = 0;
        for (Sheet sheet : sheets) {
            if (raters.test(sheet)) {
                Optional<Answer> answer = Optional.ofNullable(sheet.answers().get(item));
                if (answer.isEmpty()) {
                    unanswered++;
                } else if (answer.get() instanceof Answer.Level(int level)) {
                    counts[scored(asked, level) - instrument.scale().least()]++;
                } else {
                    cannotSay++;
                }
            }
        }
        return Spread.of(instrument.scale(), counts, cannotSay, unanswered);
    }

    /** The same of all raters. */
    public Spread spread(String item) {
        return spread(item, sheet -> true);
    }

    /**
     * Where one rater stands in a dimension: the median of the levels given to its items, reversed
     * ones turned round; empty if none was given.
     */
    public OptionalDouble standing(Sheet sheet, String dimension) {
        List<Double> levels = new ArrayList<>();
        for (Item item : instrument.of(dimension)) {
            if (sheet.answers().get(item.id()) instanceof Answer.Level(int level)) {
                levels.add((double) scored(item, level));
            }
        }
        return levels.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        Middle.of(levels.stream().mapToDouble(Double::doubleValue).toArray())
                                .median());
    }

    /**
     * The standings of those raters in a dimension; of each who gave a level to one item at least.
     */
    public double[] standings(String dimension, Predicate<Sheet> raters) {
        return sheets.stream()
                .filter(raters)
                .map(sheet -> standing(sheet, dimension))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
    }

    private int scored(Item item, int level) {
        return item.reversed() ? instrument.scale().reversed(level) : level;
    }
}
