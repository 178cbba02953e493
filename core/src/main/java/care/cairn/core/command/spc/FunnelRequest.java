package care.cairn.core.command.spc;

import care.cairn.core.command.Arguments;
import care.cairn.core.command.CsvIn;
import care.cairn.core.command.Refused;
import care.cairn.core.spc.Direction;
import care.cairn.core.spc.funnel.Funnel;
import care.cairn.core.spc.funnel.FunnelKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What is asked of {@code ./cairn spc --chart funnel}: many units at one time. */
record FunnelRequest(
        String numerator,
        String denominator,
        List<String> by,
        FunnelKind kind,
        boolean overdispersed,
        Direction direction,
        boolean json) {

    static final String CHART = "funnel";

    /** What a chart over time has, and a funnel has not. */
    private static final List<String> OVER_TIME =
            List.of(
                    "--period",
                    "--value",
                    "--target",
                    "--freeze",
                    "--phase",
                    "--screen",
                    "--rules");

    /** What only a funnel has. */
    static final Set<String> VALUED = Set.of("--kind");

    static final Set<String> FLAGS = Set.of("--overdispersed");

    static FunnelRequest of(Arguments given) {
        for (String option : OVER_TIME) {
            if (given.has(option)) {
                throw new Refused(
                        "A funnel is of many units at one time: it has no %s.".formatted(option));
            }
        }
        String by = given.needed("--by");
        return new FunnelRequest(
                given.needed("--numerator"),
                given.needed("--denominator"),
                List.of(by.split(",", -1)),
                kind(given.value("--kind").orElse("proportion")),
                given.has("--overdispersed"),
                SpcOptions.direction(given.value("--direction").orElse("neutral")),
                given.has("--json"));
    }

    private static FunnelKind kind(String word) {
        return switch (word) {
            case "proportion" -> FunnelKind.PROPORTION;
            case "rate" -> FunnelKind.RATE;
            case "ratio" -> FunnelKind.STANDARDISED_RATIO;
            default ->
                    throw new Refused(
                            "A funnel is of the kind proportion, rate or ratio, not %s."
                                    .formatted(word));
        };
    }

    void answer(Arguments given, InputStream in, OutputStream out) throws IOException {
        CsvIn csv = new CsvIn(given.bytes(in));
        FunnelUnits units = FunnelUnits.read(csv, by, numerator, denominator, kind);
        int[] known = units.known();
        double[] events = Arrays.stream(known).mapToDouble(i -> units.events()[i]).toArray();
        double[] sizes = Arrays.stream(known).mapToDouble(i -> units.sizes()[i]).toArray();
        if (known.length == 0 || (kind != FunnelKind.STANDARDISED_RATIO && sum(events) == 0)) {
            throw new Refused(
                    "A funnel needs a unit with a denominator above 0, and something counted.");
        }
        Funnel funnel = Funnel.of(kind, events, sizes, overdispersed);
        int[] places = new int[units.sizes().length];
        Arrays.fill(places, -1);
        IntStream.range(0, known.length).forEach(k -> places[known[k]] = k);
        FunnelAnswer answer = new FunnelAnswer(this, units, funnel, places);
        if (json) {
            answer.json(out);
        } else {
            answer.csv(out);
        }
    }

    private static double sum(double[] numbers) {
        return Arrays.stream(numbers).sum();
    }
}
