package care.cairn.core.command.spc;

import care.cairn.core.command.Arguments;
import care.cairn.core.command.Refused;
import care.cairn.core.spc.ChartSettings;
import care.cairn.core.spc.ControlChart;
import care.cairn.core.spc.ControlCharts;
import care.cairn.core.spc.Direction;
import care.cairn.core.spc.RuleSet;
import care.cairn.core.spc.RuleSets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of {@code ./cairn spc}.
 *
 * @param value the column of values; null where they are numerator over denominator
 * @param phases the periods at which new phases begin, as written
 * @param settings without the phases, which are different points in each series
 */
record SpcOptions(
        ControlChart chart,
        String period,
        @Nullable String value,
        @Nullable String numerator,
        @Nullable String denominator,
        List<String> by,
        List<String> phases,
        ChartSettings settings,
        boolean json) {

    static final Set<String> VALUED =
            Set.of(
                    "--chart",
                    "--period",
                    "--value",
                    "--numerator",
                    "--denominator",
                    "--by",
                    "--direction",
                    "--target",
                    "--freeze",
                    "--phase",
                    "--rules");
    static final Set<String> FLAGS = Set.of("--screen", "--json");

    /** Other names under which charts are known. */
    private static final Map<String, String> ALSO =
            Map.of(
                    "p-prime", "pp", "p'", "pp", "p′", "pp", "u-prime", "up", "u'", "up", "u′",
                    "up", "i-prime", "ip", "i'", "ip", "i′", "ip");

    static SpcOptions of(Arguments given) {
        ControlChart chart = chart(given.needed("--chart"));
        String period = given.needed("--period");
        String value = given.value("--value").orElse(null);
        String numerator = given.value("--numerator").orElse(null);
        String denominator = given.value("--denominator").orElse(null);
        if ((numerator == null) != (denominator == null)) {
            throw new Refused("--numerator and --denominator go together.");
        }
        if (chart.needsDenominators() && numerator == null) {
            throw new Refused(
                    "A chart of kind %s needs --numerator and --denominator."
                            .formatted(chart.key()));
        }
        if (value == null && numerator == null) {
            throw new Refused("The option --value is missing.");
        }
        ChartSettings settings =
                ChartSettings.standard()
                        .withRules(rules(given.value("--rules").orElse("mdc-2023")))
                        .withDirection(direction(given.value("--direction").orElse("neutral")))
                        .withFreeze(given.whole("--freeze", 2).orElse(0))
                        .withScreened(given.has("--screen"));
        if (given.has("--target")) {
            settings = settings.withTarget(given.number("--target").orElseThrow());
        }
        return new SpcOptions(
                chart,
                period,
                chart.needsDenominators() ? null : value,
                numerator,
                denominator,
                given.list("--by"),
                given.list("--phase"),
                settings,
                given.has("--json"));
    }

    private static ControlChart chart(String key) {
        return ControlCharts.byKey(ALSO.getOrDefault(key, key))
                .orElseThrow(() ->
                        new Refused(
                                "There is no chart %s; there are: %s."
                                        .formatted(
                                                key,
                                                ControlCharts.ALL.stream()
                                                                .map(ControlChart::key)
                                                                .collect(Collectors.joining(", "))
                                                        + ", "
                                                        + FunnelRequest.CHART)));
    }

    private static RuleSet rules(String key) {
        return RuleSets.byKey(key)
                .orElseThrow(() ->
                        new Refused(
                                "There is no rule set %s; there are: %s."
                                        .formatted(
                                                key,
                                                RuleSets.ALL.stream()
                                                        .map(RuleSet::key)
                                                        .collect(Collectors.joining(", ")))));
    }

    static Direction direction(String word) {
        return Arrays.stream(Direction.values())
                .filter(direction -> direction.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new Refused("A direction is up, down or neutral, not %s.".formatted(word)));
    }
}
