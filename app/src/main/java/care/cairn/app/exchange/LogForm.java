package care.cairn.app.exchange;

import care.cairn.app.commitments.Commitment;
import care.cairn.app.exchange.mapping.DayForm;
import care.cairn.app.exchange.mapping.LogKind;
import care.cairn.app.exchange.mapping.Mapping;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.app.web.form.Typed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How a log is to be read, as it was filled in: {@code column-<field>} and what holds for all. */
final class LogForm {
    static final String COLUMN = "column-";
    private static final int LONGEST = 500;

    private LogForm() {}

    /** What the form says. */
    static Result<Mapping> read(LogKind kind, Map<String, String> form, Mapping before) {
        Map<String, String> columns = new TreeMap<>();
        Set<String> used = new HashSet<>();
        for (var field : kind.fields()) {
            var column = Typed.text(form.get(COLUMN + field.key()));
            if (column.isEmpty() && field.needed()) {
                return Result.refused(
                        Refusal.at(COLUMN + field.key(), "exchange.refused.column-missing"));
            }
            if (!column.isEmpty() && !used.add(column)) {
                return Result.refused(
                        Refusal.at(COLUMN + field.key(), "exchange.refused.column-twice", column));
            }
            if (!column.isEmpty()) {
                columns.put(field.key(), column);
            }
        }
        var rhythm = Typed.text(form.get("rhythm"));
        boolean actions = kind.equals(LogKind.ACTIONS);
        var standard = Typed.text(form.get("standard"));
        var closed = Typed.text(form.get("closed"));
        if (actions && standard.isEmpty()) {
            return Result.refused(Refusal.at("standard", "commitments.refusal.standard"));
        }
        if (actions && !Commitment.RHYTHMS.contains(rhythm)) {
            return Result.refused(Refusal.at("rhythm", "commitments.refusal.rhythm"));
        }
        if (standard.length() > LONGEST || closed.length() > LONGEST) {
            return Result.refused(
                    Refusal.at(
                            standard.length() > LONGEST ? "standard" : "closed",
                            "commitments.refusal.long",
                            LONGEST));
        }
        return Typed.read(() ->
                Result.done(
                        new Mapping(
                                kind.key(),
                                columns,
                                DayForm.of(Typed.text(form.get("days"))).key(),
                                Typed.idOrNone("forum", form.get("forum")),
                                Words.of(standard),
                                actions ? rhythm : "once",
                                closed,
                                before.names())));
    }

    /** The names that were explained: {@code said-0} is {@code person-0}, and so on. */
    static Result<List<Mapping.Alias>> names(Map<String, String> form) {
        return Typed.read(() -> {
            List<Mapping.Alias> names = new ArrayList<>();
            for (int n = 0; form.containsKey("said-" + n); n++) {
                var person = Typed.idOrNone("person-" + n, form.get("person-" + n));
                if (person != null) {
                    names.add(new Mapping.Alias(Words.of(form.get("said-" + n)), person));
                }
            }
            return Result.done(names);
        });
    }
}
