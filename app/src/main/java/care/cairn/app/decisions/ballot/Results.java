package care.cairn.app.decisions.ballot;

import care.cairn.app.web.form.Share;
import care.cairn.core.tally.election.Schulze;
import care.cairn.core.tally.election.Stage;
import care.cairn.core.tally.election.StagedCount;
import care.cairn.core.tally.poll.Counted;
import care.cairn.core.tally.poll.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What was counted, ready for the page: the same count that decides.
 *
 * @param choices how many chose each answer
 * @param options what each option got; the winners first
 * @param stages of a count that passes votes on
 * @param pairs every option against every other
 */
public record Results(
        List<ChoiceRow> choices, List<OptionRow> options, Stages stages, List<PairRow> pairs) {

    /**
     * One answer.
     *
     * @param kind of its bar
     */
    public record ChoiceRow(String key, String kind, int count, double percent) {
        public List<Share> bar() {
            return percent > 0 ? List.of(new Share(kind, percent)) : List.of();
        }
    }

    /**
     * One option.
     *
     * @param total votes or points, as they are written
     * @param place from 1 on among the winners, or 0
     */
    public record OptionRow(String key, String name, String total, double percent, int place) {
        public List<Share> bar() {
            return percent > 0
                    ? List.of(new Share(place > 0 ? "better" : "agree", percent))
                    : List.of();
        }
    }

    /** A count in stages; none where {@code quota} is "". */
    public record Stages(String quota, List<StageRow> rows, List<Candidate> candidates) {}

    /**
     * A stage and what was done in it.
     *
     * @param action the key of it
     * @param of whose votes were passed on, or ""
     */
    public record StageRow(int number, String action, String of, String nonTransferable) {}

    /** An option over all stages. */
    public record Candidate(String name, List<Cell> cells, boolean elected) {}

    /**
     * An option in one stage.
     *
     * @param transfer what it received or gave away, with its sign, or ""
     */
    public record Cell(String votes, String transfer, String status) {}

    /** An option against the others, in their order; "" against itself. */
    public record PairRow(String name, List<String> against) {}

    private static final Stages NO_STAGES = new Stages("", List.of(), List.of());

    public static Results of(Rule rule, Outcome outcome, Map<String, String> names) {
        var choices = new ArrayList<ChoiceRow>();
        double whole = Math.max(1, outcome.tally().given()) / 100.0;
        outcome.tally()
                .counts()
                .forEach((key, count) ->
                        choices.add(new ChoiceRow(key, kind(rule, key), count, count / whole)));
        var counted = outcome.counted().orElse(null);
        return switch (counted) {
            case null -> new Results(choices, List.of(), NO_STAGES, List.of());
            case Counted.Totals it ->
                    new Results(
                            choices,
                            totals(it.byOption(), outcome.winners(), names),
                            NO_STAGES,
                            List.of());
            case Counted.Staged it ->
                    new Results(
                            choices,
                            last(it.count(), outcome.winners(), names),
                            stages(it.count(), names),
                            List.of());
            case Counted.Paired it ->
                    new Results(
                            choices,
                            placed(it.count(), outcome.winners(), names),
                            NO_STAGES,
                            pairs(it.count(), names));
        };
    }

    private static String kind(Rule rule, String choice) {
        return switch (rule.tone(choice)) {
            case FOR, RESERVED -> "agree";
            case ASIDE -> "abstain";
            case AGAINST, BLOCK -> "disagree";
        };
    }

    private static List<OptionRow> totals(
            Map<String, Long> totals, List<String> winners, Map<String, String> names) {
        long most = Math.max(1, totals.values().stream().mapToLong(n -> n).max().orElse(1));
        return totals.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(it ->
                        new OptionRow(
                                it.getKey(),
                                name(names, it.getKey()),
                                it.getValue().toString(),
                                100.0 * it.getValue() / most,
                                winners.indexOf(it.getKey()) + 1))
                .toList();
    }

    private static List<OptionRow> last(
            StagedCount count, List<String> winners, Map<String, String> names) {
        if (count.stages().isEmpty()) {
            return List.of();
        }
        var lines = count.stages().getLast().lines();
        var most =
                lines.stream()
                        .map(Stage.Line::votes)
                        .max(BigDecimal::compareTo)
                        .filter(votes -> votes.signum() > 0)
                        .orElse(BigDecimal.ONE);
        return lines.stream()
                .sorted((a, b) -> place(winners, a.option()) - place(winners, b.option()))
                .map(it ->
                        new OptionRow(
                                it.option(),
                                name(names, it.option()),
                                written(it.votes()),
                                100.0 * it.votes().doubleValue() / most.doubleValue(),
                                winners.indexOf(it.option()) + 1))
                .toList();
    }

    private static int place(List<String> winners, String option) {
        int at = winners.indexOf(option);
        return at < 0 ? Integer.MAX_VALUE / 2 : at;
    }

    private static Stages stages(StagedCount count, Map<String, String> names) {
        var rows =
                count.stages().stream()
                        .map(it ->
                                new StageRow(
                                        it.number(),
                                        it.action()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'),
                                        it.of().map(option -> name(names, option)).orElse(""),
                                        written(it.nonTransferable())))
                        .toList();
        List<Candidate> candidates = new ArrayList<>();
        var first =
                count.stages().isEmpty()
                        ? List.<Stage.Line>of()
                        : count.stages().getFirst().lines();
        for (int n = 0; n < first.size(); n++) {
            int at = n;
            var option = first.get(at).option();
            candidates.add(
                    new Candidate(
                            name(names, option),
                            count.stages().stream().map(it -> cell(it.lines().get(at))).toList(),
                            count.elected().contains(option)));
        }
        return new Stages(written(count.quota()), rows, candidates);
    }

    private static Cell cell(Stage.Line line) {
        var transfer = line.transfer().signum() == 0 ? "" : written(line.transfer());
        return new Cell(
                written(line.votes()),
                line.transfer().signum() > 0 ? "+" + transfer : transfer,
                line.status().name().toLowerCase(Locale.ROOT));
    }

    private static List<OptionRow> placed(
            Schulze count, List<String> winners, Map<String, String> names) {
        List<OptionRow> rows = new ArrayList<>();
        for (int rank = 0; rank < count.ranking().size(); rank++) {
            for (String option : count.ranking().get(rank)) {
                rows.add(
                        new OptionRow(
                                option,
                                name(names, option),
                                Integer.toString(rank + 1),
                                100.0 * (count.ranking().size() - rank) / count.ranking().size(),
                                winners.indexOf(option) + 1));
            }
        }
        return rows;
    }

    private static List<PairRow> pairs(Schulze count, Map<String, String> names) {
        List<PairRow> rows = new ArrayList<>();
        for (int a = 0; a < count.options().size(); a++) {
            List<String> cells = new ArrayList<>();
            for (int b = 0; b < count.options().size(); b++) {
                cells.add(a == b ? "" : count.preferring().get(a).get(b).toString());
            }
            rows.add(new PairRow(name(names, count.options().get(a)), cells));
        }
        return rows;
    }

    private static String name(Map<String, String> names, String key) {
        return Objects.requireNonNullElse(names.get(key), key);
    }

    private static String written(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
