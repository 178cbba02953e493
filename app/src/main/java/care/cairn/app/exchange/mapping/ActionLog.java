package care.cairn.app.exchange.mapping;

import care.cairn.app.commitments.Terms;
import care.cairn.app.exchange.sheet.Sheet;
import care.cairn.app.ledger.Words;
import care.cairn.app.partnership.Body;
import care.cairn.app.partnership.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a log of actions: who does what by when. */
public final class ActionLog {
    private static final int SENTENCE = 200;

    private final Mapping mapping;
    private final Place place;
    private final @Nullable LocalDate until;
    private final Set<String> unknown = new LinkedHashSet<>();

    private ActionLog(Mapping mapping, Place place, @Nullable LocalDate until) {
        this.mapping = mapping;
        this.place = place;
        this.until = until;
    }

    /**
     * @param header the place of the row that names the columns
     * @param until the new end of rows whose day is missing or has passed, or null
     */
    public static LogReading read(
            Sheet sheet, int header, Mapping mapping, Place place, @Nullable LocalDate until) {
        var log = new ActionLog(mapping, place, until);
        var cells = new Cells(sheet, header, mapping);
        List<LogRow> rows = new ArrayList<>();
        for (var line : cells.lines()) {
            var row = log.row(line);
            if (row != null) {
                rows.add(row);
            }
        }
        return new LogReading(rows, cells.leftOut(), cells.problems, List.copyOf(log.unknown));
    }

    private @Nullable LogRow row(Cells.Line line) {
        var what = line.text("what").replaceAll("\\s+", " ");
        if (what.isEmpty()) {
            line.bad("what", "exchange.row.what");
        }
        var owner = owner(line);
        var forum = forum(line);
        var start = line.day("start");
        var due = line.day("until");
        var end = end(line, due);
        var review = line.day("review");
        var goal = goal(line);
        var key = line.key("actions", Plain.of(line.text("reference")), Plain.of(what));
        if (!line.good() || owner == null || forum == null || end == null) {
            return null;
        }
        var begins = start == null || !start.isBefore(end) ? place.today() : start;
        if (!begins.isBefore(end)) {
            begins = end.minusDays(1);
        }
        boolean between = review != null && !review.isBefore(begins) && !review.isAfter(end);
        var rhythm = place.rhythms().get(Plain.of(line.text("rhythm")));
        var terms =
                new Terms(
                        Words.of(sentence(what)),
                        owner.partner(),
                        "",
                        owner.id(),
                        List.of(),
                        Words.of(line.text("ownPart")),
                        forum.id(),
                        "",
                        Words.of(standard(line, what)),
                        goal,
                        rhythm == null ? mapping.rhythm() : rhythm,
                        Words.of(line.text("ifNotMet")),
                        begins,
                        between ? review : null,
                        end,
                        Terms.PUBLIC);
        var fault = terms.fault();
        if (fault.isPresent()) {
            var refusal = fault.get();
            line.bad(refusal.field(), refusal.messageKey(), refusal.arguments().toArray());
            return null;
        }
        return new LogRow.Action(
                line.number(),
                key,
                line.text("reference"),
                terms,
                line.text("owner"),
                due,
                line.source());
    }

    private @Nullable Person owner(Cells.Line line) {
        var name = line.text("owner");
        if (name.isEmpty()) {
            line.bad("owner", "exchange.row.owner");
            return null;
        }
        var person = place.people().find(name);
        if (person.isEmpty()) {
            if (place.people().several(name)) {
                line.bad("owner", "exchange.row.owner.several", Cells.shortened(name));
            } else {
                line.bad("owner", "exchange.row.owner.unknown", Cells.shortened(name));
                unknown.add(name);
            }
        }
        return person.orElse(null);
    }

    private @Nullable Body forum(Cells.Line line) {
        var name = line.text("forum");
        if (!name.isEmpty()) {
            var body = place.body(name);
            if (body.isEmpty()) {
                line.bad("forum", "exchange.row.forum.unknown", Cells.shortened(name));
            }
            return body.orElse(null);
        }
        var usual = mapping.forum();
        var body = usual == null ? null : place.body(usual).orElse(null);
        if (body == null) {
            line.bad("forum", "exchange.row.forum");
        }
        return body;
    }

    private @Nullable LocalDate end(Cells.Line line, @Nullable LocalDate due) {
        if (due != null && due.isAfter(place.today())) {
            return due;
        }
        if (until != null) {
            return until;
        }
        if (line.good() && due == null) {
            line.bad("until", "exchange.row.until");
        } else if (due != null) {
            line.bad("until", "exchange.row.until.passed", due);
        }
        return null;
    }

    private Terms.@Nullable Goal goal(Cells.Line line) {
        var name = line.text("measure");
        if (name.isEmpty()) {
            return null;
        }
        var measure = place.measures().get(Plain.of(name));
        if (measure == null) {
            line.bad("measure", "exchange.row.measure", Cells.shortened(name));
            return null;
        }
        var said = line.text("direction");
        var direction =
                said.isEmpty() ? measure.direction() : place.directions().get(Plain.of(said));
        if (direction == null) {
            line.bad("direction", "exchange.row.direction", Cells.shortened(said));
            return null;
        }
        var target = line.text("target").replace(',', '.');
        if (!target.matches("-?[0-9]{0,12}(\\.[0-9]{1,9})?")) {
            line.bad("target", "exchange.row.target", Cells.shortened(target));
            return null;
        }
        return new Terms.Goal(
                measure.measure(),
                measure.name(),
                direction,
                target.isEmpty() ? null : Double.valueOf(target),
                null);
    }

    /** A wording that is too long for a list stands whole in the standard. */
    private String standard(Cells.Line line, String what) {
        var own = line.text("standard");
        var standard = own.isEmpty() ? mapping.standard().orEmpty() : own;
        var whole = what.length() > SENTENCE ? what + "\n" + standard : standard;
        return whole.length() > 4_000 ? whole.substring(0, 4_000) : whole;
    }

    static String sentence(String what) {
        if (what.length() <= SENTENCE) {
            return what;
        }
        int cut = what.lastIndexOf(' ', SENTENCE - 2);
        return what.substring(0, cut > SENTENCE / 2 ? cut : SENTENCE - 2) + " …";
    }
}
