package care.cairn.core.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Runs one {@link Command}: nothing of the web program is started. */
public final class Main {
    /** Answered. */
    static final int DONE = 0;

    /** The answer could not be written. */
    static final int BROKEN = 1;

    /** Refused, with one line that says why. */
    static final int REFUSED = 2;

    private Main() {}

    /**
     * Exits with 0 if answered, 2 if refused, 1 if the answer could not be written. {@code rehearse
     * FILE} is for the build.
     */
    public static void main(String[] args) throws IOException {
        if (args.length == 2 && args[0].equals("rehearse")) {
            Rehearsal.of(Path.of(args[1]));
            return;
        }
        System.exit(
                run(
                        Arrays.asList(args),
                        System.in,
                        System.out,
                        new PrintStream(System.err, true, UTF_8)));
    }

    /** As {@link #main}, with streams of one's own and the exit code as the answer. */
    public static int run(
            List<String> arguments, InputStream in, OutputStream out, PrintStream err) {
        try {
            String name = arguments.isEmpty() ? "" : arguments.getFirst();
            Command command = Commands.byName(name).orElseThrow(() -> unknown(name));
            List<String> rest = arguments.subList(1, arguments.size());
            if (rest.contains("--help")) {
                out.write((String.join("\n", command.usage()) + "\n").getBytes(UTF_8));
            } else {
                command.run(rest, in, out);
            }
            out.flush();
            return DONE;
        } catch (Refused e) {
            err.println(e.sentence());
            return REFUSED;
        } catch (IOException e) {
            err.println("The answer could not be written: " + e.getMessage());
            return BROKEN;
        }
    }

    private static Refused unknown(String name) {
        String known = Commands.ALL.stream().map(Command::name).collect(Collectors.joining(", "));
        return new Refused(
                (name.isEmpty() ? "No command was given" : "There is no command " + name)
                        + "; there are: "
                        + known
                        + ".");
    }
}
