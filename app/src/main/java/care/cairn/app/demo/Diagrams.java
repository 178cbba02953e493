package care.cairn.app.demo;

import care.cairn.app.commitments.Commitment;
import care.cairn.app.commitments.Promise;
import care.cairn.app.decisions.Decision;
import care.cairn.app.decisions.Proposal;
import care.cairn.app.learning.Cycle;
import care.cairn.app.learning.Step;
import care.cairn.app.learning.aim.Aims;
import care.cairn.app.learning.aim.Diagram;
import care.cairn.app.learning.aim.Driver;
import care.cairn.app.learning.aim.Statement;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Words;
import care.cairn.app.measures.Measure;
import care.cairn.app.web.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The invented aims of the cast and the driver diagrams that they drew and changed. */
@Component
@ConditionalOnProperty("cairn.demo")
class Diagrams {
    private final Aims aims;
    private final Map<String, String> subjects = new HashMap<>();

    Diagrams(Aims aims) {
        this.aims = aims;
    }

    /** Remembers what a part can be linked to, by its words. */
    @EventListener
    void onAppended(Ledger.Appended appended) {
        switch (appended.act()) {
            case Proposal.Opened it ->
                    subjects.put(it.question().orEmpty(), Decision.subject(it.decision()));
            case Promise.Proposed it ->
                    subjects.put(it.terms().what().orEmpty(), Commitment.subject(it.id()));
            case Step.Planned it ->
                    subjects.put(it.plan().title().orEmpty(), Cycle.subject(it.cycle()));
            default -> {}
        }
    }

    List<Chronicle.Happening> script(Stage stage) {
        var script = new ArrayList<Chronicle.Happening>();
        home(new Drawn(stage, "priya", script));
        seen(new Drawn(stage, "tom", script));
        return script;
    }

    /** Drawn in 2019, said anew after the pandemic, changed since. */
    private void home(Drawn it) {
        it.agree(
                "2019-05-13",
                "Home on the day they are ready",
                "A third fewer days lost in hospital after people are ready to leave (an invented"
                        + " aim)",
                "Everybody of 18 and over who is in a ward and could be at home",
                "2020-12-31",
                "Hold one call a day about everybody who is ready to leave");
        it.measure("2019-05-13", 0, "delayed-days-18plus", Diagram.OUTCOME);
        it.measure("2019-05-13", 0, "emergency-admissions", Diagram.BALANCING);
        it.add("2019-05-14", Driver.PRIMARY, null, "The way home is known early"); // 1
        it.add("2019-05-14", Driver.PRIMARY, null, "Somebody is there at home"); // 2
        it.add("2019-05-14", Driver.SECONDARY, 1, "The family hears on the day"); // 3
        it.add("2019-05-14", Driver.SECONDARY, 2, "Care at home can start within a day"); // 4
        it.measure("2019-05-14", 4, "care-at-home", Diagram.PROCESS);
        it.add("2019-05-20", Driver.IDEA, 3, "Ring each family the same morning"); // 5
        it.link("2019-06-11", 5, "The family hears the same morning");
        it.link(
                "2019-06-11",
                1,
                "One list of everybody ready to leave, kept by half past eight each working day");
        it.add("2020-01-08", Driver.IDEA, 3, "Name the time of day as well"); // 6
        it.link("2020-01-09", 6, "The family hears the time of day");
        it.addAs(
                "moira",
                "2021-02-03",
                Driver.IDEA,
                2,
                "Somebody to sit with on the first evening"); // 7
        it.restate(
                "2021-06-14",
                "A third fewer days lost in hospital after people are ready to leave than in 2019"
                        + " (an invented aim)",
                "2023-06-30",
                "The pandemic emptied the wards; the first year says nothing, so we begin again.");
        it.add("2021-09-20", Driver.SECONDARY, 1, "One assessment that all trust"); // 8
        it.add("2021-09-20", Driver.IDEA, 8, "Care-at-home staff assess on the ward"); // 9
        it.link("2021-11-10", 9, "Let care-at-home staff assess on the ward, for everybody");
        it.link("2021-11-10", 9, "One assessment on the ward counts for all three");
        it.add("2022-02-07", Driver.IDEA, 1, "Volunteers drive people home"); // 10
        it.act("2022-05-16", (id, m) -> aims.move(id, 10, 2, m));
        it.act(
                "2022-10-03",
                (id, m) ->
                        aims.retire(
                                id, 10, Words.of("Only three drivers came forward in a year."), m));
        it.add("2022-11-21", Driver.IDEA, 2, "A lounge for those who leave at the weekend"); // 11
        it.link("2023-01-12", 11, "A lounge for those who leave at the weekend");
    }

    private void seen(Drawn it) {
        it.agree(
                "2022-10-17",
                "Seen where it is nearest",
                "Nine of ten people seen within four hours (an invented aim)",
                "Whoever comes to the emergency department on a Monday",
                "2023-12-31",
                "Keep ten same-day places in each practice on Mondays");
        it.measure("2022-10-17", 0, "ae-within-4-hours", Diagram.OUTCOME);
        it.measure("2022-10-17", 0, "ae-over-12-hours", Diagram.BALANCING);
        it.add("2022-10-17", Driver.PRIMARY, null, "Fewer come who could be seen elsewhere"); // 1
        it.add("2022-10-17", Driver.PRIMARY, null, "Those who must stay find a bed"); // 2
        it.measure("2022-10-18", 2, "bed-occupancy", Diagram.PROCESS);
        it.add("2022-10-18", Driver.IDEA, 1, "Places in the practices on Mondays"); // 3
        it.link("2022-10-18", 3, "Monday places in the practices");
        it.addAs(
                "moira",
                "2022-12-05",
                Driver.IDEA,
                1,
                "Say on the door where else one can go"); // 4
    }

    /** One aim, the person who keeps it, and what is done to it when. */
    private final class Drawn {
        private final Stage stage;
        private final String lead;
        private final List<Chronicle.Happening> script;
        private @Nullable UUID id;
        private String title = "";
        private String forWhom = "";
        private int minute;

        Drawn(Stage stage, String lead, List<Chronicle.Happening> script) {
            this.stage = stage;
            this.lead = lead;
            this.script = script;
        }

        void agree(String day, String named, String howMuch, String whom, String by, String from) {
            title = named;
            forWhom = whom;
            at(
                    lead,
                    day,
                    moment ->
                            id =
                                    aims.agree(
                                                    said(howMuch, by),
                                                    List.of(subjects.getOrDefault(from, "")),
                                                    moment)
                                            .orThrow());
        }

        private Statement said(String howMuch, String by) {
            return new Statement(
                    Words.of(title), Words.of(howMuch), Words.of(forWhom), LocalDate.parse(by));
        }

        void restate(String day, String howMuch, String by, String why) {
            act(day, (aim, m) -> aims.restate(aim, said(howMuch, by), Words.of(why), m));
        }

        void add(String day, String kind, @Nullable Integer on, String text) {
            addAs(lead, day, kind, on, text);
        }

        void addAs(String player, String day, String kind, @Nullable Integer on, String text) {
            act(player, day, (aim, m) -> aims.add(aim, kind, on, Words.of(text), m));
        }

        void measure(String day, int n, String key, String role) {
            act(day, (aim, m) -> aims.link(aim, n, Measure.subject(stage.measure(key)), role, m));
        }

        void link(String day, int n, String words) {
            act(
                    day,
                    (aim, m) ->
                            aims.link(
                                    aim,
                                    n,
                                    Objects.requireNonNull(subjects.get(words), words),
                                    "",
                                    m));
        }

        void act(String day, BiFunction<UUID, Aims.Moment, Result<UUID>> act) {
            act(lead, day, act);
        }

        private void act(
                String player, String day, BiFunction<UUID, Aims.Moment, Result<UUID>> act) {
            at(player, day, moment -> act.apply(Objects.requireNonNull(id), moment).orThrow());
        }

        /** In the order in which it is told, a minute apart. */
        private void at(String player, String day, Consumer<Aims.Moment> act) {
            minute++;
            script.add(
                    new Chronicle.Happening(
                            Stage.at(day, 17).plusSeconds(60L * minute),
                            at ->
                                    act.accept(
                                            new Aims.Moment(
                                                    stage.player(player),
                                                    stage.organisation(
                                                            Stage.organisationOf(player)),
                                                    false,
                                                    at,
                                                    LocalDate.ofInstant(at, Stage.ZONE)))));
        }
    }
}
