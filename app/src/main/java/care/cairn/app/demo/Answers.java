package care.cairn.app.demo;

import care.cairn.app.signals.AnswerKind;
import care.cairn.app.signals.Signals;
import java.time.LocalDate;
import java.util.List;

/**
 * What the invented stewards said to the signals. They never claim that something here moved a real
 * figure: nothing here did.
 */
final class Answers {
    private static final LocalDate PANDEMIC = LocalDate.parse("2020-03-15");
    private static final LocalDate AFTER = LocalDate.parse("2021-05-01");

    private Answers() {}

    /** An answer and its reason. */
    record Reply(AnswerKind kind, String reason) {}

    private static final List<Reply> BEFORE =
            List.of(
                    new Reply(
                            AnswerKind.INVESTIGATE,
                            "We do not know yet. We look at the weeks one by one with the wards and"
                                    + " come back to the group."),
                    new Reply(
                            AnswerKind.NOISE,
                            "We looked and found nothing new behind it. Among this many charts a false"
                                    + " alarm is to be expected; we say so if it goes on."),
                    new Reply(
                            AnswerKind.KNOWN_CAUSE,
                            "Winter. The same months moved the same way the year before; we watch"
                                    + " whether it passes as it did then."));

    private static final List<Reply> DURING =
            List.of(
                    new Reply(
                            AnswerKind.KNOWN_CAUSE,
                            "The pandemic: fewer people came, wards were emptied, visiting stopped."
                                    + " This says nothing about how we work together."),
                    new Reply(
                            AnswerKind.KNOWN_CAUSE,
                            "Still the pandemic and what was done about it. We keep the average from"
                                    + " before as the one to come back to."));

    private static final List<Reply> SINCE =
            List.of(
                    new Reply(
                            AnswerKind.INVESTIGATE,
                            "It is more than chance, and we have no single cause. We ask the wards,"
                                    + " the practices and the carers’ lead, and report to the group."),
                    new Reply(
                            AnswerKind.KNOWN_CAUSE,
                            "Care staff are short in every part of the system at once. We know it;"
                                    + " we have not mended it."),
                    new Reply(
                            AnswerKind.INVESTIGATE,
                            "The run goes on. We compare the reasons month by month before we"
                                    + " propose anything."));

    private static final List<Reply> FOUND =
            List.of(
                    new Reply(
                            AnswerKind.KNOWN_CAUSE,
                            "We looked. Several small causes come together and none of them is"
                                    + " ours alone; the group knows, and watches it with us."),
                    new Reply(
                            AnswerKind.NOISE,
                            "We looked and found no cause. We leave it as unexplained rather than"
                                    + " invent one."));

    /** What came of looking into it. */
    static Reply found(int n) {
        return FOUND.get(n % FOUND.size());
    }

    static Reply to(Signals.Owed owed, LocalDate day, int n) {
        var replies = day.isBefore(PANDEMIC) ? BEFORE : day.isBefore(AFTER) ? DURING : SINCE;
        if (owed.effect().equals("better") && !day.isBefore(AFTER)) {
            return new Reply(
                    AnswerKind.KNOWN_CAUSE,
                    "It moved the right way, and nothing that we did explains it. We do not take"
                            + " the credit.");
        }
        return replies.get(n % replies.size());
    }
}
