package care.cairn.core.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** Something that {@code ./cairn NAME …} does. Add one to {@link Commands#ALL} and it is there. */
public interface Command {

    /** The first word of the command line. */
    String name();

    /** How it is asked, a line each; {@code --help} prints them. */
    List<String> usage();

    /**
     * Does it. Reads everything, then works everything out, then writes: so that nothing is written
     * of what is refused.
     *
     * @param arguments what stands behind the name
     * @param in read where no file is named
     * @param out the answer, UTF-8; flushed here, not closed
     * @throws Refused with one line that says what is wrong, and in which row
     * @throws IOException if the answer cannot be written
     */
    void run(List<String> arguments, InputStream in, OutputStream out) throws IOException;
}
