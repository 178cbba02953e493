package care.cairn.core.tally.election;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The result of a count and how it came about as JSON, for programs to read. Votes are numbers with
 * as many decimals as the method has; statuses and actions are lower-case words joined by hyphens.
 */
public final class ElectionReport {

    private ElectionReport() {}

    /**
     * Counts ballots by a rule and reports it: {@code scottish-stv/1} and {@code instant-run-off/1}
     * give {@code rule, title, valid, quota, elected, tied, stages}, {@code schulze/1} gives {@code
     * rule, title, valid, winner, tied, ranking, preferring, strength}.
     *
     * @param rule key, with or without its version
     * @param seats to be filled, for the rule that fills several; else the file's own number, or 1
     * @param lots options as drawn by lot; empty leaves a tie {@code tied} and the count unfinished
     * @throws IllegalArgumentException for another rule, or ballots that the rule cannot count
     */
    public static String json(String rule, BallotFile file, int seats, List<String> lots) {
        RankedBallots ballots = file.ballots();
        return switch (rule) {
            case "scottish-stv", "scottish-stv/1" ->
                    begin("scottish-stv/1", file)
                            + staged(ScottishStv.count(ballots, places(file, seats), lots));
            case "instant-run-off", "instant-run-off/1" ->
                    begin("instant-run-off/1", file) + staged(InstantRunOff.count(ballots, lots));
            case "schulze", "schulze/1" ->
                    begin("schulze/1", file) + paired(Schulze.count(ballots), lots);
            default ->
                    throw new IllegalArgumentException(
                            "Ballots are counted by scottish-stv, instant-run-off or schulze, not by "
                                    + rule
                                    + ".");
        };
    }

    private static String begin(String rule, BallotFile file) {
        return "{\"rule\":"
                + text(rule)
                + ",\"title\":"
                + text(file.title())
                + ",\"valid\":"
                + file.ballots().total();
    }

    private static int places(BallotFile file, int seats) {
        return seats > 0 ? seats : Math.max(1, file.seats());
    }

    private static String staged(StagedCount count) {
        return ",\"quota\":"
                + count.quota().toPlainString()
                + ",\"elected\":"
                + list(count.elected(), ElectionReport::text)
                + ",\"tied\":"
                + list(count.tied(), ElectionReport::text)
                + ",\"stages\":"
                + list(count.stages(), ElectionReport::stage)
                + "}";
    }

    private static String stage(Stage stage) {
        return "{\"stage\":"
                + stage.number()
                + ",\"action\":"
                + word(stage.action())
                + ",\"of\":"
                + stage.of().map(ElectionReport::text).orElse("null")
                + ",\"candidates\":"
                + list(stage.lines(), ElectionReport::line)
                + ",\"nonTransferable\":"
                + stage.nonTransferable().toPlainString()
                + "}";
    }

    private static String line(Stage.Line line) {
        return "{\"candidate\":"
                + text(line.option())
                + ",\"votes\":"
                + line.votes().toPlainString()
                + ",\"transfer\":"
                + line.transfer().toPlainString()
                + ",\"status\":"
                + word(line.status())
                + "}";
    }

    private static String paired(Schulze count, List<String> lots) {
        List<String> best = count.winners();
        boolean drawn = best.size() == 1 || lots.containsAll(best);
        String winner =
                best.size() == 1
                        ? best.getFirst()
                        : lots.stream().filter(best::contains).findFirst().orElse("");
        return ",\"winner\":"
                + (drawn ? text(winner) : "null")
                + ",\"tied\":"
                + list(drawn ? List.of() : best, ElectionReport::text)
                + ",\"ranking\":"
                + list(count.ranking(), together -> list(together, ElectionReport::text))
                + ",\"preferring\":"
                + list(count.preferring(), row -> list(row, n -> Long.toString(n)))
                + ",\"strength\":"
                + list(count.strength(), row -> list(row, n -> Long.toString(n)))
                + "}";
    }

    private static <T> String list(List<T> values, Function<T, String> each) {
        return values.stream().map(each).collect(Collectors.joining(",", "[", "]"));
    }

    private static String word(Enum<?> value) {
        return text(value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String text(String value) {
        StringBuilder out = new StringBuilder("\"");
        value.chars()
                .forEach(c -> {
                    if (c == '"' || c == '\\') {
                        out.append('\\').append((char) c);
                    } else if (c < ' ') {
                        out.append("\\u%04x".formatted(c));
                    } else {
                        out.append((char) c);
                    }
                });
        return out.append('"').toString();
    }
}
