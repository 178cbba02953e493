package care.cairn.app.decisions.list;

import care.cairn.app.decisions.ballot.Rule;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.table.Table;
import care.cairn.app.web.words.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register of decisions as a table to be taken away. */
@Component
class DecisionTable {
    private static final int MOST = 10_000;

    private final DecisionRows rows;
    private final Wording words;

    DecisionTable(DecisionRows rows, Wording words) {
        this.rows = rows;
        this.words = words;
    }

    /** What a row of the table says beyond the list. */
    record More(
            UUID id,
            String rule,
            @Nullable String statement,
            @Nullable String conditions,
            @Nullable LocalDate effective) {}

    Table of(DecisionFilter filter, Viewer viewer) {
        var listed = rows.list(filter, null, 0, MOST);
        var more = rows.more(listed.stream().map(DecisionRow::id).toList());
        List<List<Object>> lines = new ArrayList<>();
        for (var row : listed) {
            lines.add(line(row, Objects.requireNonNull(more.get(row.id())), viewer));
        }
        return new Table(
                "decisions",
                Stream.of(
                                "number",
                                "question",
                                "body",
                                "rule",
                                "opened",
                                "closed",
                                "state",
                                "statement",
                                "conditions",
                                "given",
                                "eligible",
                                "effective",
                                "review",
                                "ends")
                        .map(it -> words.say("decisions.column." + it))
                        .toList(),
                lines);
    }

    private List<Object> line(DecisionRow row, More more, Viewer viewer) {
        return List.of(
                words.say("decisions.number", row.number()),
                text(row.question()),
                row.bodyName(),
                words.say(Rule.word(more.rule()) + ".name"),
                LocalDate.ofInstant(row.opened(), viewer.zone()),
                row.closedAt() == null ? "" : LocalDate.ofInstant(row.closedAt(), viewer.zone()),
                words.say("decisions.state." + row.state(viewer.at(), viewer.today())),
                text(more.statement()),
                text(more.conditions()),
                row.given(),
                row.eligible(),
                day(more.effective()),
                day(row.review()),
                day(row.ends()));
    }

    private static Object day(@Nullable LocalDate day) {
        return day == null ? "" : day;
    }

    private static String text(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
    }
}
