package care.cairn.core.command.spc;

import care.cairn.core.command.CsvOut;
import care.cairn.core.command.InOrder;
import care.cairn.core.command.JsonOut;
import care.cairn.core.spc.Chart;
import care.cairn.core.spc.ChartSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Draws series and writes the charts, as rows of a point each or as JSON. */
record SpcAnswer(SpcOptions options, PhaseStarts phases, List<Readings> all) {
    /** Series that are drawn and written by one processor at a time. */
    private static final int PART = 64;

    private static final List<String> COLUMNS =
            List.of(
                    "period",
                    "value",
                    "centre",
                    "lower",
                    "upper",
                    "phase",
                    "rules",
                    "variation",
                    "assurance");

    void csv(OutputStream stream) throws IOException {
        CsvOut out = new CsvOut(stream);
        List<String> header = new ArrayList<>(options.by());
        header.addAll(COLUMNS);
        out.row(header).end();
        Queue<SpcRows> idle = new ConcurrentLinkedQueue<>();
        InOrder.of(
                (all.size() + PART - 1) / PART,
                part -> part(part, idle),
                rows -> {
                    rows.drainTo(stream);
                    idle.add(rows);
                });
    }

    private SpcRows part(int part, Queue<SpcRows> idle) {
        SpcRows found = idle.poll();
        SpcRows rows = found == null ? new SpcRows() : found;
        for (Readings readings :
                all.subList(part * PART, Math.min(all.size(), (part + 1) * PART))) {
            rows.write(DrawnSeries.of(readings, options, phases));
        }
        return rows;
    }

    void json(OutputStream stream) throws IOException {
        JsonOut out = new JsonOut(stream);
        ChartSettings settings = options.settings();
        out.object();
        out.name("chart").value(options.chart().key());
        out.name("rules").value(settings.rules().key());
        out.name("direction").value(settings.direction().name().toLowerCase(Locale.ROOT));
        out.name("target").value(settings.targets().at(0));
        out.name("screened").value(settings.screened());
        out.name("series").list();
        for (Readings readings : all) {
            series(DrawnSeries.of(readings, options, phases), out);
        }
        out.endList().endObject().end();
    }

    private void series(DrawnSeries series, JsonOut out) throws IOException {
        Chart chart = series.chart();
        out.object().name("by").object();
        for (int i = 0; i < options.by().size(); i++) {
            out.name(options.by().get(i)).value(series.by().get(i));
        }
        out.endObject();
        word(out, "variation", PointWords.variation(chart.variation()));
        word(out, "assurance", PointWords.assurance(chart.assurance()));
        out.name("points").list();
        for (int i = 0; i < chart.size(); i++) {
            PointWords words = PointWords.of(chart, i);
            out.object();
            out.name("period").value(series.period(i));
            out.name("value").value(chart.value(i));
            out.name("centre").value(chart.centre(i));
            out.name("lower").value(chart.lower(i));
            out.name("upper").value(chart.upper(i));
            out.name("phase").value(chart.phase(i) + 1L);
            out.name("rules").list();
            if (!words.rules().isEmpty()) {
                for (String rule : chart.rules(i)) {
                    out.value(rule);
                }
            }
            out.endList();
            word(out, "variation", words.variation());
            word(out, "assurance", words.assurance());
            out.endObject();
        }
        out.endList().endObject();
    }

    private static void word(JsonOut out, String name, String word) {
        out.name(name);
        if (word.isEmpty()) {
            out.none();
        } else {
            out.value(word);
        }
    }
}
