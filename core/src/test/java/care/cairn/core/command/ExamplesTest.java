package care.cairn.core.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of the documentation give the answers that are printed there. {@code
 * -Dcairn.write=true} writes them anew.
 */
class ExamplesTest {
    private static final Path FOLDER = Path.of("../docs/examples");

    record Example(String line, Path answer) {
        @Override
        public String toString() {
            return line;
        }
    }

    static Stream<Example> examples() throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve("commands.txt"), UTF_8);
        return IntStream.range(0, lines.size())
                .mapToObj(i ->
                        new Example(
                                lines.get(i), FOLDER.resolve("answers/%02d.txt".formatted(i + 1))));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void gives_its_answer(Example example) throws IOException {
        String line = example.line().replace("docs/examples/", "../docs/examples/");
        Ran ran = Ran.of("", Arrays.asList(line.split(" +", -1)).toArray(String[]::new));
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        if (Boolean.getBoolean("cairn.write")) {
            Files.createDirectories(FOLDER.resolve("answers"));
            Files.writeString(example.answer(), ran.out());
        }
        assertThat(ran.out()).isEqualTo(Files.readString(example.answer()));
    }
}
