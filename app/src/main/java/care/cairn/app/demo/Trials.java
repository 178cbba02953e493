package care.cairn.app.demo;

import care.cairn.app.commitments.Commitment;
import care.cairn.app.commitments.Promise;
import care.cairn.app.decisions.Decision;
import care.cairn.app.decisions.Proposal;
import care.cairn.app.learning.Cycle;
import care.cairn.app.learning.Cycles;
import care.cairn.app.learning.Plan;
import care.cairn.app.learning.Prediction;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Words;
import care.cairn.app.measures.MeasureSeries;
import care.cairn.app.measures.Measures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The changes that the invented cast tried as tests. The figures are real, so what the verdicts say
 * of them is worked out; that any of these changes moved a figure is never claimed, for none was
 * ever made.
 */
@Component
@ConditionalOnProperty("cairn.demo")
class Trials {
    /** A hospital of another board, in the published figures. */
    private static final String ELSEWHERE = "T101H";

    private static final String CARE = "Illustrative: nobody made this change. ";

    private final Cycles cycles;
    private final Measures measures;
    private final Map<String, String> subjects = new HashMap<>();

    Trials(Cycles cycles, Measures measures) {
        this.cycles = cycles;
        this.measures = measures;
    }

    /** Remembers what a cycle can follow, by its words. */
    @EventListener
    void onAppended(Ledger.Appended appended) {
        switch (appended.act()) {
            case Proposal.Opened it ->
                    subjects.put(it.question().orEmpty(), Decision.subject(it.decision()));
            case Promise.Proposed it ->
                    subjects.put(it.terms().what().orEmpty(), Commitment.subject(it.id()));
            default -> {}
        }
    }

    List<Chronicle.Happening> script(Stage stage) {
        var script = new ArrayList<Chronicle.Happening>();
        sameMorning(stage, script);
        assessors(stage, script);
        mondays(stage, script);
        lounge(stage, script);
        return script;
    }

    /** Two turns of one ramp; the second met the pandemic, and nobody took the credit. */
    private void sameMorning(Stage stage, List<Chronicle.Happening> script) {
        var first =
                new Trial(
                        stage,
                        "ewan",
                        List.of("council", "hospital"),
                        "The family hears the same morning",
                        "Fewer days lost in hospital after people are ready to leave",
                        "Families who know on the day can prepare the house while the papers are"
                                + " written; today they often hear a day later.",
                        "After the nine o’clock call one person rings each family before eleven.",
                        "The council’s assessment desk, with the wards",
                        "One ward in July, two in August",
                        "2019-07-01");
        at(
                script,
                "2019-06-10",
                10,
                it ->
                        first.plan(
                                null,
                                "Hold one call a day about everybody who is ready to leave",
                                it));
        at(
                script,
                "2019-06-12",
                11,
                it ->
                        first.predict(
                                "delayed-days-18plus",
                                "down",
                                null,
                                1,
                                3,
                                "shift",
                                "Nobody goes home before the house is ready.",
                                it));
        at(script, "2019-07-01", 9, it -> first.start("2019-07-01", it));
        at(
                script,
                "2019-08-30",
                12,
                it ->
                        first.observe(
                                "Rung on 38 of 42 mornings.",
                                "Families asked for a time of day more than for the day.",
                                it));
        at(
                script,
                "2020-01-06",
                10,
                it ->
                        first.study(
                                "The figure of the whole area is too coarse for two wards. The"
                                        + " families wanted the time of day.",
                                it));
        at(
                script,
                "2020-01-06",
                11,
                it ->
                        first.end(
                                Cycle.ADAPTED,
                                "We tell the time of day as well, on all wards.",
                                it));
        var second =
                new Trial(
                        stage,
                        "ewan",
                        List.of("council", "hospital"),
                        "The family hears the time of day",
                        "Fewer days lost in hospital after people are ready to leave",
                        "With a time, families can be there; without one they wait for the"
                                + " ambulance and so does the bed.",
                        "The morning call also names an hour, on all wards.",
                        "The council’s assessment desk, with the wards",
                        "All medical wards",
                        "2020-02-01");
        at(script, "2020-01-08", 10, it -> second.plan(first, null, it));
        at(
                script,
                "2020-01-09",
                10,
                it ->
                        second.predict(
                                "delayed-days-18plus",
                                "down",
                                null,
                                0,
                                6,
                                "all",
                                "Readmissions do not rise.",
                                it));
        at(script, "2020-02-03", 9, it -> second.start("2020-02-03", it));
        at(
                script,
                "2020-03-30",
                15,
                it ->
                        second.observe(
                                "Stopped in the third week of March: the wards were emptied for"
                                        + " the pandemic.",
                                "",
                                it));
        at(
                script,
                "2020-09-21",
                10,
                it ->
                        second.study(
                                "Whatever the rule says of these months, the pandemic emptied the"
                                        + " wards in the same weeks. Nothing here tells what an hour"
                                        + " on the telephone does.",
                                it));
        at(
                script,
                "2020-09-21",
                11,
                it ->
                        second.end(
                                Cycle.STOPPED,
                                "We claim nothing. The test can be made again in a quieter year.",
                                it));
    }

    /** Kept for the sake of those who do it, although no figure shows it. */
    private void assessors(Stage stage, List<Chronicle.Happening> script) {
        var trial =
                new Trial(
                        stage,
                        "marta",
                        List.of("community", "hospital"),
                        "One assessment on the ward counts for all three",
                        "People who are ready to leave are assessed once, not three times",
                        "Each further assessment costs a day. Whoever will give the care can judge"
                                + " it as well as anybody.",
                        "A trusted assessor of care at home sees the person on the ward on the day"
                                + " the call names them.",
                        "Two trusted assessors, four by the summer",
                        "Medical wards first",
                        "2021-12-01");
        at(
                script,
                "2021-11-08",
                10,
                it ->
                        trial.plan(
                                null,
                                "Let care-at-home staff assess on the ward, for everybody",
                                it));
        at(
                script,
                "2021-11-09",
                10,
                it ->
                        trial.predict(
                                "delayed-days-18plus",
                                "down",
                                null,
                                1,
                                4,
                                "all",
                                "No round at home is cancelled for it.",
                                it));
        at(script, "2021-12-01", 9, it -> trial.start("2021-12-01", it));
        at(
                script,
                "2022-03-14",
                16,
                it ->
                        trial.observe(
                                "One assessor until February, two since. 61 people were assessed"
                                        + " once instead of three times.",
                                "The ward pharmacists asked to be rung as well.",
                                it));
        at(
                script,
                "2022-06-20",
                10,
                it ->
                        trial.study(
                                "The wards and the families like it. The days lost say nothing in"
                                        + " its favour, and we do not say so.",
                                it));
        at(
                script,
                "2022-06-22",
                10,
                it ->
                        trial.end(
                                Cycle.ADOPTED,
                                "Kept because people are asked once instead of three times, not"
                                        + " because a figure moved.",
                                it));
        at(script, "2022-11-07", 10, it -> trial.spread("council", "2023-03-01", it));
    }

    /** Its window is open on the day on which the demo begins. */
    private void mondays(Stage stage, List<Chronicle.Happening> script) {
        var trial =
                new Trial(
                        stage,
                        "tom",
                        List.of("practices", "hospital"),
                        "Monday places in the practices",
                        "Fewer people wait for more than four hours on Mondays",
                        "Some of those who come on a Monday could have been seen nearer to home,"
                                + " had there been a place.",
                        "Ten same-day places in each practice, booked by the emergency department"
                                + " until noon.",
                        "The practices keep the places, the front desk books them",
                        "All practices, Mondays",
                        "2022-11-01");
        at(
                script,
                "2022-10-10",
                19,
                it -> trial.plan(null, "Keep ten same-day places in each practice on Mondays", it));
        at(
                script,
                "2022-10-12",
                19,
                it ->
                        trial.predict(
                                "ae-within-4-hours",
                                "up",
                                null,
                                1,
                                4,
                                "shift",
                                ELSEWHERE,
                                "Practices do not close earlier on other days; an emergency"
                                        + " department of another board, where nobody would have"
                                        + " tried it, shows what happens anyway.",
                                it));
        at(script, "2022-11-07", 19, it -> trial.start("2022-11-07", it));
        at(
                script,
                "2022-12-12",
                19,
                it ->
                        trial.observe(
                                "Four of nine places used.",
                                "Nobody at the desk knew the number until the third week.",
                                it));
    }

    /** Planned and predicted, to begin if the Board agrees. */
    private void lounge(Stage stage, List<Chronicle.Happening> script) {
        var trial =
                new Trial(
                        stage,
                        "priya",
                        List.of("hospital"),
                        "A lounge for those who leave at the weekend",
                        "Nobody waits for Monday because of transport",
                        "Those who are ready on a Saturday stay in bed until Monday because nobody"
                                + " can fetch them; a place to wait frees the bed.",
                        "Four chairs and two nurses on Saturdays and Sundays.",
                        "Bank nurses and volunteer drivers",
                        "Beside the south entrance",
                        "2023-02-01");
        at(
                script,
                "2023-01-12",
                9,
                it ->
                        trial.plan(
                                null,
                                "Open the discharge lounge at weekends until the end of April",
                                it));
        at(
                script,
                "2023-01-12",
                10,
                it ->
                        trial.predict(
                                "delayed-days-18plus",
                                "down",
                                null,
                                0,
                                3,
                                "all",
                                "People do not come back within a week more often.",
                                it));
    }

    /** One change and the person who leads it. */
    private final class Trial {
        private final Stage stage;
        private final String lead;
        private final Plan plan;
        private @Nullable UUID id;

        Trial(
                Stage stage,
                String lead,
                List<String> places,
                String title,
                String aim,
                String theory,
                String change,
                String who,
                String where,
                String starts) {
            this.stage = stage;
            this.lead = lead;
            this.plan =
                    new Plan(
                            Words.of(title),
                            Words.of(aim),
                            Words.of(theory),
                            Words.of(CARE + change),
                            Words.of(who),
                            Words.of(where),
                            places.stream()
                                    .map(it -> new Plan.Place(stage.organisation(it), ""))
                                    .toList(),
                            LocalDate.parse(starts));
        }

        private UUID id() {
            return Objects.requireNonNull(id);
        }

        private Cycles.Moment moment(Instant at) {
            return new Cycles.Moment(
                    stage.player(lead),
                    stage.organisation(Stage.organisationOf(lead)),
                    false,
                    at,
                    LocalDate.ofInstant(at, Stage.ZONE));
        }

        void plan(@Nullable Trial after, @Nullable String from, Instant at) {
            var follows =
                    from == null ? List.<String>of() : List.of(subjects.getOrDefault(from, ""));
            id =
                    cycles.plan(after == null ? null : after.id(), plan, follows, moment(at))
                            .orThrow();
        }

        void predict(
                String measure,
                String direction,
                @Nullable Double level,
                int lag,
                int window,
                String decides,
                String expects,
                Instant at) {
            predict(measure, direction, level, lag, window, decides, null, expects, at);
        }

        /**
         * @param control the code of a place that the change does not touch, or null
         */
        void predict(
                String measure,
                String direction,
                @Nullable Double level,
                int lag,
                int window,
                String decides,
                @Nullable String control,
                String expects,
                Instant at) {
            int series = watched(measure);
            cycles.predict(
                            id(),
                            new Prediction.Draft(
                                    stage.measure(measure),
                                    series,
                                    direction,
                                    level,
                                    null,
                                    plan.starts(),
                                    lag,
                                    window,
                                    decides,
                                    control == null ? null : at(control, measure),
                                    null,
                                    Words.of(expects)),
                            null,
                            moment(at))
                    .orThrow();
        }

        private int at(String place, String measure) {
            return measures.series(stage.measure(measure)).stream()
                    .filter(it -> it.whole() && it.place().equals(place))
                    .mapToInt(MeasureSeries::number)
                    .findFirst()
                    .orElseThrow();
        }

        private int watched(String measure) {
            return measures.series(stage.measure(measure)).stream()
                    .filter(it -> it.headline() && it.whole())
                    .mapToInt(MeasureSeries::number)
                    .findFirst()
                    .orElseThrow();
        }

        void start(String on, Instant at) {
            cycles.start(id(), LocalDate.parse(on), moment(at)).orThrow();
        }

        void observe(String happened, String surprised, Instant at) {
            cycles.observe(id(), Words.of(happened), Words.of(surprised), moment(at)).orThrow();
        }

        void study(String learned, Instant at) {
            cycles.study(id(), Words.of(learned), moment(at)).orThrow();
        }

        void end(String how, String reason, Instant at) {
            cycles.end(id(), how, Words.of(reason), moment(at)).orThrow();
        }

        void spread(String organisation, String from, Instant at) {
            cycles.spread(id(), stage.organisation(organisation), LocalDate.parse(from), moment(at))
                    .orThrow();
        }
    }

    private static void at(
            List<Chronicle.Happening> script, String day, int hour, Consumer<Instant> act) {
        script.add(new Chronicle.Happening(Stage.at(day, hour), act));
    }
}
