package care.cairn.core.command.spc;

import care.cairn.core.command.CsvOut;
import care.cairn.core.command.Decimal;
import care.cairn.core.command.Utf8;
import care.cairn.core.spc.Chart;
import care.cairn.core.spc.Limits;
import care.cairn.core.spc.Phase;
import care.cairn.core.spc.PointState;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Rows of CSV, one for each point. Most points of a chart have the same lines and say the same, and
 * most series have the same periods, so such texts are made once.
 */
final class SpcRows {
    private static final int ROOM = 1 << 19;
    private static final byte[] NONE = {};

    private final Utf8 out = new Utf8(ROOM);
    private final Utf8 scratch = new Utf8(256);
    private String[] periods = new String[0];
    private byte[][] quoted = new byte[0][];
    private byte[] lines = NONE;
    private double lower;
    private double upper;
    private final long[] said = new long[2];
    private final byte[][] words = {NONE, NONE};

    void write(DrawnSeries series) {
        Chart chart = series.chart();
        byte[] by = by(series.by());
        if (periods.length < chart.size()) {
            periods = new String[chart.size()];
            quoted = new byte[chart.size()][];
        }
        List<Phase> phases = chart.phases();
        for (int p = 0; p < phases.size(); p++) {
            Phase phase = phases.get(p);
            boolean level = phase.limits() instanceof Limits.Level;
            for (int i = phase.from(); i < phase.to(); i++) {
                if (!level || i == phase.from()) {
                    turn(phase.limits(), i, p);
                }
                out.add(by).add(period(series.period(i), i));
                number(chart.value(i), out);
                out.add(lines).add(words(chart, phase, i));
            }
        }
    }

    private byte[] by(List<String> values) {
        for (String value : values) {
            scratch.add(CsvOut.quoted(value)).add(',');
        }
        return scratch.take();
    }

    @SuppressWarnings("ReferenceEquality") // The reader gives equal texts as one.
    private byte[] period(String text, int i) {
        if (periods[i] != text) {
            periods[i] = text;
            quoted[i] = scratch.add(CsvOut.quoted(text)).add(',').take();
        }
        return quoted[i];
    }

    private static void number(double value, Utf8 to) {
        if (!Double.isNaN(value)) {
            Decimal.write(value, to);
        }
    }

    /** Makes the text of the lines at a point. */
    private void turn(Limits limits, int i, int phase) {
        lower = limits.lower(i);
        upper = limits.upper(i);
        scratch.add(',');
        number(limits.centre(i), scratch);
        scratch.add(',');
        number(lower, scratch);
        scratch.add(',');
        number(upper, scratch);
        lines = scratch.add(',').add(phase + 1L).add(',').take();
        words[0] = NONE;
        words[1] = NONE;
    }

    /**
     * What is said of a point. Between the same lines the same is said of two that the same rules
     * flag on the same side of the centre; but where the limits are one number, the value itself
     * decides on the assurance.
     */
    private byte[] words(Chart chart, Phase phase, int i) {
        boolean missing = chart.series().state(i) == PointState.MISSING;
        long pattern = chart.pattern(i);
        boolean high = chart.value(i) >= phase.limits().centre(i);
        int slot = pattern == 0 ? 0 : 1;
        long now = pattern == 0 ? 0 : pattern << 1 | (high ? 1 : 0);
        if (missing || lower == upper || words[slot].length == 0 || said[slot] != now) {
            PointWords point = PointWords.of(chart, i);
            scratch.add(point.rules()).add(',').add(point.variation()).add(',');
            byte[] made = scratch.add(point.assurance()).add('\n').take();
            if (missing) {
                return made;
            }
            words[slot] = made;
            said[slot] = now;
        }
        return words[slot];
    }

    /** Writes the rows, and begins anew. */
    void drainTo(OutputStream stream) throws IOException {
        out.drainTo(stream);
    }
}
