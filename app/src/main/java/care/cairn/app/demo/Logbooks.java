package care.cairn.app.demo;

import care.cairn.app.commitments.Commitments;
import care.cairn.app.commitments.Terms;
import care.cairn.app.commitments.UpwardDuties;
import care.cairn.app.exchange.Logs;
import care.cairn.app.exchange.mapping.Guess;
import care.cairn.app.exchange.mapping.LogKind;
import care.cairn.app.exchange.mapping.Mapping;
import care.cairn.app.exchange.sheet.Sheet;
import care.cairn.app.ledger.Words;
import care.cairn.app.partnership.People;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * What the invented cast brought with it: a log of actions and one of decisions, kept in
 * spreadsheets before; what it answers for upward; a promise whose holder has left, and one that
 * was declined.
 */
@Component
@ConditionalOnProperty("cairn.demo")
class Logbooks {
    private final Logs logs;
    private final Commitments commitments;
    private final UpwardDuties upward;
    private final People people;
    private @Nullable UUID rory;

    Logbooks(Logs logs, Commitments commitments, UpwardDuties upward, People people) {
        this.logs = logs;
        this.commitments = commitments;
        this.upward = upward;
        this.people = people;
    }

    List<Chronicle.Happening> script(Stage stage) {
        List<Chronicle.Happening> script = new ArrayList<>();
        script.add(new Chronicle.Happening(Stage.at("2018-03-05", 11), at -> decisions(stage, at)));
        script.add(new Chronicle.Happening(Stage.at("2022-12-06", 14), at -> actions(stage, at)));
        script.add(new Chronicle.Happening(Stage.at("2022-10-03", 10), at -> promised(stage, at)));
        script.add(
                new Chronicle.Happening(
                        Stage.at("2022-12-19", 17),
                        at ->
                                people.leave(
                                                rory(),
                                                LocalDate.parse("2022-12-20"),
                                                stage.author("amara"),
                                                at)
                                        .orThrow()));
        script.add(new Chronicle.Happening(Stage.at("2022-11-08", 15), at -> declined(stage, at)));
        script.add(new Chronicle.Happening(Stage.at("2018-02-06", 11), at -> upward(stage, at)));
        return script;
    }

    private UUID rory() {
        if (rory == null) {
            throw new IllegalStateException("Rory has not joined yet");
        }
        return rory;
    }

    private void decisions(Stage stage, Instant at) {
        take(
                stage,
                LogKind.DECISIONS,
                "Shadow board decisions (example).csv",
                "board",
                null,
                at,
                "Ref|Date of meeting|Decision|Decided by|Outcome|Rationale",
                "SB-4|12/09/2017|Pool the winter money of the three partners|Shadow Board|Agreed for"
                        + " one winter|Each had spent its own on the same beds",
                "SB-7|14/11/2017|Meet in public twice a year|Shadow Board|Agreed|",
                "SB-9|16/01/2018|Wind up the Shadow Board in favour of this partnership|Shadow"
                        + " Board|Agreed|A board that nobody is bound by decides nothing");
    }

    private void actions(Stage stage, Instant at) {
        take(
                stage,
                LogKind.ACTIONS,
                "Winter cell actions (example).xlsx",
                "urgent",
                LocalDate.parse("2023-02-28"),
                at,
                "No|Action|Owner|Due|Status",
                "11|Share the list of people who came three times in a month with their practices|Tom"
                        + " Reid|27/01/2023|Open",
                "12|Put the number of the community team on every ambulance clipboard|Marta"
                        + " Lindqvist|30/11/2022|Open",
                "13|Ask the families what would have kept them at home|Moira"
                        + " Sutherland|10/03/2023|Open",
                "9|Order winter signs for the car park|Grace Mbeki|01/11/2022|Closed");
    }

    private void take(
            Stage stage,
            LogKind kind,
            String file,
            String group,
            @Nullable LocalDate until,
            Instant at,
            String... lines) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(new Sheet.Row(rows.size() + 1, List.of(line.split("[|]", -1))));
        }
        var sheet = new Sheet("0".repeat(64), rows);
        var guess = Guess.mapping(kind, sheet, 0, "Done as the row of the log says");
        var mapping =
                new Mapping(
                        guess.kind(),
                        guess.columns(),
                        guess.days(),
                        stage.group(group),
                        guess.standard(),
                        "monthly",
                        guess.closed(),
                        List.of());
        var moment = stage.moment("amara", at);
        logs.keep(mapping, sheet.columns(0), moment);
        var taken = logs.take(new Logs.Given(file, sheet, 0, mapping, until), moment).orThrow();
        if (taken.isEmpty()) {
            throw new IllegalStateException(file + " brought nothing");
        }
    }

    /** Asked of the alliance, which said no; back with the group, which has not said what now. */
    private void declined(Stage stage, Instant at) {
        var terms =
                commitments.named(
                        new Terms(
                                Words.of("Drive people home after ten in the evening"),
                                stage.organisation("alliance"),
                                "",
                                stage.player("callum"),
                                List.of(),
                                Words.of("Two cars with volunteers"),
                                stage.group("urgent"),
                                "",
                                Words.of("Nobody waits for a lift until the morning"),
                                null,
                                "monthly",
                                Words.of("Help first: the fuel from the pooled fund"),
                                LocalDate.parse("2022-11-15"),
                                LocalDate.parse("2023-01-31"),
                                LocalDate.parse("2023-04-30"),
                                Terms.PUBLIC));
        var id = commitments.propose(null, terms, stage.moment("amara", at)).orThrow();
        commitments
                .decline(
                        id,
                        Words.of("Our drivers are volunteers in their seventies. Not at night."),
                        stage.moment("callum", at.plusSeconds(7200)))
                .orThrow();
    }

    /** Invented duties, with invented sources. */
    private void upward(Stage stage, Instant at) {
        duty(
                stage,
                "hospital",
                "board",
                "Board of Harbour Hospitals (example)",
                "Its budget and the safety of its wards",
                "Standing orders of the board, invented for this example",
                at);
        duty(
                stage,
                "community",
                "regulator",
                "The inspectorate of care (example)",
                "Registered care at home: staffing and quality",
                "Certificate of registration, invented for this example",
                at);
        duty(
                stage,
                "council",
                "council",
                "The elected council (example)",
                "Social care and what it costs",
                "Scheme of delegation, invented for this example",
                at);
    }

    private void duty(
            Stage stage,
            String organisation,
            String kind,
            String toWhom,
            String what,
            String source,
            Instant at) {
        upward.record(
                        stage.organisation(organisation),
                        kind,
                        Words.of(toWhom),
                        Words.of(what),
                        Words.of(source),
                        null,
                        stage.moment("amara", at))
                .orThrow();
    }

    /** Accepted by somebody who left before the first account: owed a new holder. */
    private void promised(Stage stage, Instant at) {
        var author = stage.author("amara");
        var council = stage.organisation("council");
        var person =
                people.join("Rory Lang", council, LocalDate.parse("2022-10-01"), author, at)
                        .orThrow();
        rory = person;
        var terms =
                commitments.named(
                        new Terms(
                                Words.of("Have a warm place open on the nights below freezing"),
                                council,
                                "",
                                person,
                                List.of(),
                                Words.of("Open the two libraries; the volunteers bring people"),
                                stage.group("urgent"),
                                "",
                                Words.of("Open on every night of a frost warning"),
                                null,
                                "quarterly",
                                Words.of("Help first: volunteers from the alliance"),
                                LocalDate.parse("2022-11-01"),
                                LocalDate.parse("2023-02-01"),
                                LocalDate.parse("2023-03-31"),
                                Terms.PUBLIC));
        var id = commitments.propose(null, terms, stage.moment("amara", at)).orThrow();
        commitments
                .accept(
                        id,
                        new Commitments.Moment(
                                person,
                                council,
                                false,
                                at.plusSeconds(3600),
                                LocalDate.ofInstant(at, Stage.ZONE),
                                Stage.ZONE))
                .orThrow();
    }
}
