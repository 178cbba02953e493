package care.cairn.app.charts;

import care.cairn.core.spc.Assurance;
import care.cairn.core.spc.Chart;
import care.cairn.core.spc.Direction;
import care.cairn.core.spc.Finding;
import care.cairn.core.spc.Phase;
import care.cairn.core.spc.RunRules;
import care.cairn.core.spc.Side;
import care.cairn.core.spc.Variation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a chart says, in plain words, before anybody looks at it.
 *
 * @param headline the answer in one short sentence: "Getting worse, and not by chance."
 * @param sentences what it rests on, and what it means for the target
 */
public record Verdict(String headline, List<String> sentences) {

    public Verdict {
        sentences = List.copyOf(sentences);
    }

    /** The sentences as one text, without the headline. */
    public String rest() {
        return String.join(" ", sentences);
    }

    /** The verdict on the latest point of {@code plot}. */
    public static Verdict of(Plot plot, ChartWords words) {
        return new Writer(plot, words).verdict();
    }

    /** Puts together the sentences of one verdict. */
    private static final class Writer {
        private static final String OUTSIDE = RunRules.OUTSIDE_LIMITS.key();
        private static final String NEAR = RunRules.TWO_OF_THREE.key();

        private final Plot plot;
        private final Chart chart;
        private final ChartWords words;
        private final Quantity quantity;
        private final List<String> sentences = new ArrayList<>();

        private Writer(Plot plot, ChartWords words) {
            this.plot = plot;
            this.chart = plot.chart();
            this.words = words;
            this.quantity = plot.quantity();
        }

        Verdict verdict() {
            int last = lastKnown();
            if (last < 0) {
                return new Verdict(words.say("charts.verdict.nothing"), sentences);
            }
            String headline = headline(last);
            afterwards();
            return new Verdict(headline, sentences);
        }

        private String headline(int last) {
            Phase phase = chart.phases().get(chart.phase(last));
            int latest = chart.latest();
            if (latest < 0) {
                return tooFew(last, phase);
            }
            if (chart.lower(latest) == chart.upper(latest)
                    && chart.value(latest) == chart.centre(latest)) {
                return constant(latest, phase);
            }
            Variation variation = chart.variation();
            String headline = "charts.verdict." + Readings.key(variation.name());
            int before = lastSignal(phase);
            if (variation != Variation.COMMON_CAUSE) {
                evidence(latest);
            } else if (before < 0) {
                ordinary(latest, phase);
            } else {
                quiet(latest, before);
                headline = "charts.verdict.quiet";
            }
            target(latest, variation);
            return words.say(headline);
        }

        private String tooFew(int last, Phase phase) {
            String since = words.period(plot.start(phase.from()), plot.cadence());
            say(
                    phase.from() == 0 ? "few.points" : "few.points.since",
                    phase.points(),
                    chart.settings().minimumPoints(),
                    since);
            say("latest", period(last), words.amount(chart.value(last), quantity));
            double target = chart.target(last);
            if (!Double.isNaN(target)) {
                meets(last, target);
            }
            return words.say("charts.verdict.too-few-points");
        }

        private String constant(int latest, Phase phase) {
            say("constant.value", words.periods(phase.points(), plot.cadence()), value(latest));
            double target = chart.target(latest);
            if (!Double.isNaN(target)) {
                meets(latest, target);
            }
            return words.say("charts.verdict.constant");
        }

        private void ordinary(int latest, Phase phase) {
            String since = words.period(plot.start(phase.from()), plot.cadence());
            if (Double.isNaN(chart.upper(latest))) {
                say("ordinary.median", words.level(chart.centre(latest), quantity), since);
            } else {
                say(
                        "ordinary",
                        words.level(chart.centre(latest), quantity),
                        low(latest),
                        high(latest),
                        since);
            }
        }

        /** The latest point of the phase is quiet, an earlier one was not. */
        private void quiet(int latest, int before) {
            boolean limits = !Double.isNaN(chart.upper(latest));
            say(
                    limits ? "quiet.since" : "quiet.since.median",
                    period(before),
                    words.level(chart.centre(latest), quantity),
                    limits ? low(latest) : "",
                    limits ? high(latest) : "");
        }

        private int lastSignal(Phase phase) {
            return chart.findings().stream()
                    .filter(finding -> finding.from() >= phase.from() && finding.to() < phase.to())
                    .mapToInt(Finding::to)
                    .max()
                    .orElse(-1);
        }

        /** The lower end of what can be expected: no lower than a value can be. */
        private String low(int i) {
            return words.level(Math.max(chart.lower(i), quantity.floor()), quantity);
        }

        private String high(int i) {
            return words.level(Math.min(chart.upper(i), quantity.ceiling()), quantity);
        }

        /** What each rule saw that flags the latest point, the longest pattern first. */
        private void evidence(int latest) {
            List<Finding> flagging =
                    chart.findings().stream()
                            .filter(finding -> finding.points().contains(latest))
                            .toList();
            boolean outside = flagging.stream().anyMatch(finding -> finding.rule().equals(OUTSIDE));
            flagging.stream()
                    .filter(finding -> !outside || !finding.rule().equals(NEAR))
                    .sorted(Comparator.comparingInt((Finding finding) -> -finding.length()))
                    .forEach(finding -> evidence(finding, latest));
        }

        private void evidence(Finding finding, int latest) {
            int phase = chart.phase(latest);
            boolean rebased = phase > 0;
            boolean low = finding.side() == Side.BELOW;
            double limit = low ? chart.lower(latest) : chart.upper(latest);
            int count = finding.rule().equals(NEAR) ? 2 : finding.points().size();
            say(
                    "%s.%s%s"
                            .formatted(
                                    finding.rule(),
                                    Readings.key(finding.side().name()),
                                    finding.rule().equals("shift") && rebased ? ".since" : ""),
                    words.periods(count, plot.cadence()),
                    words.level(chart.centre(latest), quantity),
                    words.centre(plot),
                    words.period(plot.start(chart.phases().get(phase).from()), plot.cadence()),
                    period(latest),
                    value(latest),
                    Double.isNaN(limit) ? "" : words.level(limit, quantity));
        }

        private void target(int latest, Variation variation) {
            double target = chart.target(latest);
            if (Double.isNaN(target)) {
                return;
            }
            Assurance assurance = chart.assurance();
            if (assurance == Assurance.NONE) {
                meets(latest, target);
                return;
            }
            String turn =
                    switch (Look.of(variation)) {
                        case BETTER -> assurance == Assurance.PASS ? "" : ".improving";
                        case WORSE -> assurance == Assurance.FAIL ? "" : ".worsening";
                        default -> "";
                    };
            say("target." + Readings.key(assurance.name()) + turn, words.target(target, quantity));
        }

        private void meets(int i, double target) {
            boolean met =
                    switch (chart.settings().direction()) {
                        case UP -> chart.value(i) >= target;
                        case DOWN -> chart.value(i) <= target;
                        case NEUTRAL -> true;
                    };
            if (chart.settings().direction() != Direction.NEUTRAL) {
                say(met ? "met" : "missed", words.target(target, quantity));
            }
        }

        /** The periods after the latest known point, for which there is no figure. */
        private void afterwards() {
            int last = chart.size() - 1;
            if (plot.has(last)) {
                if (plot.ghost(last)) {
                    say("ghost", period(last), plot.points().get(last).note());
                }
                return;
            }
            Plot.Point point = plot.points().get(last);
            boolean told = !point.note().isEmpty() && point.absence() == Plot.Absence.UNAVAILABLE;
            say(
                    "absent." + Readings.key(point.absence().name()) + (told ? ".because" : ""),
                    period(last),
                    point.note(),
                    period(lastKnown()));
        }

        private int lastKnown() {
            for (int i = chart.size() - 1; i >= 0; i--) {
                if (plot.has(i)) {
                    return i;
                }
            }
            return -1;
        }

        private String period(int i) {
            return words.period(plot.start(i), plot.cadence());
        }

        private String value(int i) {
            return words.number(chart.value(i), quantity);
        }

        private void say(String key, Object... arguments) {
            sentences.add(words.say("charts.verdict." + key, arguments));
        }
    }
}
