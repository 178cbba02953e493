package care.cairn.app.exchange.mapping;

import care.cairn.app.exchange.sheet.Sheet;
import care.cairn.app.ledger.Words;
import care.cairn.app.partnership.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a log of decisions: what was decided elsewhere, when, and by whom. */
public final class DecisionLog {
    private static final int LONGEST = 4_000;

    private DecisionLog() {}

    /**
     * @param header the place of the row that names the columns
     */
    public static LogReading read(Sheet sheet, int header, Mapping mapping, Place place) {
        var cells = new Cells(sheet, header, mapping);
        List<LogRow> rows = new ArrayList<>();
        for (var line : cells.lines()) {
            var row = row(line, mapping, place);
            if (row != null) {
                rows.add(row);
            }
        }
        return new LogReading(rows, cells.leftOut(), cells.problems, List.of());
    }

    private static @Nullable LogRow row(Cells.Line line, Mapping mapping, Place place) {
        var what = line.text("what").replaceAll("\\s+", " ");
        if (what.isEmpty()) {
            line.bad("what", "exchange.row.decision");
        }
        var on = line.day("on");
        if (on == null && line.text("on").isEmpty()) {
            line.bad("on", "exchange.row.on");
        } else if (on != null && on.isAfter(place.today())) {
            line.bad("on", "exchange.row.on.future", on);
        }
        var name = line.text("body");
        Optional<Body> body = body(name, mapping.forum(), place);
        if (name.isEmpty() && body.isEmpty()) {
            line.bad("body", "exchange.row.body");
        }
        var key = line.key("decisions", Plain.of(line.text("reference")), Plain.of(what));
        if (!line.good() || on == null) {
            return null;
        }
        var text = line.text("text");
        var whole = what.equals(ActionLog.sentence(what)) ? text : (what + "\n" + text).strip();
        return new LogRow.Decided(
                line.number(),
                key,
                line.text("reference"),
                on,
                body.map(Body::id).orElse(null),
                Words.of(body.map(Body::name).orElse(name)),
                Words.of(ActionLog.sentence(what)),
                Words.of(cut(whole)),
                Words.of(cut(line.text("reason"))),
                line.source());
    }

    private static Optional<Body> body(String name, @Nullable UUID usual, Place place) {
        if (!name.isEmpty()) {
            return place.body(name);
        }
        return usual == null ? Optional.empty() : place.body(usual);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
