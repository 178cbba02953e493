package care.cairn.app.signals;

import care.cairn.core.spc.Chart;
import care.cairn.core.spc.Finding;
import care.cairn.core.spc.Phase;
import care.cairn.core.spc.PointState;
import care.cairn.core.spc.RunRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A stretch of special cause one way in one phase of a chart: all findings whose points overlap or
 * are neighbours. A gap ends it, since nobody knows what was there; a ghost does not.
 *
 * @param phase the first period of the phase that it lies in
 * @param from the first period of its first finding
 * @param to the last period of its last finding
 * @param rules the keys of all rules that fired, in the order of the rule set
 */
record Episode(Way way, LocalDate phase, LocalDate from, LocalDate to, List<String> rules) {

    Episode {
        rules = List.copyOf(rules);
    }

    boolean overlaps(Way otherWay, LocalDate otherFrom, LocalDate otherTo) {
        return way == otherWay && !from.isAfter(otherTo) && !to.isBefore(otherFrom);
    }

    /** Every episode of a chart, by where it begins. */
    static List<Episode> of(Chart chart, List<LocalDate> periods) {
        var episodes = new ArrayList<Episode>();
        for (Phase phase : chart.phases()) {
            for (Way way : Way.values()) {
                var findings =
                        chart.findings().stream()
                                .filter(it -> it.from() >= phase.from() && it.to() < phase.to())
                                .filter(it -> Way.of(it) == way)
                                .toList();
                collect(way, phase, findings, chart, periods, episodes);
            }
        }
        episodes.sort(Comparator.comparing(Episode::from).thenComparing(Episode::way));
        return List.copyOf(episodes);
    }

    private static void collect(
            Way way,
            Phase phase,
            List<Finding> findings,
            Chart chart,
            List<LocalDate> periods,
            List<Episode> episodes) {
        var open = new ArrayList<Finding>();
        int last = -1;
        for (Finding finding : findings) {
            if (!open.isEmpty() && !neighbours(chart, last, finding.from())) {
                episodes.add(join(way, phase, open, last, chart, periods));
                open.clear();
                last = -1;
            }
            open.add(finding);
            last = Math.max(last, finding.to());
        }
        if (!open.isEmpty()) {
            episodes.add(join(way, phase, open, last, chart, periods));
        }
    }

    private static boolean neighbours(Chart chart, int last, int next) {
        for (int i = last + 1; i < next; i++) {
            if (chart.series().state(i) != PointState.GHOST) {
                return false;
            }
        }
        return true;
    }

    private static Episode join(
            Way way,
            Phase phase,
            List<Finding> findings,
            int last,
            Chart chart,
            List<LocalDate> periods) {
        Set<String> fired = new TreeSet<>();
        findings.forEach(finding -> fired.add(finding.rule()));
        return new Episode(
                way,
                periods.get(phase.from()),
                periods.get(findings.getFirst().from()),
                periods.get(last),
                chart.settings().rules().rules().stream()
                        .map(RunRule::key)
                        .filter(fired::contains)
                        .toList());
    }
}
