package care.cairn.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of every module: whole in both languages, and all of them used as they can be. */
class MessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path CODE = Path.of("src/main/java");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[}(]");
    private static final Pattern KEY_IN_CODE =
            Pattern.compile(
                    "(?:Refusal\\.of|Result\\.refused|(?:Forbidden|Missing|Unreadable|Conflict)Exception)\\(\\s*\"([\\w.-]+)\"|Refusal\\.at\\(\\s*\"\\w*\",\\s*\"([\\w.-]+)\"");

    @Test
    void english_and_french_have_the_same_keys_and_places_to_fill_in() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path english : files(MESSAGES, "_en.properties")) {
            Path french =
                    english.resolveSibling(english.getFileName().toString().replace("_en", "_fr"));
            assertThat(french).exists();
            Map<String, String> en = read(english);
            Map<String, String> fr = read(french);
            assertThat(fr.keySet()).as(french.toString()).isEqualTo(en.keySet());
            en.forEach((key, sentence) -> {
                if (!places(sentence).equals(places(fr.getOrDefault(key, "")))) {
                    faults.add(key + " fills in other places in French");
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void no_key_stands_twice_in_a_language() throws IOException {
        for (String language : List.of("_en.properties", "_fr.properties")) {
            List<String> keys = new ArrayList<>();
            for (Path file : files(MESSAGES, language)) {
                Files.readAllLines(file).stream()
                        .filter(it -> it.contains("=") && !it.startsWith("#"))
                        .forEach(it -> keys.add(it.substring(0, it.indexOf('='))));
            }
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_sentence_can_be_written_and_loses_no_apostrophe() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path file : files(MESSAGES, ".properties")) {
            read(file)
                    .forEach((key, sentence) -> {
                        if (sentence.replace("''", "").contains("'")) {
                            faults.add(file.getFileName() + " " + key + ": write ’, not '");
                        }
                        if (sentence.isBlank()) {
                            faults.add(file.getFileName() + " " + key + " is empty");
                        }
                        try {
                            new MessageFormat(sentence, Locale.ENGLISH);
                        } catch (IllegalArgumentException e) {
                            faults.add(file.getFileName() + " " + key + ": " + e.getMessage());
                        }
                    });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void no_key_stands_in_two_files() throws IOException {
        Map<String, Path> seen = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (Path file : files(MESSAGES, "_en.properties")) {
            for (String key : read(file).keySet()) {
                Path other = seen.put(key, file);
                if (other != null) {
                    twice.add(key + " in " + other.getFileName() + " and " + file.getFileName());
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void every_key_that_a_template_or_a_refusal_names_has_words() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path file : files(MESSAGES, "_en.properties")) {
            known.addAll(read(file).keySet());
        }
        List<String> missing = new ArrayList<>();
        for (Path template : files(TEMPLATES, ".html")) {
            keys(KEY_IN_TEMPLATE, template)
                    .filter(key -> !known.contains(key))
                    .forEach(key -> missing.add(template.getFileName() + ": " + key));
        }
        for (Path code : files(CODE, ".java")) {
            keys(KEY_IN_CODE, code)
                    .filter(key -> !known.contains(key))
                    .forEach(key -> missing.add(code.getFileName() + ": " + key));
        }
        assertThat(missing).isEmpty();
    }

    private static Stream<String> keys(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file).replaceAll("(?s)<!--/\\*.*?\\*/-->", ""))
                .results()
                .map((MatchResult it) ->
                        it.groupCount() > 1 && it.group(1) == null ? it.group(2) : it.group(1));
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(it -> it.group(1)).collect(Collectors.toSet());
    }

    static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, properties::getProperty));
    }
}
