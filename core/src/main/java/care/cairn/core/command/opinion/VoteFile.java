package care.cairn.core.command.opinion;

import care.cairn.core.command.CsvIn;
import care.cairn.core.command.Refused;
import care.cairn.core.opinion.votes.Conversation;
import care.cairn.core.opinion.votes.Vote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A file of votes as a conversation: a vote a row (participant, statement, vote, and a timestamp if
 * a person may vote again), or a participant a row with a column for each statement, as Polis
 * exports {@code participants-votes.csv}. Without timestamps the later row counts.
 */
final class VoteFile {
    private static final List<String> PARTICIPANT = List.of("participant", "voter-id", "voter");
    private static final List<String> STATEMENT = List.of("statement", "comment-id", "comment");
    private static final String LAST_COUNT = "n-disagree";

    private final CsvIn csv;
    private final int sign;
    private final Conversation conversation = new Conversation();
    private final Map<Integer, Integer> declaredIn = new HashMap<>();

    private VoteFile(CsvIn csv, int agree) {
        this.csv = csv;
        this.sign = agree;
    }

    /**
     * Reads a file.
     *
     * @param agree the number that stands for agree: 1 or −1
     */
    static Conversation read(CsvIn csv, Optional<String> constituency, int agree) {
        VoteFile file = new VoteFile(csv, agree);
        int declared = constituency.map(csv::column).orElse(-1);
        if (csv.header().contains("vote")) {
            file.rows(declared);
        } else if (csv.header().contains("participant") && csv.header().contains(LAST_COUNT)) {
            file.matrix(declared);
        } else {
            throw new Refused(
                    "There is no column “vote”; the columns are: %s."
                            .formatted(String.join(", ", csv.header())));
        }
        return file.conversation;
    }

    private void rows(int declared) {
        int participant = any(PARTICIPANT);
        int statement = any(STATEMENT);
        int vote = csv.column("vote");
        int time = csv.header().contains("timestamp") ? csv.column("timestamp") : -1;
        Map<Long, Double> times = new HashMap<>();
        while (csv.next()) {
            int person = conversation.participant(name(participant));
            int about = conversation.statement(name(statement));
            declare(person, declared);
            if (csv.empty(vote)) {
                conversation.show(person, about);
                continue;
            }
            Vote cast = vote(vote);
            if (time >= 0 && !csv.empty(time)) {
                double now = csv.number(time);
                long cell = (long) person << 32 | about;
                Double before = times.get(cell);
                if (before != null && before > now) {
                    continue;
                }
                times.put(cell, now);
            }
            conversation.cast(person, about, cast);
        }
    }

    private void matrix(int declared) {
        int participant = csv.column("participant");
        List<String> header = csv.header();
        List<Integer> columns = new ArrayList<>();
        List<Integer> statements = new ArrayList<>();
        for (int c = header.indexOf(LAST_COUNT) + 1; c < header.size(); c++) {
            if (c != declared) {
                statements.add(conversation.statement(header.get(c)));
                columns.add(c);
            }
        }
        while (csv.next()) {
            int person = conversation.participant(name(participant));
            declare(person, declared);
            for (int s = 0; s < columns.size(); s++) {
                if (!csv.empty(columns.get(s))) {
                    conversation.cast(person, statements.get(s), vote(columns.get(s)));
                }
            }
        }
    }

    private int any(List<String> names) {
        return names.stream()
                .filter(csv.header()::contains)
                .findFirst()
                .map(csv::column)
                .orElseGet(() -> csv.column(names.getFirst()));
    }

    private String name(int column) {
        String name = csv.text(column).strip();
        if (name.isEmpty()) {
            throw csv.refused(column, "it is empty");
        }
        return name;
    }

    private void declare(int person, int column) {
        if (column < 0 || csv.empty(column)) {
            return;
        }
        String name = name(column);
        Optional<Integer> before = conversation.constituency(person);
        if (before.isEmpty()) {
            conversation.declare(person, name);
            declaredIn.put(person, csv.row());
        } else if (!conversation.constituencies().get(before.get()).equals(name)) {
            throw csv.refused(
                    column,
                    "“%s” is not what row %d says of the same participant"
                            .formatted(name, declaredIn.get(person)));
        }
    }

    private Vote vote(int column) {
        String text = csv.text(column).strip().toLowerCase(Locale.ROOT);
        return switch (text) {
            case "agree" -> Vote.AGREE;
            case "disagree" -> Vote.DISAGREE;
            case "pass", "0" -> Vote.PASS;
            case "1", "+1" -> Vote.ofSign(sign);
            case "-1" -> Vote.ofSign(-sign);
            default ->
                    throw csv.refused(
                            column,
                            "“%s” is no vote: 1, -1, 0, agree, disagree and pass are"
                                    .formatted(text));
        };
    }
}
