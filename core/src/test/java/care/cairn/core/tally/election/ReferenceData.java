package care.cairn.core.tally.election;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Ballots and results that may be used to test and not be part of the project. They are looked for
 * in the folder that the system property {@code cairn.reference} or the environment variable {@code
 * CAIRN_REFERENCE} names, else in {@code shared} beside the project.
 */
public final class ReferenceData {

    private ReferenceData() {}

    /** A folder of it; the test that asks is skipped, and says so, if there is none. */
    public static Path folder(String name) {
        String root =
                Optional.ofNullable(System.getProperty("cairn.reference"))
                        .or(() -> Optional.ofNullable(System.getenv("CAIRN_REFERENCE")))
                        .orElse("../../shared");
        Path folder = Path.of(root, name);
        Assumptions.assumeTrue(
                Files.isDirectory(folder),
                () -> "Skipped: no folder " + folder + "; name it by CAIRN_REFERENCE.");
        return folder;
    }
}
