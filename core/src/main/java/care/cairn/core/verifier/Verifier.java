package care.cairn.core.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Checks an exported record: {@code Verifier FOLDER [--key VKEY] [--since CHECKPOINT]}. */
public final class Verifier {

    private static final String USAGE =
            "Usage: verify FOLDER [--key VKEY] [--since CHECKPOINT-FILE]\n"
                    + "  --key    the log's public key as it publishes it, not the record's own\n"
                    + "  --since  a checkpoint kept from before, which the record must begin with\n";

    private Verifier() {}

    /**
     * Prints a verdict; exits with 0 if the record is whole, 1 if not, 2 if it was not asked well.
     */
    public static void main(String[] args) {
        System.exit(run(args, System.out));
    }

    static int run(String[] args, PrintStream out) {
        Optional<Path> folder = Optional.empty();
        Optional<String> key = Optional.empty();
        Optional<String> since = Optional.empty();
        try {
            for (int i = 0; i < args.length; i++) {
                switch (args[i]) {
                    case "--key" -> key = Optional.of(args[++i]);
                    case "--since" -> since = Optional.of(Files.readString(Path.of(args[++i])));
                    default -> folder = Optional.of(Path.of(args[i]));
                }
            }
        } catch (IOException | ArrayIndexOutOfBoundsException e) {
            out.print(USAGE);
            return 2;
        }
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            out.print(USAGE);
            return 2;
        }
        Verdict verdict = RecordCheck.check(new RecordFolder(folder.get()), key, since);
        out.print(verdict.text());
        return verdict.whole() ? 0 : 1;
    }
}
