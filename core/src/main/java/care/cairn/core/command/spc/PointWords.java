package care.cairn.core.command.spc;

import care.cairn.core.spc.Assurance;
import care.cairn.core.spc.Chart;
import care.cairn.core.spc.PointState;
import care.cairn.core.spc.Variation;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is said of one point, as words of lower case with hyphens; empty where nothing can be. */
record PointWords(String rules, String variation, String assurance) {
    static final PointWords NOTHING = new PointWords("", "", "");
    private static final Map<Variation, String> VARIATIONS = words(Variation.class);
    private static final Map<Assurance, String> ASSURANCES = words(Assurance.class);

    static {
        VARIATIONS.put(Variation.TOO_FEW_POINTS, "");
        ASSURANCES.put(Assurance.NONE, "");
    }

    /** Of a missing point, and of one in a phase with too few points, nothing is said. */
    static PointWords of(Chart chart, int i) {
        Variation variation = chart.variation(i);
        if (variation == Variation.TOO_FEW_POINTS
                || chart.series().state(i) == PointState.MISSING) {
            return NOTHING;
        }
        return new PointWords(
                chart.signals(i) ? joined(chart.rules(i)) : "",
                variation(variation),
                assurance(chart.assurance(i)));
    }

    private static String joined(List<String> rules) {
        return rules.size() == 1 ? rules.getFirst() : String.join(";", rules);
    }

    static String variation(Variation variation) {
        return VARIATIONS.getOrDefault(variation, "");
    }

    static String assurance(Assurance assurance) {
        return ASSURANCES.getOrDefault(assurance, "");
    }

    private static <E extends Enum<E>> Map<E, String> words(Class<E> type) {
        Map<E, String> words = new EnumMap<>(type);
        for (E value : EnumSet.allOf(type)) {
            words.put(value, value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return words;
    }
}
