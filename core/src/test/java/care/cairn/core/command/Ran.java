package care.cairn.core.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/** What a command did: run in this process, as the program runs it. */
public record Ran(int code, String out, String err) {

    /** Runs a command line over standard input. */
    public static Ran of(String input, String... arguments) {
        return of(input.getBytes(UTF_8), arguments);
    }

    /** As {@link #of(String, String...)} with bytes. */
    public static Ran of(byte[] input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code =
                Main.run(
                        List.of(arguments),
                        new ByteArrayInputStream(input),
                        out,
                        new PrintStream(err, true, UTF_8));
        return new Ran(code, out.toString(UTF_8), err.toString(UTF_8));
    }
}
