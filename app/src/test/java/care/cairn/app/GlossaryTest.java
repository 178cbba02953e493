package care.cairn.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words of {@code docs/glossary.md} are the names of classes, and stay so. */
class GlossaryTest {
    private static final Path PAGE = Path.of("..", "docs", "glossary.md");
    private static final Pattern CLASS = Pattern.compile("`((?:app|core)(?:\\.\\w+)+)`");

    private static List<String> terms() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| "))
                .filter(line -> !line.startsWith("| term |"))
                .toList();
    }

    private static boolean exists(String name) {
        try {
            Class.forName("care.cairn." + name, false, GlossaryTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Test
    void every_term_has_a_meaning_and_names_its_class() throws IOException {
        assertThat(terms())
                .hasSizeGreaterThan(50)
                .allMatch(
                        line -> line.matches("\\| \\S.* \\| \\S.* \\| `(app|core)\\.[\\w.]+` \\|"));
    }

    @Test
    void every_class_that_the_glossary_names_exists() throws IOException {
        assertThat(CLASS.matcher(Files.readString(PAGE)).results().map(it -> it.group(1)))
                .hasSizeGreaterThan(50)
                .allMatch(GlossaryTest::exists);
    }

    @Test
    void no_term_is_explained_twice() throws IOException {
        assertThat(terms().stream().map(line -> line.split("\\|", -1)[1].strip()))
                .doesNotHaveDuplicates();
    }
}
