package care.cairn.core.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArgumentsTest {
    private static Arguments of(String... words) {
        return new Arguments(List.of(words), Set.of("--n", "--list"), Set.of("--flag"));
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    @Test
    void options_have_values_behind_them_or_behind_an_equals_sign() {
        assertThat(of("--n", "-3", "file").number("--n")).contains(-3.0);
        Arguments given = of("--n=4", "--list", "a,,b", "--flag", "f");
        assertThat(given.whole("--n", 4)).contains(4);
        assertThat(given.list("--list")).containsExactly("a", "", "b");
        assertThat(given.has("--flag")).isTrue();
        assertThat(given.file()).isEqualTo("f");
        assertThat(of().list("--list")).isEmpty();
        assertThat(of().has("--flag")).isFalse();
        assertThat(of("--", "--n").file()).isEqualTo("--n");
    }

    @Test
    void what_cannot_be_meant_is_refused() {
        assertThatThrownBy(() -> of("--x")).hasMessageContaining("no option --x;");
        assertThatThrownBy(() -> of("--x=1")).hasMessageContaining("no option --x;");
        assertThatThrownBy(() -> of("--n")).hasMessage("The option --n needs a value.");
        assertThatThrownBy(() -> of("--n", "1", "--n=2"))
                .hasMessage("The option --n is given twice.");
        assertThatThrownBy(() -> of("a", "b")).hasMessageContaining("several are named: [a, b]");
        assertThatThrownBy(() -> of().needed("--n")).hasMessage("The option --n is missing.");
        assertThatThrownBy(() -> of("--n", "x").number("--n")).hasMessageContaining("not “x”");
        assertThatThrownBy(() -> of("--n", "1").whole("--n", 2)).hasMessageContaining("2 or more");
        assertThatThrownBy(() -> of("--n", "1.5").whole("--n", 0)).hasMessageContaining("“1.5”");
    }

    @Test
    void no_file_or_a_dash_is_standard_input(@TempDir Path folder) throws IOException {
        assertThat(of().bytes(in("x"))).asString(UTF_8).isEqualTo("x");
        assertThat(of("-").bytes(in("y"))).asString(UTF_8).isEqualTo("y");
        Path file = Files.writeString(folder.resolve("f"), "z");
        assertThat(of(file.toString()).bytes(in(""))).asString(UTF_8).isEqualTo("z");
        assertThatThrownBy(() -> of(folder.resolve("none").toString()).bytes(in("")))
                .hasMessageStartingWith("There is no file ");
        assertThatThrownBy(() -> of(folder.toString()).bytes(in("")))
                .hasMessageContaining("cannot be read");
    }
}
