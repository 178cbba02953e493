package care.cairn.core.verifier;

import care.cairn.core.merkle.Checkpoint;
import care.cairn.core.merkle.Receipt;
import care.cairn.core.merkle.VerifierKey;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks an exported record, or one entry by its receipt, and says what it found. */
public final class Verifier {

    private static final String USAGE =
            """
            Usage: verify FOLDER [--key VKEY] [--since CHECKPOINT-FILE]
                   verify --receipt RECEIPT-FILE --entry ENTRY-FILE --key VKEY
              --key    the log's public key as it publishes it, not the record's own
              --since  a checkpoint kept from before, which the record must begin with
            """;

    private static final List<String> OPTIONS = List.of("--key", "--since", "--receipt", "--entry");

    private Verifier() {}

    /**
     * Prints a verdict; exits with 0 if the record is whole, 1 if not, 2 if it was not asked well.
     */
    public static void main(String[] args) {
        System.exit(run(args, System.out));
    }

    static int run(String[] args, PrintStream out) {
        try {
            Verdict verdict = verdict(args);
            out.print(verdict.text());
            return verdict.whole() ? 0 : 1;
        } catch (IOException | IllegalArgumentException e) {
            out.println(e.getMessage());
            out.print(USAGE);
            return 2;
        }
    }

    private static Verdict verdict(String[] args) throws IOException {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            boolean option = OPTIONS.contains(args[i]);
            if (option && i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value.");
            }
            given.put(option ? args[i] : "folder", option ? args[++i] : args[i]);
        }
        Optional<String> key = Optional.ofNullable(given.get("--key"));
        if (given.containsKey("--receipt")) {
            return receipt(
                    Files.readString(file(given, "--receipt")),
                    Files.readAllBytes(file(given, "--entry")),
                    VerifierKey.parse(key.orElse("")));
        }
        Path folder = file(given, "folder");
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("There is no folder " + folder + ".");
        }
        Optional<String> since =
                given.containsKey("--since")
                        ? Optional.of(Files.readString(file(given, "--since")))
                        : Optional.empty();
        return RecordCheck.check(new RecordFolder(folder), key, since);
    }

    private static Verdict receipt(String text, byte[] entry, VerifierKey key) {
        Optional<Checkpoint> head = Receipt.parse(text).proves(entry, key);
        return head.map(at ->
                        new Verdict(
                                List.of(
                                        "The entry stands in the record of "
                                                + at.origin()
                                                + " at "
                                                + at.size()
                                                + " entries."),
                                List.of()))
                .orElseGet(() ->
                        new Verdict(List.of(), List.of("The receipt does not prove this entry.")));
    }

    private static Path file(Map<String, String> given, String option) {
        String name = given.get(option);
        if (name == null) {
            throw new IllegalArgumentException("Something is missing: " + option + ".");
        }
        return Path.of(name);
    }
}
