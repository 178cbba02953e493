package care.cairn.app.decisions.draft;

import static care.cairn.app.web.Result.done;
import static care.cairn.app.web.Result.refused;

import care.cairn.app.decisions.Draft;
import care.cairn.app.decisions.ballot.Rule;
import care.cairn.app.decisions.electorate.Assembly;
import care.cairn.app.decisions.electorate.Roll;
import care.cairn.app.decisions.electorate.RollSeat;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whether a proposal, a rule and a body fit each other, so that it could be decided at all. */
public record Suitability(Draft draft, Assembly assembly) {

    /** The longest list of options that one can choose among. */
    private static final int OPTIONS = 60;

    /** What an urgent act has to say at once, in words; the other two are days. */
    private static final List<String> IN_WORDS = List.of("justification", "consulted", "limit");

    private static final List<String> DAYS = List.of("expiry", "ratify-by");

    /** The rule as it will decide, or why it cannot. */
    public Result<Rule> rule() {
        var asking = draft.asking();
        var usual = assembly.rule(asking.stakes().kind());
        var wanted = asking.rule().isEmpty() ? usual.key() : asking.rule();
        var field = asking.rule().isEmpty() ? "body" : "rule";
        var settings = asking.rule().isEmpty() ? usual.settings() : asking.settings();
        var rule = usual.as(wanted, settings);
        if (rule.isEmpty()) {
            return refused(Refusal.at(field, "decisions.refusal.rule", wanted));
        }
        var no =
                unable(rule.get())
                        .or(() -> options(rule.get()))
                        .or(() -> roles(rule.get()))
                        .or(() -> conditions(rule.get()))
                        .or(() -> secrecy(rule.get()))
                        .or(() -> lighter(rule.get()));
        return no.isPresent() ? refused(no.get()) : done(rule.get());
    }

    /** Why this body could not decide it, whatever its seats say. */
    private Optional<Refusal> unable(Rule rule) {
        var standing =
                rule.quorumValue().standing(Roll.electorate(assembly.seats(), Set.of()), List.of());
        if (standing.eligible() == 0) {
            return Optional.of(Refusal.at("body", "decisions.refusal.no-seats", assembly.name()));
        }
        return standing.reachable()
                ? Optional.empty()
                : Optional.of(Refusal.at("body", "decisions.refusal.no-quorum", assembly.name()));
    }

    private Optional<Refusal> options(Rule rule) {
        var options = draft.asking().method().options();
        if (!rule.amongOptions()) {
            return options.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Refusal.at("options", "decisions.refusal.no-options-here"));
        }
        int places =
                Integer.parseInt(
                        rule.settings()
                                .getOrDefault(
                                        "winners", rule.settings().getOrDefault("seats", "1")));
        if (options.size() < 2 || options.size() < places) {
            return Optional.of(
                    Refusal.at(
                            "options", "decisions.refusal.too-few-options", Math.max(2, places)));
        }
        if (options.size() > OPTIONS) {
            return Optional.of(Refusal.at("options", "decisions.refusal.many-options", OPTIONS));
        }
        var names = options.stream().map(o -> o.name().orEmpty()).collect(Collectors.toSet());
        return names.size() < options.size() || names.contains("")
                ? Optional.of(Refusal.at("options", "decisions.refusal.same-options"))
                : Optional.empty();
    }

    private Optional<Refusal> roles(Rule rule) {
        Set<String> asked = new TreeSet<>(rule.value().roles());
        asked.removeAll(Set.of("asked", "answered"));
        if (rule.castingVote()) {
            asked.add(Rule.CHAIR);
        }
        Map<UUID, RollSeat> seats =
                assembly.seats().stream().collect(Collectors.toMap(RollSeat::seat, it -> it));
        for (String role : asked) {
            var held = draft.asking().method().role(role);
            boolean known =
                    held.stream()
                            .allMatch(s ->
                                    seats.containsKey(s)
                                            && (role.equals("adviser") || seats.get(s).voting()));
            if (held.isEmpty() || !known) {
                return Optional.of(Refusal.at("role." + role, "decisions.refusal.role-" + role));
            }
        }
        int signing = draft.asking().method().role("signatory").size();
        return asked.contains("signatory")
                        && signing
                                < Integer.parseInt(rule.settings().getOrDefault("signatories", "1"))
                ? Optional.of(Refusal.at("role.signatory", "decisions.refusal.role-signatory"))
                : Optional.empty();
    }

    /** An urgent act says at once why, with whom, how far and until when. */
    private Optional<Refusal> conditions(Rule rule) {
        var asking = draft.asking();
        var asked = rule.value().conditions();
        for (String key : IN_WORDS) {
            if (asked.contains(key)
                    && (!asking.conditions().containsKey(key)
                            || asking.conditions().get(key).orEmpty().isEmpty())) {
                return Optional.of(Refusal.at(field(key), "decisions.refusal.met-" + key));
            }
        }
        for (String key : DAYS) {
            LocalDate day = asking.days().get(key);
            if (asked.contains(key) && day == null) {
                return Optional.of(Refusal.at(field(key), "decisions.refusal.met-" + key));
            }
        }
        return Optional.empty();
    }

    private static String field(String condition) {
        return (DAYS.contains(condition) ? "day." : "met.") + condition;
    }

    private Optional<Refusal> secrecy(Rule rule) {
        var method = draft.asking().method();
        if (method.anonymous() && !rule.canBeSecret()) {
            return Optional.of(Refusal.at("secrecy", "decisions.refusal.not-secret"));
        }
        return method.hidden() && !rule.canBeHidden()
                ? Optional.of(Refusal.at("secrecy", "decisions.refusal.not-hidden"))
                : Optional.empty();
    }

    private Optional<Refusal> lighter(Rule rule) {
        var stakes = draft.asking().stakes();
        return stakes.lighterThanSuggested(rule.key()) && stakes.lighter().orEmpty().isEmpty()
                ? Optional.of(Refusal.at("lighter", "decisions.refusal.lighter"))
                : Optional.empty();
    }
}
