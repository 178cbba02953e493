package care.cairn.app.demo;

import care.cairn.app.decisions.Asking;
import care.cairn.app.decisions.Decisions;
import care.cairn.app.decisions.Yardsticks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Invented decisions by other rules than consent: an election, a score, votes by sector. */
final class Votes {
    private final Decisions decisions;
    private final Yardsticks yardsticks;
    private final Stage stage;
    private final List<Chronicle.Happening> script;

    Votes(
            Decisions decisions,
            Yardsticks yardsticks,
            Stage stage,
            List<Chronicle.Happening> script) {
        this.decisions = decisions;
        this.yardsticks = yardsticks;
        this.stage = stage;
        this.script = script;
    }

    void happen() {
        chair();
        ideas();
        winterMoney();
        order();
    }

    private Proposals proposal(
            String group, @Nullable String measure, String question, String text, String why) {
        return new Proposals(decisions, yardsticks, stage, group, measure, question, text, why);
    }

    /** An election by Scottish transferable vote, with ballots in an urn. */
    private void chair() {
        var proposal =
                proposal(
                                "board",
                                null,
                                "Who chairs the Board for two years?",
                                "The chair keeps the agenda and speaks for the Board between"
                                        + " meetings. Each candidate has agreed to stand.",
                                "The two years of the last chair are over.")
                        .by(
                                Asking.among(
                                        "scottish-stv/1",
                                        Map.of("seats", "1"),
                                        Asking.Secrecy.ANONYMOUS,
                                        List.of("Ines Okafor", "Callum Fraser", "Helen Baird")));
        at("2022-05-09", 10, it -> proposal.open("amara", "2022-05-20", List.of(), it));
        at("2022-05-10", 9, it -> proposal.enter("priya", ranks(1, 3, 2), it));
        at("2022-05-11", 20, it -> proposal.enter("tom", ranks(1, 2, 3), it));
        at("2022-05-12", 9, it -> proposal.enter("marta", ranks(2, 1, 0), it));
        at("2022-05-12", 11, it -> proposal.enter("ines", ranks(1, 0, 2), it));
        at("2022-05-13", 9, it -> proposal.enter("callum", ranks(0, 1, 2), it));
        at("2022-05-16", 19, it -> proposal.enter("moira", ranks(0, 2, 1), it));
        at("2022-05-17", 9, it -> proposal.enter("helen", ranks(0, 2, 1), it));
        at("2022-05-20", 17, proposal::closeInTime);
        at(
                "2022-05-23",
                9,
                it ->
                        proposal.conclude(
                                "amara",
                                "The count above says who chairs the Board until May 2024.",
                                "The chair takes the seat at the next meeting.",
                                it));
    }

    /** Five ideas, scored: the two that most find worth a try. */
    private void ideas() {
        var proposal =
                proposal(
                                "discharge",
                                "delayed-days-18plus",
                                "Which two ideas from the ward walk do we try first?",
                                "Five ideas were written on the wall. We have hands for two before"
                                        + " the winter.",
                                "Trying all five at once would tell us nothing about any of them.")
                        .by(
                                Asking.among(
                                        "score/1",
                                        Map.of("winners", "2"),
                                        Asking.Secrecy.OPEN,
                                        List.of(
                                                "Medicines ready the evening before",
                                                "A driver on call from noon",
                                                "One phone number for families",
                                                "Weekend checks by a district nurse",
                                                "A list of empty care-at-home slots")));
        at("2022-08-29", 10, it -> proposal.open("grace", "2022-09-08", List.of(), it));
        at("2022-08-30", 9, it -> proposal.mark("grace", points(5, 2, 3, 4, 2), "", it));
        at("2022-08-31", 9, it -> proposal.mark("ewan", points(3, 3, 2, 2, 5), "", it));
        at(
                "2022-09-01",
                9,
                it ->
                        proposal.mark(
                                "marta",
                                points(4, 1, 2, 3, 5),
                                "The list exists; it only has to be shared.",
                                it));
        at("2022-09-05", 9, it -> proposal.mark("callum", points(2, 5, 3, 1, 3), "", it));
        at(
                "2022-09-06",
                19,
                it ->
                        proposal.mark(
                                "moira",
                                points(4, 3, 5, 2, 3),
                                "Families ring five numbers today.",
                                it));
        at("2022-09-08", 17, proposal::closeInTime);
        at(
                "2022-09-09",
                9,
                it ->
                        proposal.conclude(
                                "grace",
                                "The two with the highest scores are tried until Christmas; the"
                                        + " others keep their place on the list.",
                                "Each is a small test; the group hears of it in January.",
                                it));
    }

    /** A majority in every sector, with one seat that withdrew for an interest. */
    private void winterMoney() {
        var proposal =
                proposal(
                                "board",
                                "delayed-days-18plus",
                                "Move 120,000 of the pooled fund to care at home for the winter",
                                "From November to March, out of line 7 of the pooled fund. What is"
                                        + " not used goes back.",
                                "More people wait for care at home than for anything else.")
                        .by(Asking.by("sector-majority/1", Map.of()));
        at("2022-10-03", 10, it -> proposal.open("ines", "2022-10-14", List.of(), it));
        at(
                "2022-10-04",
                9,
                it ->
                        proposal.withdraw(
                                "marta", "financial", "We would be paid from this money.", it));
        at("2022-10-04", 10, it -> proposal.say("ines", "for", "", it));
        at("2022-10-05", 9, it -> proposal.say("priya", "for", "", it));
        at(
                "2022-10-06",
                20,
                it ->
                        proposal.say(
                                "tom",
                                "for",
                                "It also takes calls off the practices in the evenings.",
                                it));
        at("2022-10-10", 9, it -> proposal.say("callum", "for", "", it));
        at("2022-10-11", 19, it -> proposal.say("moira", "for", "", it));
        at(
                "2022-10-12",
                9,
                it ->
                        proposal.say(
                                "helen",
                                "against",
                                "Carers at home get nothing from it, and they carry the winter.",
                                it));
        at("2022-10-14", 17, proposal::closeInTime);
        at(
                "2022-10-17",
                9,
                it ->
                        proposal.conclude(
                                "ines",
                                "It did not pass: the residents are split, and this takes a"
                                        + " majority in every sector. A new proposal will say what"
                                        + " carers get.",
                                "",
                                it));
    }

    /** Open on the day on which the demo begins, and hidden until it closes. */
    private void order() {
        var proposal =
                proposal(
                                "discharge",
                                null,
                                "In which order do we take up the spring’s three tests?",
                                "Rank the three. The one that would win against each other one"
                                        + " comes first.",
                                "The analyst can follow one test at a time.")
                        .by(
                                Asking.among(
                                        "schulze/1",
                                        Map.of(),
                                        Asking.Secrecy.HIDDEN,
                                        List.of(
                                                "Discharge letters the same day",
                                                "Carers told a day ahead",
                                                "Equipment from one store")));
        at("2023-01-10", 10, it -> proposal.open("grace", "2023-01-27", List.of(), it));
        at("2023-01-11", 9, it -> proposal.mark("ewan", ranks(2, 1, 3), "", it));
        at("2023-01-12", 9, it -> proposal.mark("callum", ranks(3, 1, 2), "", it));
    }

    private static Map<String, Integer> points(int... points) {
        Map<String, Integer> marks = new TreeMap<>();
        for (int n = 0; n < points.length; n++) {
            marks.put("o" + (n + 1), points[n]);
        }
        return marks;
    }

    /** The rank of each option; one with 0 is not ranked. */
    private static Map<String, Integer> ranks(int... ranks) {
        var marks = points(ranks);
        marks.values().removeIf(rank -> rank == 0);
        return marks;
    }

    private void at(String day, int hour, Consumer<Instant> act) {
        script.add(new Chronicle.Happening(Stage.at(day, hour), act));
    }
}
