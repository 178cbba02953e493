package care.cairn.core.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The real process, with its streams and its exit code. */
class ProcessTest {
    private static Ran run(String input, String... arguments)
            throws IOException, InterruptedException {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        line.addAll(List.of(arguments));
        Process process = new ProcessBuilder(line).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(UTF_8));
        }
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        return new Ran(process.waitFor(), out, err);
    }

    @Test
    void reads_standard_input_and_answers() throws IOException, InterruptedException {
        assertThat(
                        run(
                                "where,month,n\nGenève,2020-01,1.5\n",
                                "spc",
                                "--chart",
                                "xmr",
                                "--period",
                                "month",
                                "--value",
                                "n",
                                "--by",
                                "where",
                                "-"))
                .isEqualTo(
                        new Ran(
                                0,
                                "where,period,value,centre,lower,upper,phase,rules,variation,"
                                        + "assurance\nGenève,2020-01,1.5,,,,1,,,\n",
                                ""));
    }

    @Test
    void refuses_with_one_line_and_two() throws IOException, InterruptedException {
        assertThat(run("", "spc", "--chart", "pié"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
                .satisfies(ran -> assertThat(ran.out()).isEmpty())
                .satisfies(ran -> assertThat(ran.err()).startsWith("There is no chart pié; "))
                .satisfies(ran -> assertThat(ran.err()).hasLineCount(1));
    }
}
