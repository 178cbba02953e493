package care.cairn.core.opinion.votes;

import java.util.Arrays;

/** How some people answered every statement, kept up to date answer by answer. */
final class Tally {

    private int people;
    private int[] answers = new int[64];

    void join(int persons) {
        people += persons;
    }

    /** Adds {@code by} (+1 or −1) answers of a kind to a statement. */
    void count(int statement, int code, int by) {
        int place = statement * 4 + code;
        if (place >= answers.length) {
            answers = Arrays.copyOf(answers, Math.max(2 * answers.length, place + 4));
        }
        answers[place] += by;
    }

    Counts of(int statement) {
        int at = statement * 4;
        return at >= answers.length
                ? new Counts(people, 0, 0, 0, 0)
                : new Counts(
                        people, answers[at], answers[at + 1], answers[at + 2], answers[at + 3]);
    }

    int people() {
        return people;
    }
}
