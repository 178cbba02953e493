package care.cairn.core.command.network;

import care.cairn.core.command.Arguments;
import care.cairn.core.command.Command;
import care.cairn.core.command.CsvIn;
import care.cairn.core.command.CsvOut;
import care.cairn.core.command.JsonOut;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

/** Figures of each partner and of the whole network, and what changed between waves. */
public final class NetworkCommand implements Command {
    @Override
    public String name() {
        return "network";
    }

    @Override
    public List<String> usage() {
        return List.of(
                "./cairn network [options] [FILE.csv]",
                "  --from COL, --to COL    who names whom; else the first two columns",
                "  --weight COL            how strong a tie is, above 0; else the column weight,"
                        + " or 1",
                "  --wave COL              one network for each value, and changes between them",
                "  --undirected            each row is a pair, given once",
                "  --survey                whoever has no row as from did not answer; a row without"
                        + " to",
                "                          says that it answered and named nobody",
                "  --weighted              betweenness by ways of length 1/weight, not by steps",
                "  --from-group COL, --to-group COL    groups of the two, for brokers between them",
                "  --json                  the whole network too, not its partners alone",
                "Without a file, or with -, ties are read from standard input."
                        + " See docs/network.md.");
    }

    @Override
    public void run(List<String> arguments, InputStream in, OutputStream out) throws IOException {
        Arguments given =
                new Arguments(
                        arguments,
                        Set.of(
                                "--from",
                                "--to",
                                "--weight",
                                "--wave",
                                "--from-group",
                                "--to-group"),
                        Set.of("--undirected", "--survey", "--weighted", "--json"));
        TieFile file = TieReader.read(given, new CsvIn(given.bytes(in)));
        List<Profile> profiles =
                file.networks().stream()
                        .map(network -> Profile.of(network, given.has("--weighted")))
                        .toList();
        if (given.has("--json")) {
            new NetworkJson(file, new JsonOut(out)).write(profiles);
        } else {
            new NetworkCsv(file, new CsvOut(out)).write(profiles);
        }
    }
}
