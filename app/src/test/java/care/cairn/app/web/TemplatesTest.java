package care.cairn.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.junit.jupiter.api.Test;

/**
 * Every template of every module: no words of its own, and nothing that the content policy stops.
 */
class TemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    /** Words that are the same in every language. */
    private static final Set<String> ALLOWED = Set.of("CSV", "SVG");

    /** Attributes whose value a reader sees or hears. */
    private static final Set<String> READ =
            Set.of("title", "alt", "placeholder", "aria-label", "label", "aria-description");

    @Test
    void no_template_has_words_of_its_own() throws Exception {
        List<String> faults = new ArrayList<>();
        for (Path file : MessagesTest.files(TEMPLATES, ".html")) {
            read(file, new Words(file, faults));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void no_template_has_style_or_script_of_its_own() throws IOException {
        List<String> faults = new ArrayList<>();
        Pattern inline =
                Pattern.compile(
                        "<style|\\s(?:th:)?style\\s*=|\\s(?:th:)?on[a-z]+\\s*=|javascript:|th:utext|<script(?![^>]*th:nonce)");
        for (Path file : MessagesTest.files(TEMPLATES, ".html")) {
            String text = Files.readString(file).replaceAll("(?s)<!--/\\*.*?\\*/-->", "");
            inline.matcher(text)
                    .results()
                    .forEach(it -> faults.add(TEMPLATES.relativize(file) + ": " + it.group()));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void no_condition_stands_on_the_element_that_is_replaced_for_it_would_be_lost()
            throws IOException {
        List<String> faults = new ArrayList<>();
        Pattern both =
                Pattern.compile(
                        "<[^>]*th:(?:if|unless)=[^>]*\\sth:(?:replace)=|<[^>]*\\sth:replace=[^>]*th:(?:if|unless)=");
        for (Path file : MessagesTest.files(TEMPLATES, ".html")) {
            String text = Files.readString(file).replaceAll("(?s)<!--/\\*.*?\\*/-->", "");
            both.matcher(text)
                    .results()
                    .forEach(it -> faults.add(TEMPLATES.relativize(file) + ": " + it.group()));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_word_in_a_template_would_be_found() throws Exception {
        List<String> faults = new ArrayList<>();
        new MarkupParser(ParseConfiguration.htmlConfiguration())
                .parse(
                        "<p>Hello</p><p th:text=\"x\">sample</p><img alt=\"Chart\"><p>CSV 1 · 2</p>",
                        new Words(Path.of("x"), faults));
        assertThat(faults).hasSize(2);
    }

    private static void read(Path file, Words words) throws IOException, ParseException {
        new MarkupParser(ParseConfiguration.htmlConfiguration())
                .parse(Files.readString(file).replaceAll("(?s)<!--/\\*.*?\\*/-->", ""), words);
    }

    /** Finds text that is not replaced by a message. */
    private static final class Words extends AbstractMarkupHandler {
        private final Path file;
        private final List<String> faults;
        private final Deque<Boolean> replaced = new ArrayDeque<>();
        private boolean filled;

        Words(Path file, List<String> faults) {
            this.file = file;
            this.faults = faults;
        }

        private void check(String text, int line) {
            String rest = text;
            for (String word : ALLOWED) {
                rest = rest.replace(word, "");
            }
            if (LETTERS.matcher(rest).find()) {
                faults.add(file.getFileName() + " line " + line + ": " + text.strip());
            }
        }

        @Override
        public void handleText(char[] buffer, int offset, int len, int line, int col) {
            if (!replaced.contains(true)) {
                check(new String(buffer, offset, len).replaceAll("&\\w+;", ""), line);
            }
        }

        @Override
        public void handleAttribute(
                char[] buffer,
                int nameOffset,
                int nameLen,
                int nameLine,
                int nameCol,
                int operatorOffset,
                int operatorLen,
                int operatorLine,
                int operatorCol,
                int valueContentOffset,
                int valueContentLen,
                int valueOuterOffset,
                int valueOuterLen,
                int valueLine,
                int valueCol) {
            String name = new String(buffer, nameOffset, nameLen).toLowerCase(Locale.ROOT);
            if (Set.of("th:text", "th:replace", "th:insert").contains(name)) {
                filled = true;
            }
            if (READ.contains(name)) {
                check(new String(buffer, valueContentOffset, valueContentLen), nameLine);
            }
        }

        @Override
        public void handleOpenElementStart(
                char[] buffer, int nameOffset, int nameLen, int line, int col) {
            filled = false;
        }

        @Override
        public void handleOpenElementEnd(
                char[] buffer, int nameOffset, int nameLen, int line, int col) {
            String name = new String(buffer, nameOffset, nameLen);
            // the root is replaced by the frame, but its content is kept
            replaced.push(filled && !name.equals("html"));
        }

        @Override
        public void handleCloseElementStart(
                char[] buffer, int nameOffset, int nameLen, int line, int col) {
            replaced.pop();
        }

        @Override
        public void handleAutoOpenElementEnd(
                char[] buffer, int nameOffset, int nameLen, int line, int col) {
            replaced.push(false);
        }

        @Override
        public void handleAutoCloseElementStart(
                char[] buffer, int nameOffset, int nameLen, int line, int col) {
            replaced.pop();
        }
    }
}
