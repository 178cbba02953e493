package care.cairn.core.command.opinion;

import care.cairn.core.command.Arguments;
import care.cairn.core.command.Command;
import care.cairn.core.command.CsvIn;
import care.cairn.core.command.Refused;
import care.cairn.core.opinion.Landscape;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

/** What people think of statements, from a file of votes. */
public final class OpinionCommand implements Command {
    @Override
    public String name() {
        return "opinion";
    }

    @Override
    public List<String> usage() {
        return List.of(
                "./cairn opinion [--constituency COL] [--agree 1|-1] [--json] [VOTES.csv]",
                "  --constituency COL  the column that says what constituency a participant is of",
                "  --agree 1|-1        the number that stands for agree, 1 if not said",
                "  --json              everything; without it a table of statements as CSV",
                "Columns: participant (or voter-id), statement (or comment-id), vote (1, -1, 0, or",
                "agree, disagree, pass), timestamp if votes may be changed; or Polis's",
                "participants-votes.csv. See docs/opinion.md.");
    }

    @Override
    public void run(List<String> arguments, InputStream in, OutputStream out) throws IOException {
        Arguments given =
                new Arguments(arguments, Set.of("--constituency", "--agree"), Set.of("--json"));
        int agree =
                switch (given.value("--agree").orElse("1")) {
                    case "1" -> 1;
                    case "-1" -> -1;
                    default -> throw new Refused("The option --agree is 1 or -1.");
                };
        Landscape landscape =
                Landscape.of(
                        VoteFile.read(
                                new CsvIn(given.bytes(in)), given.value("--constituency"), agree));
        if (given.has("--json")) {
            LandscapeJson.write(landscape, out);
        } else {
            LandscapeTable.write(landscape, out);
        }
    }
}
