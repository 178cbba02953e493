package care.cairn.app.charts;

import care.cairn.core.spc.Chart;
import care.cairn.core.spc.Finding;
import care.cairn.core.spc.RunRule;
import care.cairn.core.spc.Variation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts the points of a plot into words. */
public final class Readings {
    private final Plot plot;
    private final ChartWords words;
    private final List<String> order;
    private final List<List<Finding>> findings;

    private Readings(Plot plot, ChartWords words) {
        this.plot = plot;
        this.words = words;
        this.order = plot.chart().settings().rules().rules().stream().map(RunRule::key).toList();
        this.findings = new ArrayList<>();
        for (int i = 0; i < plot.chart().size(); i++) {
            findings.add(new ArrayList<>(0));
        }
        for (Finding finding : plot.chart().findings()) {
            finding.points().forEach(i -> findings.get(i).add(finding));
        }
    }

    /** Every point, in order. */
    public static List<Reading> of(Plot plot, ChartWords words) {
        Readings readings = new Readings(plot, words);
        List<Reading> all = new ArrayList<>(plot.chart().size());
        for (int i = 0; i < plot.chart().size(); i++) {
            all.add(readings.reading(i));
        }
        return List.copyOf(all);
    }

    private Reading reading(int i) {
        Chart chart = plot.chart();
        Plot.Point point = plot.points().get(i);
        boolean known = plot.has(i);
        String period = words.period(point.start(), plot.cadence());
        String value = known ? words.amount(chart.value(i), plot.quantity()) : absence(point);
        Variation variation = known && !plot.ghost(i) ? chart.variation(i) : null;
        Look look = variation == null ? Look.GHOST : Look.of(variation);
        String state =
                variation != null
                        ? words.say("charts.point." + key(variation.name()))
                        : known ? words.say("charts.point.ghost") : "";
        List<String> rules =
                findings.get(i).stream()
                        .sorted(Comparator.comparingInt(finding -> order.indexOf(finding.rule())))
                        .map(finding -> rule(finding, i))
                        .distinct()
                        .toList();
        String sentence =
                words.say("charts.point.says", period, value)
                        + (state.isEmpty() ? "" : " " + stated(state, rules))
                        + (point.note().isEmpty() ? "" : " " + stop(point.note()))
                        + (point.remarks().isEmpty()
                                ? ""
                                : " "
                                        + point.remarks().stream()
                                                .map(Readings::stop)
                                                .collect(Collectors.joining(" ")));
        return new Reading(
                i,
                point.start(),
                period,
                value,
                known,
                known ? point.knownSince() : null,
                look,
                state,
                rules,
                level(chart.centre(i)),
                level(chart.lower(i)),
                level(chart.upper(i)),
                Double.isNaN(chart.target(i)) ? "" : words.target(chart.target(i), plot.quantity()),
                sentence);
    }

    private String stated(String state, List<String> rules) {
        return rules.isEmpty()
                ? stop(state)
                : words.say("charts.point.because", state, String.join("; ", rules));
    }

    private String rule(Finding finding, int i) {
        String side = key(finding.side().name());
        double limit =
                switch (finding.side()) {
                    case BELOW -> plot.chart().lower(i);
                    default -> plot.chart().upper(i);
                };
        return words.say(
                "charts.rule.%s.%s".formatted(finding.rule(), side),
                words.count(finding.points().size()),
                Double.isNaN(limit) ? "" : words.level(limit, plot.quantity()),
                words.centre(plot));
    }

    private String absence(Plot.Point point) {
        return words.say("charts.absence." + key(point.absence().name()));
    }

    private String level(double value) {
        return Double.isNaN(value) ? "" : words.level(value, plot.quantity());
    }

    private static String stop(String text) {
        return text.matches(".*[.!?…]$") ? text : text + ".";
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
