package care.cairn.app.measures;

import care.cairn.app.charts.ChartWords;
import care.cairn.app.charts.Mark;
import care.cairn.app.charts.Plot;
import care.cairn.app.ledger.Names;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts what people wrote at its points on a chart: as marks, and with each point in words. */
@Component
class RemarkLines {
    private final Remarks remarks;
    private final Names names;

    RemarkLines(Remarks remarks, Names names) {
        this.remarks = remarks;
        this.names = names;
    }

    /**
     * One remark as it is read.
     *
     * @param by the name of who wrote it
     * @param line with who and when
     */
    record Line(Remark remark, String text, String by, String line) {}

    /** Those of a series, by period. */
    List<Line> of(int series, ZoneId zone, ChartWords words) {
        var written = remarks.of(series);
        Map<UUID, String> people =
                names.people(
                        written.stream()
                                .map(Remark::person)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        return written.stream()
                .map(it -> {
                    var text =
                            Objects.requireNonNullElseGet(
                                    it.text(), () -> words.say("measures.erased"));
                    UUID person = it.person();
                    var name = person == null ? null : people.get(person);
                    var by = name == null ? words.say("measures.remark.somebody") : name;
                    return new Line(
                            it,
                            text,
                            by,
                            words.say(
                                    "measures.remark.line",
                                    text,
                                    by,
                                    words.day(LocalDate.ofInstant(it.at(), zone))));
                })
                .toList();
    }

    /** The plot with the remarks at its points. */
    Plot on(Plot plot, String key, int series, ZoneId zone, ChartWords words) {
        var lines = of(series, zone, words);
        if (lines.isEmpty()) {
            return plot;
        }
        Map<LocalDate, List<String>> said = new HashMap<>();
        List<Mark> marks = new ArrayList<>(plot.marks());
        for (var line : lines) {
            var period = line.remark().period();
            said.computeIfAbsent(period, it -> new ArrayList<>()).add(line.line());
            marks.add(
                    new Mark(
                            period,
                            line.line(),
                            "/measures/%s/points/%s?series=%d".formatted(key, period, series)));
        }
        return plot.withRemarks(said).withMarks(marks);
    }
}
