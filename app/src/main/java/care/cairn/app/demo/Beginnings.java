package care.cairn.app.demo;

import care.cairn.app.decisions.Asking;
import care.cairn.app.decisions.Closing;
import care.cairn.app.decisions.Decisions;
import care.cairn.app.decisions.Draft;
import care.cairn.app.decisions.Proposal;
import care.cairn.app.decisions.Yardsticks;
import care.cairn.app.decisions.draft.Preparations;
import care.cairn.app.decisions.draft.Sketch;
import care.cairn.app.decisions.hearing.Hearings;
import care.cairn.app.ledger.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Invented drafts: one that was opened, one before the partnership, one alone, one given up. */
@Component
@ConditionalOnProperty("cairn.demo")
class Beginnings {
    private final Preparations drafts;
    private final Hearings hearings;
    private final Decisions decisions;
    private final Yardsticks yardsticks;
    private final Remits remits;
    private final Map<String, UUID> known = new HashMap<>();

    Beginnings(
            Preparations drafts,
            Hearings hearings,
            Decisions decisions,
            Yardsticks yardsticks,
            Remits remits) {
        this.drafts = drafts;
        this.hearings = hearings;
        this.decisions = decisions;
        this.yardsticks = yardsticks;
        this.remits = remits;
    }

    List<Chronicle.Happening> script(Stage stage) {
        var script = new ArrayList<>(remits.script(stage));
        chairs(stage, script);
        oneNumber(stage, script);
        alone(stage, script);
        givenUp(stage, script);
        return script;
    }

    /** From the first words to the decision: asked about, amended for it, opened. */
    private void chairs(Stage stage, List<Chronicle.Happening> script) {
        var question = "Buy twelve riser chairs for the flats people go home to";
        at(
                script,
                "2022-09-05",
                10,
                it ->
                        begin(
                                stage,
                                "chairs",
                                "ewan",
                                "discharge",
                                new Sketch(
                                        Words.of(question),
                                        Words.of(
                                                "Twelve chairs from the pooled fund, lent for"
                                                        + " six weeks each."),
                                        Words.of(
                                                "Some go home a week late for want of a chair"
                                                        + " they can get out of."),
                                        List.of(
                                                new Proposal.Option(
                                                        Words.of("Renting from a company"),
                                                        Words.of("Dearer within a year."))),
                                        List.of(stage.measure("delayed-days-18plus"))),
                                it));
        at(
                script,
                "2022-09-05",
                11,
                it ->
                        drafts.invite(
                                        draft("chairs"),
                                        stage.player("marta"),
                                        day(it),
                                        stage.who("ewan"),
                                        it)
                                .orThrow());
        at(
                script,
                "2022-09-06",
                9,
                it -> drafts.share(draft("chairs"), stage.who("ewan"), it).orThrow());
        at(
                script,
                "2022-09-06",
                10,
                it ->
                        affected(
                                stage,
                                "chairs",
                                "ewan",
                                "group",
                                "",
                                "Families who care at home",
                                it));
        at(
                script,
                "2022-09-06",
                11,
                it -> affected(stage, "chairs", "ewan", "sector", "voluntary", "", it));
        at(
                script,
                "2022-09-07",
                19,
                it ->
                        ask(
                                stage,
                                "chairs",
                                "moira",
                                "Who fetches a chair when the six weeks are over?",
                                it));
        at(
                script,
                "2022-09-09",
                9,
                it ->
                        hearings.answer(
                                        known("chairs/moira"),
                                        Words.of(
                                                "The care at home team, on the visit that ends"
                                                        + " the loan; it stands in version 2 now."),
                                        stage.who("marta"),
                                        it)
                                .orThrow());
        at(
                script,
                "2022-09-09",
                10,
                it ->
                        drafts.edit(
                                        draft("chairs"),
                                        stage.group("discharge"),
                                        new Sketch(
                                                Words.of(question),
                                                Words.of(
                                                        "Twelve chairs from the pooled fund, lent"
                                                                + " for six weeks each. The care at home"
                                                                + " team fetches them on its last visit."),
                                                Words.of(
                                                        "Some go home a week late for want of a"
                                                                + " chair they can get out of."),
                                                List.of(
                                                        new Proposal.Option(
                                                                Words.of("Renting from a company"),
                                                                Words.of("Dearer within a year."))),
                                                List.of(stage.measure("delayed-days-18plus"))),
                                        Words.of("Says who fetches the chairs, as Moira asked."),
                                        stage.who("marta"),
                                        it)
                                .orThrow());
        at(
                script,
                "2022-09-12",
                15,
                it ->
                        hearings.asked(
                                        known("chairs/group"),
                                        Words.of(
                                                "At the carers’ morning of 12 September, eleven"
                                                        + " people: yes, if somebody shows how to use it."),
                                        stage.who("ewan"),
                                        it)
                                .orThrow());
        at(script, "2022-09-13", 9, it -> open(stage, question, it));
        at(script, "2022-09-14", 9, it -> agree(stage, "grace", it));
        at(script, "2022-09-14", 16, it -> agree(stage, "ewan", it));
        at(script, "2022-09-15", 9, it -> agree(stage, "marta", it));
        at(script, "2022-09-19", 18, it -> agree(stage, "moira", it));
        at(
                script,
                "2022-09-23",
                17,
                it -> decisions.closeInTime(known("chairs/decision"), it).orThrow());
        at(
                script,
                "2022-09-26",
                9,
                it ->
                        decisions
                                .state(
                                        known("chairs/decision"),
                                        stage.who("ewan"),
                                        Words.of("Twelve chairs are bought and lent."),
                                        Words.NONE,
                                        LocalDate.parse("2022-10-03"),
                                        LocalDate.parse("2023-10-02"),
                                        Closing.NO_ACTION,
                                        Words.of("The order is placed; nothing else is promised."),
                                        it)
                                .orThrow());
    }

    private void open(Stage stage, String question, Instant at) {
        var it = drafts.find(draft("chairs")).orElseThrow();
        var proposal =
                new Draft(
                                it.body(),
                                Words.of(question),
                                it.sketch().text(),
                                it.sketch().whyNow(),
                                it.sketch().setAside(),
                                Stage.at("2022-09-23", 17),
                                null,
                                it.sketch().measures().stream()
                                        .flatMap(m -> yardsticks.read(m, day(at)).stream())
                                        .toList(),
                                List.of())
                        .asking(Asking.USUAL.ofKind("money", 9_600L));
        known.put(
                "chairs/decision",
                decisions.open(proposal, it.id(), stage.who("ewan"), at, day(at)).orThrow());
    }

    private void agree(Stage stage, String player, Instant at) {
        decisions
                .take(
                        known("chairs/decision"),
                        stage.seat("discharge", player),
                        stage.who(player),
                        "no-objection",
                        Words.NONE,
                        at)
                .orThrow();
    }

    /** Before the partnership now: somebody has not been asked, a question waits. */
    private void oneNumber(Stage stage, List<Chronicle.Happening> script) {
        at(
                script,
                "2023-01-09",
                20,
                it ->
                        begin(
                                stage,
                                "number",
                                "moira",
                                "board",
                                new Sketch(
                                        Words.of(
                                                "One telephone number for families, day and"
                                                        + " night?"),
                                        Words.of(
                                                "One number that families ring, whoever is on"
                                                        + " duty, with somebody who can see what was"
                                                        + " arranged."),
                                        Words.of(
                                                "Families say that they ring four places before"
                                                        + " anybody knows."),
                                        List.of(
                                                new Proposal.Option(
                                                        Words.of("A list of numbers on the fridge"),
                                                        Words.of(
                                                                "Tried, and out of date in a"
                                                                        + " month."))),
                                        List.of()),
                                it));
        at(
                script,
                "2023-01-09",
                21,
                it ->
                        drafts.invite(
                                        draft("number"),
                                        stage.player("tom"),
                                        day(it),
                                        stage.who("moira"),
                                        it)
                                .orThrow());
        at(
                script,
                "2023-01-10",
                8,
                it -> drafts.share(draft("number"), stage.who("moira"), it).orThrow());
        at(
                script,
                "2023-01-10",
                9,
                it ->
                        affected(
                                stage,
                                "number",
                                "moira",
                                "partner",
                                stage.organisation("alliance").toString(),
                                "",
                                it));
        at(
                script,
                "2023-01-11",
                9,
                it ->
                        affected(
                                stage,
                                "number",
                                "callum",
                                "group",
                                "",
                                "People who live in care homes",
                                it));
        at(
                script,
                "2023-01-11",
                10,
                it -> ask(stage, "number", "priya", "Who answers it at three in the morning?", it));
        at(
                script,
                "2023-01-12",
                9,
                it ->
                        ask(
                                stage,
                                "number",
                                "yusuf",
                                "May whoever answers look into the notes of all partners?",
                                it));
        at(
                script,
                "2023-01-12",
                18,
                it ->
                        hearings.answer(
                                        known("number/priya"),
                                        Words.of(
                                                "The out-of-hours team has said that it could,"
                                                        + " for a trial of three months."),
                                        stage.who("tom"),
                                        it)
                                .orThrow());
    }

    /** One that only its writer can read. */
    private void alone(Stage stage, List<Chronicle.Happening> script) {
        at(
                script,
                "2023-01-13",
                16,
                it ->
                        begin(
                                stage,
                                "alone",
                                "amara",
                                "board",
                                new Sketch(
                                        Words.of(
                                                "Meet every other month, and decide in writing"
                                                        + " between?"),
                                        Words.of("To be written."),
                                        Words.NONE,
                                        List.of(),
                                        List.of()),
                                it));
    }

    private void givenUp(Stage stage, List<Chronicle.Happening> script) {
        at(
                script,
                "2022-11-07",
                9,
                it -> {
                    begin(
                            stage,
                            "lifts",
                            "ewan",
                            "discharge",
                            new Sketch(
                                    Words.of("Share lifts home between hospitals?"),
                                    Words.of("One van on two evenings a week."),
                                    Words.NONE,
                                    List.of(),
                                    List.of()),
                            it);
                    drafts.share(draft("lifts"), stage.who("ewan"), it).orThrow();
                });
        at(
                script,
                "2022-11-14",
                9,
                it ->
                        drafts.withdraw(
                                        draft("lifts"),
                                        Words.of(
                                                "The only van is needed for dialysis on both"
                                                        + " evenings."),
                                        stage.who("ewan"),
                                        it)
                                .orThrow());
    }

    private void begin(
            Stage stage, String key, String player, String group, Sketch sketch, Instant at) {
        known.put(
                key,
                drafts.begin(stage.group(group), sketch, List.of(), stage.who(player), at)
                        .orThrow());
    }

    private void affected(
            Stage stage,
            String draft,
            String player,
            String sort,
            String key,
            String name,
            Instant at) {
        known.put(
                draft + "/" + sort,
                hearings.name(
                                "draft/" + draft(draft),
                                sort,
                                key,
                                Words.of(name),
                                stage.who(player),
                                at)
                        .orThrow());
    }

    private void ask(Stage stage, String draft, String player, String text, Instant at) {
        known.put(
                draft + "/" + player,
                hearings.question(
                                "draft/" + draft(draft),
                                Words.of(text),
                                day(at),
                                stage.who(player),
                                at)
                        .orThrow());
    }

    private UUID draft(String key) {
        return known(key);
    }

    private UUID known(String key) {
        return Objects.requireNonNull(known.get(key), key);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Stage.ZONE);
    }

    private static void at(
            List<Chronicle.Happening> script, String day, int hour, Consumer<Instant> act) {
        script.add(new Chronicle.Happening(Stage.at(day, hour), act));
    }
}
