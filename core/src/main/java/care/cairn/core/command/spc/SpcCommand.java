package care.cairn.core.command.spc;

import care.cairn.core.command.Arguments;
import care.cairn.core.command.Command;
import care.cairn.core.command.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws a process chart of each series in a file. */
public final class SpcCommand implements Command {
    private static final Set<String> VALUED = both(SpcOptions.VALUED, FunnelRequest.VALUED);
    private static final Set<String> FLAGS = both(SpcOptions.FLAGS, FunnelRequest.FLAGS);

    private static Set<String> both(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    @Override
    public String name() {
        return "spc";
    }

    @Override
    public List<String> usage() {
        return List.of(
                "./cairn spc --chart KEY --period COL --value COL [options] [FILE.csv]",
                "  --numerator COL --denominator COL   for values that are ratios, instead of --value",
                "  --by COL,…          a series for each value of these columns",
                "  --direction WAY     up, down or neutral: which way is better",
                "  --target N          in the unit of the values",
                "  --freeze N          limits from the first N points of each phase",
                "  --phase DATE,…      new limits from these periods on",
                "  --screen            leave out extreme moving ranges, once",
                "  --rules KEY         mdc-2023, mdc, anhoej, western-electric or nelson",
                "  --json              JSON instead of CSV",
                "./cairn spc --chart funnel --numerator COL --denominator COL --by COL,… [FILE.csv]",
                "  --kind KIND         proportion, rate or ratio (observed over expected)",
                "  --overdispersed     wider limits where units differ more than chance has it",
                "Without a file, or with -, standard input is read. See docs/command-line.md.");
    }

    @Override
    public void run(List<String> arguments, InputStream in, OutputStream out) throws IOException {
        Arguments given = new Arguments(arguments, VALUED, FLAGS);
        if (given.value("--chart").filter(FunnelRequest.CHART::equals).isPresent()) {
            FunnelRequest.of(given).answer(given, in, out);
            return;
        }
        for (String option : List.of("--kind", "--overdispersed")) {
            if (given.has(option)) {
                throw new Refused("Only a funnel has %s.".formatted(option));
            }
        }
        SpcOptions options = SpcOptions.of(given);
        SeriesReader reader = new SeriesReader(options, given.bytes(in));
        Collection<Readings> all = reader.read();
        PhaseStarts phases = new PhaseStarts(options.phases(), reader.form());
        phases.check(all);
        SpcAnswer answer = new SpcAnswer(options, phases, List.copyOf(all));
        if (options.json()) {
            answer.json(out);
        } else {
            answer.csv(out);
        }
    }
}
