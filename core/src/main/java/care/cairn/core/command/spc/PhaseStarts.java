package care.cairn.core.command.spc;

import care.cairn.core.command.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where in a series the phases begin that were asked for.
 *
 * @param phases the periods from which on, as written
 * @param form how the periods of the file are written
 */
record PhaseStarts(List<String> phases, PeriodForm form) {

    /**
     * Makes sure that each phase begins in some series.
     *
     * @throws Refused if one begins in none, or is not written as the periods are
     */
    void check(Collection<Readings> all) {
        Set<String> begun = new HashSet<>();
        for (Readings readings : all) {
            for (String phase : phases) {
                int point = point(phase, readings);
                if (point > 0 && point < readings.points()) {
                    begun.add(phase);
                }
            }
        }
        for (String phase : phases) {
            if (!begun.contains(phase)) {
                throw new Refused(
                        "No series has points both before and from --phase %s on."
                                .formatted(phase));
            }
        }
    }

    /** The points of a series at which phases begin that have points on both sides. */
    List<Integer> in(Readings readings) {
        SortedSet<Integer> starts = new TreeSet<>();
        for (String phase : phases) {
            int point = point(phase, readings);
            if (point > 0 && point < readings.points()) {
                starts.add(point);
            }
        }
        return new ArrayList<>(starts);
    }

    private int point(String phase, Readings readings) {
        long start = start(phase, readings);
        int point = 0;
        while (point < readings.points() && readings.order(readings.first(point)) < start) {
            point++;
        }
        return point;
    }

    /** The order of the period at which a phase begins. */
    private long start(String phase, Readings readings) {
        if (form == PeriodForm.TEXT) {
            return readings.known(phase).orElse(Long.MAX_VALUE);
        }
        return form.phase(phase)
                .orElseThrow(() ->
                        new Refused(
                                "--phase %s is not %s, as the periods are."
                                        .formatted(phase, form.words())));
    }
}
