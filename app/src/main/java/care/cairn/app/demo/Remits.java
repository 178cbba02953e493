package care.cairn.app.demo;

import care.cairn.app.ledger.Words;
import care.cairn.app.remit.Delegations;
import care.cairn.app.remit.KindRule;
import care.cairn.app.remit.KindRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The invented scheme of delegation: who may decide what, and a limit that was raised once. */
@Component
@ConditionalOnProperty("cairn.demo")
class Remits {
    private static final LocalDate FIRST = LocalDate.parse("2018-02-01");
    private static final LocalDate RAISED = LocalDate.parse("2021-04-01");

    private final Delegations delegations;
    private final KindRules rules;
    private @Nullable UUID urgentMoney;

    Remits(Delegations delegations, KindRules rules) {
        this.delegations = delegations;
        this.rules = rules;
    }

    List<Chronicle.Happening> script(Stage stage) {
        var script = new ArrayList<Chronicle.Happening>();
        script.add(new Chronicle.Happening(Stage.at("2018-02-01", 10), it -> first(stage, it)));
        script.add(new Chronicle.Happening(Stage.at("2021-04-01", 10), it -> raised(stage, it)));
        return script;
    }

    private void first(Stage stage, Instant at) {
        for (var kind : List.of("direction", "money", "service", "data", "people", "process")) {
            give(stage, kind, "board", 7, null, "Agreement, 4.1", null, FIRST, at);
        }
        give(stage, "service", "discharge", 7, null, "Scheme, 2.1", "board", FIRST, at);
        give(stage, "service", "urgent", 7, null, "Scheme, 2.2", "board", FIRST, at);
        give(stage, "money", "discharge", 6, 10_000L, "Scheme, 3.1", "board", FIRST, at);
        urgentMoney = give(stage, "money", "urgent", 6, 10_000L, "Scheme, 3.2", "board", FIRST, at);
        give(stage, "people", "discharge", 3, null, "Scheme, 5.1", "board", FIRST, at);
        person(stage, "data", "yusuf", 5, null, "Scheme, 6.1", at);
        person(stage, "money", "amara", 6, 2_000L, "Scheme, 3.4", at);
        rule(stage, "money", "super-majority/1", "Board terms, 9", at);
        rule(stage, "direction", "sector-majority/1", "Board terms, 8", at);
    }

    /** The limit of one group is raised: the old line ends, and both stay. */
    private void raised(Stage stage, Instant at) {
        delegations
                .end(
                        Objects.requireNonNull(urgentMoney),
                        RAISED,
                        Words.of("The Board raised the limit for the winter clinics."),
                        stage.author("amara"),
                        at)
                .orThrow();
        give(stage, "money", "urgent", 6, 25_000L, "Scheme 2021, 3.2", "board", RAISED, at);
    }

    private UUID give(
            Stage stage,
            String kind,
            String group,
            int level,
            @Nullable Long limit,
            String clause,
            @Nullable String by,
            LocalDate since,
            Instant at) {
        return delegations
                .give(
                        new Delegations.Wanted(
                                kind,
                                stage.group(group),
                                null,
                                level,
                                limit,
                                limit == null ? "" : "GBP",
                                clause,
                                by == null ? null : stage.group(by),
                                null,
                                since,
                                null),
                        stage.author("amara"),
                        at)
                .orThrow();
    }

    private void person(
            Stage stage,
            String kind,
            String player,
            int level,
            @Nullable Long limit,
            String clause,
            Instant at) {
        delegations
                .give(
                        new Delegations.Wanted(
                                kind,
                                null,
                                stage.player(player),
                                level,
                                limit,
                                limit == null ? "" : "GBP",
                                clause,
                                stage.group("board"),
                                null,
                                FIRST,
                                null),
                        stage.author("amara"),
                        at)
                .orThrow();
    }

    private void rule(Stage stage, String kind, String rule, String clause, Instant at) {
        rules.choose(
                        new KindRule(stage.group("board"), kind, rule, Map.of(), clause, FIRST),
                        stage.author("amara"),
                        at)
                .orThrow();
    }
}
