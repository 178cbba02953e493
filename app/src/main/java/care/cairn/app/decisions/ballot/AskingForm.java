package care.cairn.app.decisions.ballot;

import care.cairn.app.decisions.Asking;
import care.cairn.app.decisions.Proposal;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.form.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The part of the form of a proposal that asks how it is decided. Its fields are named after the
 * rule's own keys: {@code set.most}, {@code role.decider}, {@code met.justification}.
 */
public record AskingForm(MultiValueMap<String, String> sent) {
    private static final String BETWEEN = "|";

    public String rule() {
        return text("rule");
    }

    /** What is set; nothing where the terms of the body name the rule. */
    public Map<String, String> settings() {
        return rule().isEmpty() ? Map.of() : prefixed("set.");
    }

    /** What the form asks for; what it lacks is said when the proposal is opened. */
    public Asking asking(Proposal.@Nullable About about) {
        if (!text("amount").isEmpty() && amount() == null) {
            throw Typed.unfit("amount", "form.unread.whole", text("amount"));
        }
        Map<String, LocalDate> days = new LinkedHashMap<>();
        prefixed("day.").forEach((key, text) -> days.put(key, Typed.day("day." + key, text)));
        Map<String, Words> conditions = new LinkedHashMap<>();
        prefixed("met.").forEach((key, text) -> conditions.put(key, Words.of(text)));
        return new Asking(
                rule(),
                settings(),
                new Method(
                        options(),
                        roles(),
                        "hidden".equals(text("secrecy")),
                        "anonymous".equals(text("secrecy"))),
                stakes(),
                conditions,
                days,
                about);
    }

    public Stakes stakes() {
        return new Stakes(
                text("kind"),
                listed(Stakes.IMPACTS, text("impact")),
                listed(Stakes.UNDOINGS, text("undoing")),
                listed(Stakes.REACHES, text("reach")),
                Words.of(text("lighter")),
                amount());
    }

    /** Money, with or without blanks, points or commas between its thousands. */
    private @Nullable Long amount() {
        var digits = text("amount").replaceAll("[\\s.,'\u00a0\u202f]", "");
        return digits.matches("[0-9]{1,15}") ? Long.valueOf(digits) : null;
    }

    private List<Method.Option> options() {
        List<Method.Option> options = new ArrayList<>();
        for (String line : text("options").lines().filter(it -> !it.isBlank()).toList()) {
            int at = line.indexOf(BETWEEN);
            options.add(
                    new Method.Option(
                            "o" + (options.size() + 1),
                            Words.of(at < 0 ? line : line.substring(0, at)),
                            at < 0 ? Words.NONE : Words.of(line.substring(at + 1))));
        }
        return options;
    }

    private Map<String, List<UUID>> roles() {
        Map<String, List<UUID>> roles = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (name.startsWith("role.")) {
                roles.put(name.substring("role.".length()), Typed.ids(name, values));
            }
        });
        return roles;
    }

    /** Whether a seat is ticked for a role, so that the form can be drawn again. */
    public boolean holds(String role, UUID seat) {
        return sent.getOrDefault("role." + role, List.of()).contains(seat.toString());
    }

    private Map<String, String> prefixed(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (name.startsWith(prefix) && !values.getFirst().isBlank()) {
                found.put(name.substring(prefix.length()), values.getFirst().strip());
            }
        });
        return found;
    }

    private String text(String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static String listed(List<String> list, String value) {
        return list.contains(value) ? value : "";
    }
}
