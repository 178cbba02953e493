package care.cairn.app.commitments;

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

/** The register as a table to be taken away; what it says can be brought in again. */
@Component
class RegisterTable {
    private final CommitmentRows rows;
    private final Wording words;

    RegisterTable(CommitmentRows rows, Wording words) {
        this.rows = rows;
        this.words = words;
    }

    /** What a row of the table says beyond the list. */
    record More(
            UUID id,
            @Nullable String ownPart,
            @Nullable String standard,
            @Nullable String ifNotMet,
            @Nullable LocalDate review,
            @Nullable String direction,
            @Nullable Double target) {}

    Table of(List<CommitmentReading.Listed> listed) {
        var more = rows.more(listed.stream().map(it -> it.row().id()).toList());
        List<List<Object>> lines = new ArrayList<>();
        for (var it : listed) {
            lines.add(line(it, Objects.requireNonNull(more.get(it.row().id()))));
        }
        return new Table(
                "commitments",
                Stream.of(
                                "number",
                                "what",
                                "partner",
                                "person",
                                "own-part",
                                "forum",
                                "standard",
                                "measure",
                                "direction",
                                "target",
                                "rhythm",
                                "starts",
                                "ends",
                                "review",
                                "if-not-met",
                                "due",
                                "state",
                                "given",
                                "verdict")
                        .map(it -> words.say("commitments.column." + it))
                        .toList(),
                lines);
    }

    private List<Object> line(CommitmentReading.Listed listed, More more) {
        var row = listed.row();
        var direction = more.direction();
        var verdict = row.lastVerdict();
        return List.of(
                words.say("commitments.number", row.number()),
                text(row.what()),
                row.partnerName(),
                listed.person(),
                text(more.ownPart()),
                row.forumName(),
                text(more.standard()),
                text(row.measureName()),
                direction == null || row.measure() == null
                        ? ""
                        : words.say("commitments.direction." + direction),
                more.target() == null ? "" : more.target(),
                words.say("commitments.rhythm." + row.rhythm()),
                row.starts(),
                row.ends(),
                more.review() == null ? "" : more.review(),
                text(more.ifNotMet()),
                listed.due() == null ? "" : listed.due(),
                words.say("commitments.state." + listed.state()),
                row.given(),
                verdict == null ? "" : words.say("commitments.verdict." + verdict));
    }

    private static String text(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
    }
}
