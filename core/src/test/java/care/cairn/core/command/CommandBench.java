package care.cairn.core.command;

import care.cairn.core.Yardstick;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The whole process from the shell, with all that the launcher looks after. */
class CommandBench {
    @Test
    void charts_of_ten_thousand_series_and_of_one() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/bench"));
        Path many = folder.resolve("many.csv");
        Path one = folder.resolve("one.csv");
        write(many, 10_000);
        write(one, 1);
        run(one);
        double y = Yardstick.milliseconds();
        Yardstick.print(
                "./cairn spc, 10,000 series of 60 points",
                Yardstick.median(3, () -> run(many)),
                y,
                24);
        Yardstick.print(
                "./cairn spc, one series of 60 points", Yardstick.median(5, () -> run(one)), y, 12);
    }

    private static void write(Path file, int series) throws IOException {
        Random random = new Random(1);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("site,month,value\n");
            for (int s = 0; s < series; s++) {
                double level = 50 + 10 * random.nextGaussian();
                for (int i = 0; i < 60; i++) {
                    double value = level + 2 * random.nextGaussian() + (i > 45 ? 4 : 0);
                    out.write(
                            "S%d,%d-%02d,%s\n"
                                    .formatted(
                                            s,
                                            2019 + i / 12,
                                            i % 12 + 1,
                                            Math.round(value * 100) / 100.0));
                }
            }
        }
    }

    private static void run(Path file) {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                Path.of("../cairn").toAbsolutePath().normalize().toString(),
                                "spc",
                                "--chart",
                                "xmr",
                                "--period",
                                "month",
                                "--value",
                                "value",
                                "--by",
                                "site",
                                "--direction",
                                "up",
                                "--target",
                                "52",
                                file.toString()));
        try {
            Process process =
                    new ProcessBuilder(line)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .redirectOutput(file.resolveSibling("answer.csv").toFile())
                            .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("./cairn spc did not answer");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
