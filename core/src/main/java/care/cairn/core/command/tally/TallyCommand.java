package care.cairn.core.command.tally;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.cairn.core.command.Arguments;
import care.cairn.core.command.Command;
import care.cairn.core.command.Refused;
import care.cairn.core.tally.election.BallotFile;
import care.cairn.core.tally.election.ElectionReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

/** Counts a file of ballots by a rule. */
public final class TallyCommand implements Command {
    @Override
    public String name() {
        return "tally";
    }

    @Override
    public List<String> usage() {
        return List.of(
                "./cairn tally --rule KEY [--seats N] [--lots NAME,…] [FILE.csv|.blt|.soi|…]",
                "  --rule KEY          scottish-stv, instant-run-off or schulze",
                "  --seats N           how many to elect, if the file does not say",
                "  --lots NAME,…       options as drawn by lot, to break ties that nothing else does",
                "Without a file, or with -, ballots are read as CSV from standard input."
                        + " See docs/command-line.md.");
    }

    @Override
    public void run(List<String> arguments, InputStream in, OutputStream out) throws IOException {
        Arguments given =
                new Arguments(arguments, Set.of("--rule", "--seats", "--lots"), Set.of("--json"));
        String rule = given.needed("--rule");
        int seats = given.whole("--seats", 1).orElse(0);
        String name = given.file().equals("-") ? "ballots.csv" : given.file();
        String json;
        try {
            BallotFile file = BallotFile.read(name, given.bytes(in));
            json = ElectionReport.json(rule, file, seats, given.list("--lots"));
        } catch (IllegalArgumentException e) {
            throw new Refused(String.valueOf(e.getMessage()), e);
        }
        out.write((json + "\n").getBytes(UTF_8));
    }
}
