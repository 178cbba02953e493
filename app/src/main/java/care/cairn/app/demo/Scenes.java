package care.cairn.app.demo;

import care.cairn.app.decisions.Closing;
import care.cairn.app.decisions.Decisions;
import care.cairn.app.decisions.Position;
import care.cairn.app.decisions.Yardsticks;
import care.cairn.app.decisions.review.Review;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Words;
import care.cairn.app.signals.AnswerKind;
import care.cairn.app.signals.Signals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the invented cast decided and promised over the years. Every one of it is made up; none of
 * it is said to have moved a real figure.
 */
@Component
@ConditionalOnProperty("cairn.demo")
class Scenes {
    private final Decisions decisions;
    private final Yardsticks yardsticks;
    private final Signals signals;
    private final Promises promises;
    private @Nullable UUID objection;

    Scenes(Decisions decisions, Yardsticks yardsticks, Signals signals, Promises promises) {
        this.decisions = decisions;
        this.yardsticks = yardsticks;
        this.signals = signals;
        this.promises = promises;
    }

    /** An amendment names the objection that it takes up: remembers the last one. */
    @EventListener
    void onAppended(Ledger.Appended appended) {
        if (appended.act() instanceof Position.Taken taken && taken.objection() != null) {
            objection = taken.objection();
        }
    }

    List<Chronicle.Happening> script(Stage stage) {
        var script = new ArrayList<Chronicle.Happening>();
        dailyCall(stage, script);
        trustedAssessors(stage, script);
        mondaySlots(stage, script);
        weekendLounge(stage, script);
        new Votes(decisions, yardsticks, stage, script).happen();
        return script;
    }

    /** A quiet decision of the first years: kept, and judged so. */
    private void dailyCall(Stage stage, List<Chronicle.Happening> script) {
        var proposal =
                new Proposals(
                        decisions,
                        yardsticks,
                        stage,
                        "discharge",
                        "delayed-days-18plus",
                        "Hold one call a day about everybody who is ready to leave",
                        "At nine each morning the wards, the assessment team and care at home go"
                                + " through one list, name by name, in a quarter of an hour.",
                        "Three lists are kept today and none of them agrees with the others.");
        at(script, "2019-03-04", 10, it -> proposal.open("ewan", "2019-03-14", List.of(), it));
        at(script, "2019-03-06", 12, it -> proposal.say("grace", "no-objection", "", it));
        at(script, "2019-03-07", 9, it -> proposal.say("ewan", "no-objection", "", it));
        at(
                script,
                "2019-03-11",
                17,
                it ->
                        proposal.say(
                                "moira",
                                "concern",
                                "Somebody must tell the family the same morning, or the list is only for us.",
                                it));
        at(script, "2019-03-12", 11, it -> proposal.say("marta", "no-objection", "", it));
        at(script, "2019-03-14", 17, proposal::closeInTime);
        at(
                script,
                "2019-03-15",
                9,
                it ->
                        proposal.state(
                                "ewan",
                                "We hold the call each working day from April. The council keeps the one list.",
                                "2019-04-01",
                                "2019-10-01",
                                Closing.COMMITMENTS,
                                it));
        var promise =
                promises.of(
                        stage,
                        proposal,
                        "ewan",
                        "discharge",
                        "One list of everybody ready to leave, kept by half past eight each working day",
                        "The council keeps the list; the wards and care at home put their names on it",
                        "The list is there on nine days in ten",
                        "delayed-days-18plus",
                        "down",
                        null,
                        "quarterly",
                        "First a second pair of hands from the backbone team, then the group looks again",
                        "2019-04-01",
                        "2019-10-01",
                        "2019-12-31");
        at(script, "2019-03-18", 10, it -> promise.propose("amara", it));
        at(script, "2019-03-20", 14, promise::accept);
        at(
                script,
                "2019-06-28",
                10,
                it ->
                        promise.account(
                                "The list every working morning",
                                "There on 55 of 62 mornings",
                                "Two of the missing days were holidays that nobody had planned for",
                                "",
                                "Plan for holidays",
                                it));
        at(
                script,
                "2019-07-03",
                15,
                it ->
                        promise.judge(
                                "grace",
                                "accepted",
                                "That is what was promised, and the gap is explained.",
                                "Plan for holidays",
                                it));
        at(
                script,
                "2019-09-27",
                10,
                it ->
                        promise.account(
                                "The list every working morning",
                                "There on 63 of 64 mornings",
                                "",
                                "",
                                "Go on",
                                it));
        at(
                script,
                "2019-10-02",
                15,
                it ->
                        promise.judge(
                                "moira",
                                "accepted",
                                "Kept. Families still hear late; that is for the next proposal.",
                                "",
                                it));
        at(
                script,
                "2020-01-08",
                10,
                it -> promise.end("grace", "met", "The list is part of the day now.", it));
        lookAgain(stage, script, proposal);
    }

    /** The day on which it was to be looked at again, and what came of it. */
    private void lookAgain(Stage stage, List<Chronicle.Happening> script, Proposals decided) {
        var proposal =
                new Proposals(
                        decisions,
                        yardsticks,
                        stage,
                        "discharge",
                        "delayed-days-18plus",
                        "Keep the daily call about everybody who is ready to leave",
                        "The call stays as it is, in a quarter of an hour. We look again when the"
                                + " winter plan of 2023 is made.",
                        "We said that we would look again in October 2019.");
        at(
                script,
                "2019-10-07",
                10,
                it ->
                        proposal.about(decided, Review.KEPT, LocalDate.parse("2023-10-02"))
                                .open("ewan", "2019-10-17", List.of(), it));
        at(script, "2019-10-08", 9, it -> proposal.say("grace", "no-objection", "", it));
        at(script, "2019-10-09", 9, it -> proposal.say("ewan", "no-objection", "", it));
        at(
                script,
                "2019-10-10",
                18,
                it ->
                        proposal.say(
                                "moira",
                                "no-objection",
                                "If families hear the same morning, as they now mostly do.",
                                it));
        at(script, "2019-10-14", 11, it -> proposal.say("marta", "no-objection", "", it));
        at(script, "2019-10-17", 17, proposal::closeInTime);
        at(
                script,
                "2019-10-18",
                9,
                it ->
                        proposal.conclude(
                                "ewan",
                                "The daily call is kept.",
                                "Nothing new is asked of anybody.",
                                it));
    }

    /**
     * From a signal, by the answer act, to two commitments: one negotiated, one not accepted at
     * first.
     */
    private void trustedAssessors(Stage stage, List<Chronicle.Happening> script) {
        var proposal =
                new Proposals(
                        decisions,
                        yardsticks,
                        stage,
                        "discharge",
                        "delayed-days-18plus",
                        "Let care-at-home staff assess on the ward, for everybody",
                        "One assessment counts for the hospital, the council and care at home."
                                + " Six people are trained first; the council pays for their time.",
                        "Days lost have been above the old average for months. Each person is"
                                + " assessed up to three times before going home.");
        at(
                script,
                "2021-08-20",
                11,
                it -> {
                    var owed = actOn("delayed-days-18plus", stage, it);
                    proposal.follow(owed);
                });
        at(script, "2021-08-23", 10, it -> proposal.openFollowing("ines", "2021-09-09", it));
        at(script, "2021-08-25", 12, it -> proposal.say("grace", "no-objection", "", it));
        at(
                script,
                "2021-08-27",
                16,
                it ->
                        proposal.say(
                                "marta",
                                "object",
                                "Six of our staff on the wards are six fewer rounds at home from the first day. It"
                                        + " harms what this group is for.",
                                it));
        at(script, "2021-08-30", 9, it -> proposal.say("ewan", "no-objection", "", it));
        at(
                script,
                "2021-09-01",
                10,
                it ->
                        proposal.test(
                                "amara",
                                required(),
                                "harm",
                                "Fewer rounds at home is harm to an agreed aim.",
                                it));
        at(
                script,
                "2021-09-02",
                10,
                it ->
                        proposal.amend(
                                "ines",
                                "One assessment counts for the hospital, the council and care at home. Two people"
                                        + " start; four more follow once two carers have been hired in their place."
                                        + " The council pays for their time.",
                                "Two to begin with, so that no round is lost.",
                                required(),
                                "2021-09-14",
                                it));
        at(
                script,
                "2021-09-03",
                9,
                it ->
                        proposal.say(
                                "marta",
                                "concern",
                                "Two we can spare. We want the hiring in the same minute as the training.",
                                it));
        at(script, "2021-09-06", 9, it -> proposal.confirm("grace", it));
        at(script, "2021-09-07", 9, it -> proposal.confirm("ewan", it));
        at(script, "2021-09-09", 18, it -> proposal.say("callum", "no-objection", "", it));
        at(script, "2021-09-14", 17, proposal::closeInTime);
        at(
                script,
                "2021-09-15",
                9,
                it ->
                        proposal.state(
                                "ines",
                                "Two trusted assessors from October, four more when two carers are hired.",
                                "2021-10-01",
                                "2022-04-01",
                                Closing.COMMITMENTS,
                                it));
        var ward =
                promises.of(
                        stage,
                        proposal,
                        "marta",
                        "discharge",
                        "Four trusted assessors by the end of the year",
                        "Care at home trains them and lets them go to the wards",
                        "Four at work, and no round at home cancelled for it",
                        "delayed-days-18plus",
                        "down",
                        null,
                        "quarterly",
                        "Help first: the hospital lends its trainer; then the group reviews the number",
                        "2021-10-01",
                        "2022-03-31",
                        "2022-09-30");
        at(script, "2021-09-16", 10, it -> ward.propose("amara", it));
        at(
                script,
                "2021-09-20",
                10,
                it ->
                        ward.negotiate(
                                "Two trusted assessors by the end of the year, four by the end of June",
                                "Hiring takes a season; two by the new year is what we can answer for.",
                                it));
        at(script, "2021-09-22", 11, it -> ward.agree("grace", it));
        at(script, "2021-09-22", 12, ward::accept);
        var money =
                promises.of(
                        stage,
                        proposal,
                        "ines",
                        "discharge",
                        "Pay for two carers in the place of those who assess",
                        "The council pays within ten days of each hire",
                        "Two carers paid for by the new year",
                        null,
                        "down",
                        null,
                        "quarterly",
                        "Help first: the backbone team looks for other money; then the Board",
                        "2021-10-01",
                        "2022-03-31",
                        "2022-09-30");
        at(script, "2021-09-16", 11, it -> money.propose("amara", it));
        at(script, "2021-09-17", 12, money::accept);
        at(
                script,
                "2022-01-05",
                10,
                it ->
                        ward.account(
                                "Two at work by the end of the year",
                                "One works on the wards since November",
                                "The second left for another post a week before the start",
                                "A trainer for a new second person",
                                "Train the next one in February",
                                it));
        at(
                script,
                "2022-01-12",
                15,
                it ->
                        ward.judge(
                                "grace",
                                "not-accepted",
                                "One of two. We knew nothing of it until today.",
                                "Help first: our trainer comes two days a week until March",
                                it));
        at(
                script,
                "2022-01-10",
                9,
                it ->
                        money.account(
                                "Pay for two carers",
                                "Both are hired and paid for",
                                "",
                                "",
                                "Go on",
                                it));
        at(
                script,
                "2022-01-14",
                12,
                it -> money.judge("callum", "accepted", "Kept, and in time.", "", it));
        at(
                script,
                "2022-04-01",
                10,
                it ->
                        ward.account(
                                "Two at work, four by June",
                                "Two at work since March",
                                "The trainer made the difference",
                                "",
                                "Two more by June",
                                it));
        at(
                script,
                "2022-04-06",
                15,
                it ->
                        ward.judge(
                                "grace",
                                "accepted-with-actions",
                                "On the way again. The measure shows no change that we could claim.",
                                "Say in June whether four is still the right number",
                                it));
        at(
                script,
                "2022-04-04",
                9,
                it -> money.account("Pay for two carers", "Paid each month", "", "", "Go on", it));
        at(script, "2022-04-07", 12, it -> money.judge("moira", "accepted", "Kept.", "", it));
        at(
                script,
                "2022-10-03",
                9,
                it -> money.end("grace", "met", "Paid for a year, as promised.", it));
        at(
                script,
                "2022-07-04",
                10,
                it ->
                        ward.account(
                                "Four at work by the end of June",
                                "Three at work",
                                "One more starts in August",
                                "",
                                "The fourth in August",
                                it));
    }

    /** A decision of the urgent care group, with everybody content. */
    private void mondaySlots(Stage stage, List<Chronicle.Happening> script) {
        var proposal =
                new Proposals(
                        decisions,
                        yardsticks,
                        stage,
                        "urgent",
                        "ae-within-4-hours",
                        "Keep ten same-day places in each practice on Mondays",
                        "The emergency department may book them by telephone until noon. We try it"
                                + " from October to March and look at it together then.",
                        "Monday is the day on which most people come who could have been seen"
                                + " nearer to home, as both sides tell it.");
        at(script, "2022-09-05", 10, it -> proposal.open("tom", "2022-09-15", List.of(), it));
        at(script, "2022-09-06", 12, it -> proposal.say("tom", "no-objection", "", it));
        at(script, "2022-09-08", 12, it -> proposal.say("priya", "no-objection", "", it));
        at(
                script,
                "2022-09-12",
                12,
                it ->
                        proposal.say(
                                "moira",
                                "stand-aside",
                                "I know too little about the telephone part to help or to stop it.",
                                it));
        at(script, "2022-09-13", 12, it -> proposal.say("ewan", "no-objection", "", it));
        at(script, "2022-09-15", 17, proposal::closeInTime);
        at(
                script,
                "2022-09-16",
                9,
                it ->
                        proposal.state(
                                "tom",
                                "Ten places on Mondays in each practice from October; reviewed in April.",
                                "2022-10-03",
                                "2023-04-03",
                                Closing.COMMITMENTS,
                                it));
        var slots =
                promises.of(
                        stage,
                        proposal,
                        "tom",
                        "urgent",
                        "Ten same-day places on Mondays in each practice",
                        "The practices keep the places; the hospital books them",
                        "Nine of ten places offered, six of ten used",
                        "ae-within-4-hours",
                        "up",
                        null,
                        "quarterly",
                        "Help first: a locum half-day from the pooled fund; then fewer places",
                        "2022-10-03",
                        "2023-04-03",
                        "2023-06-30");
        at(script, "2022-09-19", 10, it -> slots.propose("amara", it));
        at(script, "2022-09-21", 19, slots::accept);
        at(
                script,
                "2023-01-05",
                19,
                it ->
                        slots.account(
                                "Ten places a practice each Monday",
                                "Nine offered, four used",
                                "The wards did not know the number until November",
                                "",
                                "A card with the number at each desk",
                                it));
    }

    /** Open on the day on which the demo begins. */
    private void weekendLounge(Stage stage, List<Chronicle.Happening> script) {
        var proposal =
                new Proposals(
                        decisions,
                        yardsticks,
                        stage,
                        "board",
                        "delayed-days-18plus",
                        "Open the discharge lounge at weekends until the end of April",
                        "Four chairs and two nurses on Saturdays and Sundays. Cost 84,000 from the"
                                + " pooled fund. It ends by itself unless it is renewed.",
                        "People who could go home on a Saturday wait until Monday for transport.");
        at(script, "2023-01-09", 10, it -> proposal.open("priya", "2023-01-26", List.of(), it));
        at(script, "2023-01-10", 12, it -> proposal.say("ines", "no-objection", "", it));
        at(
                script,
                "2023-01-11",
                8,
                it ->
                        proposal.say(
                                "callum",
                                "concern",
                                "Volunteers drive on Saturdays too. Ask us before the rota is made.",
                                it));
        at(script, "2023-01-13", 15, it -> proposal.say("marta", "no-objection", "", it));
    }

    /** The steward answers the newest signal of a measure with the answer act. */
    private @Nullable UUID actOn(String measure, Stage stage, Instant at) {
        var owed =
                signals.owed().stream()
                        .filter(it -> it.measure().equals(measure))
                        .reduce((earlier, later) -> later);
        var signal = owed.map(Signals.Owed::signal).or(() -> signals.latest(measure)).orElse(null);
        if (signal != null) {
            signals.answer(
                    signal,
                    AnswerKind.ACT,
                    Words.of(
                            "It is not one month, it is all of them since the spring. We bring a"
                                    + " proposal to the Discharge Group."),
                    null,
                    stage.group("discharge"),
                    stage.author(Cast.of(measure).steward()),
                    at,
                    Stage.ZONE);
        }
        return signal;
    }

    private UUID required() {
        if (objection == null) {
            throw new IllegalStateException("No objection has been raised yet");
        }
        return objection;
    }

    private static void at(
            List<Chronicle.Happening> script, String day, int hour, Consumer<Instant> act) {
        script.add(new Chronicle.Happening(Stage.at(day, hour), act));
    }
}
