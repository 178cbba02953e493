package care.cairn.app.demo;

import care.cairn.app.commitments.Commitments;
import care.cairn.app.commitments.Promise;
import care.cairn.app.decisions.Closing;
import care.cairn.app.decisions.Decisions;
import care.cairn.app.decisions.Proposal;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Words;
import care.cairn.app.meetings.HeldMeetings;
import care.cairn.app.meetings.Meetings;
import care.cairn.app.meetings.Moment;
import care.cairn.app.meetings.Session;
import care.cairn.app.meetings.agenda.Matter;
import care.cairn.app.meetings.minutes.Minutes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The meetings of the invented cast: one held and its minutes confirmed, one held whose minutes
 * wait for that, one called off, and two to come.
 */
@Component
@ConditionalOnProperty("cairn.demo")
class Gatherings {
    private static final String SCRIBE = "amara";
    private static final String HALL = "Harbour Hall, small room (invented)";

    private final Meetings meetings;
    private final HeldMeetings sittings;
    private final Decisions decisions;
    private final Commitments commitments;

    private List<Chronicle.Happening> script = new ArrayList<>();
    private @Nullable UUID decision;
    private @Nullable UUID lounge;
    private @Nullable UUID promise;

    Gatherings(
            Meetings meetings,
            HeldMeetings sittings,
            Decisions decisions,
            Commitments commitments) {
        this.meetings = meetings;
        this.sittings = sittings;
        this.decisions = decisions;
        this.commitments = commitments;
    }

    /** Remembers what was opened and asked last. */
    @EventListener
    void onAppended(Ledger.Appended appended) {
        switch (appended.act()) {
            case Proposal.Opened it -> {
                decision = it.decision();
                if (it.question().orEmpty().startsWith("Open the discharge lounge at weekends")) {
                    lounge = it.decision();
                }
            }
            case Promise.Proposed it -> promise = it.id();
            default -> {}
        }
    }

    List<Chronicle.Happening> script(Stage stage) {
        script = new ArrayList<>();
        discharge(stage);
        board(stage);
        snow(stage);
        coming(stage);
        return script;
    }

    /** One meeting of the script; its id is known once it is called. */
    private final class Gathering {
        private final Stage stage;
        private @Nullable UUID id;

        Gathering(Stage stage) {
            this.stage = stage;
        }

        UUID id() {
            return Objects.requireNonNull(id);
        }

        Moment by(String player, Instant at) {
            return new Moment(
                    stage.player(player),
                    stage.organisation(Stage.organisationOf(player)),
                    player.equals(SCRIBE),
                    at,
                    LocalDate.ofInstant(at, Stage.ZONE),
                    Stage.ZONE);
        }

        void call(String group, String day, int hour, boolean open, Instant at) {
            id =
                    meetings.schedule(
                                    stage.group(group),
                                    new Session(
                                            Words.NONE,
                                            Stage.at(day, hour),
                                            90,
                                            Words.of(HALL),
                                            open),
                                    by(SCRIBE, at))
                            .orThrow();
        }

        void put(
                String title,
                String purpose,
                int minutes,
                String presenter,
                String brief,
                String about,
                Instant at) {
            meetings.add(
                            id(),
                            new Matter(
                                    Words.of(title),
                                    purpose,
                                    minutes,
                                    stage.player(presenter),
                                    Words.of(brief)),
                            about,
                            null,
                            by(SCRIBE, at))
                    .orThrow();
        }

        void note(int item, String text, Instant at) {
            sittings.note(id(), item, null, Words.of(text), by(SCRIBE, at)).orThrow();
        }

        void turn(int item, Instant at) {
            sittings.turn(id(), item, by(SCRIBE, at)).orThrow();
        }

        HeldMeetings.Arrival comes(String group, String holder, String who) {
            return new HeldMeetings.Arrival(stage.seat(group, holder), stage.player(who));
        }

        void write(String first, List<String> passages, Instant at) {
            List<Minutes.Passage> all = new ArrayList<>();
            all.add(new Minutes.Passage(0, Words.of(first)));
            for (int n = 0; n < passages.size(); n++) {
                all.add(new Minutes.Passage(n + 1, Words.of(passages.get(n))));
            }
            meetings.write(id(), all, by(SCRIBE, at)).orThrow();
            meetings.circulate(id(), by(SCRIBE, at)).orThrow();
        }
    }

    /** A whole meeting of the Discharge Group, from its papers to its confirmed minutes. */
    private void discharge(Stage stage) {
        var it = new Gathering(stage);
        at(
                "2022-11-17",
                10,
                0,
                at -> {
                    it.call("discharge", "2022-12-08", 14, true, at);
                    it.put(
                            "What the last three months showed",
                            "note",
                            15,
                            "yusuf",
                            "How many people waited to go home, and whether that is more than chance.",
                            "",
                            at);
                    it.put(
                            "May a ward ring care at home directly?",
                            "decide",
                            30,
                            "grace",
                            "Today a ward writes to an office, and the office rings. Some days are lost on the way.",
                            "",
                            at);
                    it.put(
                            "Equipment from one store",
                            "discuss",
                            20,
                            "ewan",
                            "Beds and rails come from three stores with three forms.",
                            "",
                            at);
                });
        at(
                "2022-12-01",
                9,
                0,
                at ->
                        meetings.publish(
                                        it.id(),
                                        Words.of(
                                                "We look at how many people waited to go home this autumn. Then we"
                                                        + " decide whether a ward may ring care at home itself. At the"
                                                        + " end we talk about getting beds and rails from one place."),
                                        it.by(SCRIBE, at))
                                .orThrow());
        at(
                "2022-12-08",
                14,
                0,
                at -> {
                    sittings.open(it.id(), it.by(SCRIBE, at)).orThrow();
                    sittings.arrive(
                                    it.id(),
                                    List.of(
                                            it.comes("discharge", "grace", "priya"),
                                            it.comes("discharge", "ewan", "ewan"),
                                            it.comes("discharge", "callum", "callum"),
                                            it.comes("discharge", "moira", "moira"),
                                            it.comes("discharge", "marta", "marta")),
                                    at,
                                    it.by(SCRIBE, at))
                            .orThrow();
                    sittings.attend(
                                    it.id(),
                                    Words.of("Sana Iqbal, for the family doctors"),
                                    at,
                                    it.by(SCRIBE, at))
                            .orThrow();
                });
        at(
                "2022-12-08",
                14,
                10,
                at ->
                        it.note(
                                1,
                                "Yusuf showed the chart: what moved this autumn is within chance, and so nobody is to explain it.",
                                at));
        at(
                "2022-12-08",
                14,
                20,
                at -> {
                    it.turn(2, at);
                    sittings.declare(
                                    it.id(),
                                    2,
                                    stage.seat("discharge", "marta"),
                                    "financial",
                                    Words.of("Her organisation is paid by the visit."),
                                    it.by(SCRIBE, at))
                            .orThrow();
                    it.note(2, "Moira asked who tells the family when a ward rings.", at);
                    sittings.decide(
                                    it.id(),
                                    2,
                                    Words.of(
                                            "Let wards ring care at home directly, as a trial until April"),
                                    Words.of(
                                            "A nurse of the ward rings the duty desk of care at home and"
                                                    + " tells the family in the same hour. The office is told"
                                                    + " afterwards. We look again in April."),
                                    "",
                                    Stage.at("2022-12-15", 17),
                                    it.by(SCRIBE, at))
                            .orThrow();
                    decisions
                            .declare(
                                    of(decision),
                                    stage.seat("discharge", "marta"),
                                    stage.who("marta"),
                                    "financial",
                                    Words.of("Her organisation is paid by the visit."),
                                    at)
                            .orThrow();
                });
        at(
                "2022-12-08",
                14,
                40,
                at -> {
                    says(stage, "grace", "priya", "no-objection", "", at);
                    says(stage, "ewan", "ewan", "no-objection", "", at);
                    says(stage, "callum", "callum", "no-objection", "", at);
                    says(
                            stage,
                            "moira",
                            "moira",
                            "concern",
                            "The family must hear it from the ward, not from a letter.",
                            at);
                    decisions.close(of(decision), stage.who(SCRIBE), at).orThrow();
                    decisions
                            .state(
                                    of(decision),
                                    stage.who(SCRIBE),
                                    Words.of(
                                            "Wards ring care at home directly until April and tell the family at once. An illustrative decision."),
                                    Words.NONE,
                                    LocalDate.parse("2023-01-09"),
                                    LocalDate.parse("2023-04-13"),
                                    Closing.COMMITMENTS,
                                    Words.NONE,
                                    at)
                            .orThrow();
                });
        at(
                "2022-12-08",
                14,
                50,
                at ->
                        sittings.commit(
                                        it.id(),
                                        2,
                                        Words.of(
                                                "One number of the duty desk on every ward by the new year"),
                                        stage.player("ewan"),
                                        Words.of("The number hangs at each ward’s desk."),
                                        LocalDate.parse("2023-02-10"),
                                        it.by(SCRIBE, at))
                                .orThrow());
        at(
                "2022-12-08",
                15,
                5,
                at -> {
                    it.turn(3, at);
                    it.note(
                            3,
                            "Ewan brought the three forms. Callum knows a store that others share.",
                            at);
                    sittings.park(
                                    it.id(),
                                    3,
                                    Words.of("Nobody had the figures of the stores."),
                                    it.by(SCRIBE, at))
                            .orThrow();
                });
        at("2022-12-08", 15, 20, at -> sittings.close(it.id(), it.by(SCRIBE, at)).orThrow());
        at(
                "2022-12-09",
                9,
                0,
                at -> commitments.accept(of(promise), stage.moment("ewan", at)).orThrow());
        var first =
                List.of(
                        "Yusuf showed the chart of delayed days. What moved this autumn is within"
                                + " chance, so nobody is asked to explain it.",
                        "Grace’s paper was presented by Priya. Moira asked who tells the family;"
                                + " the answer is now part of the decision.",
                        "Ewan brought the three forms. Callum knows a store that others share.");
        at(
                "2022-12-09",
                10,
                0,
                at -> {
                    it.write("Priya stood in for Grace, who sent apologies.", first, at);
                    meetings.publishMessages(
                                    it.id(),
                                    Words.of(
                                            """
                                            This is what was decided and who does what. It is an example: nobody decided this.
                                            - Wards may ring care at home themselves until April, and they tell the family in the same hour.
                                            - Lowland Council puts one number of the duty desk on every ward by 10 February.
                                            - We talk about one store for beds and rails next time, once we have its figures.\
                                            """),
                                    it.by(SCRIBE, at))
                            .orThrow();
                });
        at(
                "2022-12-12",
                19,
                0,
                at ->
                        meetings.correct(
                                        it.id(),
                                        2,
                                        Words.of(
                                                "I asked that the family hears it from the ward, by voice."),
                                        it.by("moira", at))
                                .orThrow());
        at(
                "2022-12-13",
                9,
                0,
                at ->
                        it.write(
                                "Priya stood in for Grace, who sent apologies.",
                                List.of(
                                        first.get(0),
                                        "Grace’s paper was presented by Priya. Moira asked that the family hears it"
                                                + " from the ward, by voice; that is now part of the decision.",
                                        first.get(2)),
                                at));
        at("2022-12-20", 12, 0, at -> meetings.confirm(it.id(), null, it.by("ewan", at)).orThrow());
    }

    private void says(
            Stage stage, String seat, String who, String choice, String reason, Instant at) {
        decisions
                .take(
                        of(decision),
                        stage.seat("discharge", seat),
                        stage.who(who),
                        choice,
                        Words.of(reason),
                        at)
                .orThrow();
    }

    private static UUID of(@Nullable UUID id) {
        return Objects.requireNonNull(id);
    }

    /** A meeting of the board that had no residents for a while; its minutes wait. */
    private void board(Stage stage) {
        var it = new Gathering(stage);
        at(
                "2022-11-24",
                10,
                0,
                at -> {
                    it.call("board", "2022-12-15", 10, true, at);
                    it.put(
                            "The winter as it stands",
                            "discuss",
                            40,
                            "priya",
                            "How busy the front door and the wards are, and what we do about it.",
                            "",
                            at);
                    it.put(
                            "Dates of the new year",
                            "note",
                            5,
                            SCRIBE,
                            "When we meet in spring.",
                            "",
                            at);
                });
        at(
                "2022-12-12",
                9,
                0,
                at ->
                        meetings.publish(
                                        it.id(),
                                        Words.of(
                                                "We talk about this winter and fix the dates of spring."),
                                        it.by(SCRIBE, at))
                                .orThrow());
        at(
                "2022-12-15",
                10,
                0,
                at -> {
                    sittings.open(it.id(), it.by(SCRIBE, at)).orThrow();
                    sittings.arrive(
                                    it.id(),
                                    List.of(
                                            it.comes("board", "priya", "priya"),
                                            it.comes("board", "tom", "sana"),
                                            it.comes("board", "marta", "marta"),
                                            it.comes("board", "ines", "ines"),
                                            it.comes("board", "callum", "callum")),
                                    at,
                                    it.by(SCRIBE, at))
                            .orThrow();
                });
        at(
                "2022-12-15",
                10,
                15,
                at -> {
                    sittings.arrive(
                                    it.id(),
                                    List.of(it.comes("board", "helen", "helen")),
                                    at,
                                    it.by(SCRIBE, at))
                            .orThrow();
                    it.note(1, "Priya told of the wards; Ines of the assessments that wait.", at);
                });
        at(
                "2022-12-15",
                10,
                50,
                at -> {
                    it.turn(2, at);
                    it.note(2, "The board meets on the last Thursday of each month.", at);
                    sittings.close(it.id(), it.by(SCRIBE, at)).orThrow();
                });
        at(
                "2022-12-16",
                9,
                0,
                at ->
                        it.write(
                                "The meeting began without residents; Helen came a quarter of an hour later.",
                                List.of(
                                        "Priya told of the wards, Ines of the assessments that wait. Nothing was decided.",
                                        "The board meets on the last Thursday of each month."),
                                at));
    }

    /** A meeting that fell through. */
    private void snow(Stage stage) {
        var it = new Gathering(stage);
        at("2022-11-21", 10, 0, at -> it.call("urgent", "2022-12-14", 16, false, at));
        at(
                "2022-12-13",
                16,
                0,
                at ->
                        meetings.cancel(
                                        it.id(),
                                        Words.of("Snow: half of us cannot come."),
                                        it.by(SCRIBE, at))
                                .orThrow());
    }

    /** The board’s next meeting with its papers out, and one of which the papers are soon due. */
    private void coming(Stage stage) {
        var board = new Gathering(stage);
        at("2023-01-05", 10, 0, at -> board.call("board", "2023-01-26", 10, true, at));
        at(
                "2023-01-12",
                10,
                0,
                at -> {
                    board.put(
                            "The discharge lounge at weekends",
                            "decide",
                            30,
                            "priya",
                            "Four chairs and two nurses on Saturdays and Sundays, so that nobody waits for Monday to go home.",
                            "decision/" + of(lounge),
                            at);
                    board.put(
                            "What the figures of this month say",
                            "discuss",
                            20,
                            "yusuf",
                            "Which numbers did something new, and who looks into it.",
                            "",
                            at);
                    board.put(
                            "How residents hear of what we decide",
                            "discuss",
                            20,
                            "moira",
                            "Our key messages go out on paper too. Who reads them?",
                            "",
                            at);
                });
        at(
                "2023-01-13",
                9,
                0,
                at ->
                        meetings.publish(
                                        board.id(),
                                        Words.of(
                                                "We decide whether people can go home from hospital at weekends"
                                                        + " from a room with chairs and two nurses. We look at this"
                                                        + " month’s numbers. And we ask how residents hear of what we"
                                                        + " decide."),
                                        board.by(SCRIBE, at))
                                .orThrow());
        at(
                "2023-01-14",
                19,
                0,
                at ->
                        meetings.ask(
                                        board.id(),
                                        new Matter(
                                                Words.of("Buses to the hospital on Sundays"),
                                                "discuss",
                                                15,
                                                stage.player("helen"),
                                                Words.of(
                                                        "There are none before ten, so visitors come late.")),
                                        board.by("helen", at))
                                .orThrow());
        var group = new Gathering(stage);
        at("2023-01-09", 9, 0, at -> group.call("discharge", "2023-01-24", 14, true, at));
    }

    private void at(String day, int hour, int minute, Consumer<Instant> act) {
        script.add(new Chronicle.Happening(Stage.at(day, hour).plusSeconds(60L * minute), act));
    }
}
