package care.cairn.app.remit;

import care.cairn.app.ledger.Sight;
import care.cairn.app.ledger.SubjectLink;
import care.cairn.app.partnership.Bodies;
import care.cairn.app.partnership.Body;
import care.cairn.app.web.MissingException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the map of who may decide what. */
@Component
@Transactional(readOnly = true)
class RemitReading {
    /** By what the list can be sorted. */
    static final List<String> SORTS = List.of("kind", "holder", "level", "limit", "since", "until");

    private final Delegations delegations;
    private final DelegationStore store;
    private final KindsOfDecision kinds;
    private final KindRules rules;
    private final Bodies bodies;
    private final Sight sight;

    RemitReading(
            Delegations delegations,
            DelegationStore store,
            KindsOfDecision kinds,
            KindRules rules,
            Bodies bodies,
            Sight sight) {
        this.delegations = delegations;
        this.store = store;
        this.kinds = kinds;
        this.rules = rules;
        this.bodies = bodies;
        this.sight = sight;
    }

    RemitPage page(LocalDate day, String sort, boolean all) {
        var names = kinds.names(day);
        var rows = rows(day, names);
        var living = rows.stream().filter(it -> it.state().equals("living")).toList();
        Map<String, String> used = new LinkedHashMap<>();
        kinds.on(day).forEach(it -> used.put(it.key(), names.get(it.key())));
        living.forEach(it -> used.putIfAbsent(it.kind(), it.kindName()));
        Map<UUID, String> columns = new LinkedHashMap<>();
        bodies.all().stream()
                .filter(it -> living.stream().anyMatch(row -> it.id().equals(row.body())))
                .forEach(it -> columns.put(it.id(), it.name()));
        return new RemitPage(
                used,
                columns,
                living,
                (all ? rows : living).stream().sorted(by(sort)).toList(),
                ruleRows(day, names),
                sort,
                all);
    }

    RemitPage.Row row(UUID id, LocalDate day) {
        return rows(day, kinds.names(day)).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new MissingException("remit.missing"));
    }

    private List<RemitPage.Row> rows(LocalDate day, Map<String, String> names) {
        var lines = delegations.lines();
        var named = bodies.all().stream().collect(Collectors.toMap(Body::id, Body::name));
        var decisions =
                sight.describe(
                        lines.stream()
                                .flatMap(it -> Stream.ofNullable(it.delegation().decision()))
                                .toList());
        var reasons = store.reasons();
        return lines.stream()
                .map(line -> {
                    var it = line.delegation();
                    SubjectLink link = it.decision() == null ? null : decisions.get(it.decision());
                    return new RemitPage.Row(
                            it.id(),
                            it.kind(),
                            names.getOrDefault(it.kind(), it.kind()),
                            it.body(),
                            line.holder(),
                            it.level(),
                            it.limit(),
                            it.currency(),
                            it.clause(),
                            it.by() == null ? null : named.get(it.by()),
                            it.since(),
                            it.until(),
                            it.on(day) ? "living" : it.since().isAfter(day) ? "coming" : "over",
                            link == null ? null : link.path(),
                            link == null ? null : link.title(),
                            reasons.get(it.id()));
                })
                .toList();
    }

    private List<RemitPage.RuleRow> ruleRows(LocalDate day, Map<String, String> names) {
        var named = bodies.all().stream().collect(Collectors.toMap(Body::id, Body::name));
        return rules.on(day).stream()
                .map(it ->
                        new RemitPage.RuleRow(
                                it.body(),
                                named.getOrDefault(it.body(), ""),
                                it.kind(),
                                names.getOrDefault(it.kind(), it.kind()),
                                word(it.rule()),
                                it.settings(),
                                it.clause(),
                                it.since()))
                .sorted(
                        Comparator.comparing(RemitPage.RuleRow::bodyName)
                                .thenComparing(RemitPage.RuleRow::kindName))
                .toList();
    }

    static String word(String rule) {
        return "decisions.rule." + rule.substring(0, rule.indexOf('/'));
    }

    private static Comparator<RemitPage.Row> by(String sort) {
        Comparator<RemitPage.Row> kind =
                Comparator.comparing(RemitPage.Row::kindName, String.CASE_INSENSITIVE_ORDER);
        Comparator<RemitPage.Row> holder =
                Comparator.comparing(RemitPage.Row::holder, String.CASE_INSENSITIVE_ORDER);
        return switch (sort) {
            case "holder" -> holder.thenComparing(kind);
            case "level" ->
                    Comparator.comparingInt(RemitPage.Row::level).reversed().thenComparing(kind);
            case "limit" ->
                    Comparator.comparing((RemitPage.Row it) ->
                                    Objects.requireNonNullElse(it.limit(), Long.MAX_VALUE))
                            .reversed()
                            .thenComparing(kind);
            case "since" ->
                    Comparator.comparing(RemitPage.Row::since).reversed().thenComparing(kind);
            case "until" ->
                    Comparator.comparing((RemitPage.Row it) ->
                                    Objects.requireNonNullElse(it.until(), LocalDate.MAX))
                            .thenComparing(kind);
            default -> kind.thenComparing(holder);
        };
    }
}
