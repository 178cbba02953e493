package care.cairn.app.database;

import java.io.PrintStream;
import java.util.List;

/**
 * A command of {@code ./cairn} that a module offers as a bean, such as {@code verify}. It runs in
 * the full program with no port open, on the database of the data folder, running or not.
 */
public interface CommandLineTask {

    /** The word on the command line. */
    String name();

    /**
     * Does the work and prints plain sentences.
     *
     * @param arguments what follows the name, without {@code --data DIR}
     * @return the exit code: 0 when all is well, 1 when something was found or refused
     */
    int run(List<String> arguments, PrintStream out);
}
