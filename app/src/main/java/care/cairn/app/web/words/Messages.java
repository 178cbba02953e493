package care.cairn.app.web.words;

import care.cairn.app.web.Vocabulary;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every sentence on the screen, from {@code messages/<module>_<language>.properties} (UTF-8) of all
 * modules; the partnership's own words go before those of the program. A key belongs to one file: a
 * second one stops the start.
 */
public class Messages extends AbstractMessageSource {
    private static final String WORD = "word.";

    private final Map<String, Map<String, String>> sentences;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final ObjectProvider<Vocabulary> vocabulary;

    Messages(ObjectProvider<Vocabulary> vocabulary) {
        this.vocabulary = vocabulary;
        this.sentences = load();
        setAlwaysUseMessageFormat(true);
    }

    /** The keys of a language, for tests. */
    public Set<String> keys(Locale locale) {
        return Set.copyOf(of(locale).keySet());
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        Optional<String> own =
                code.startsWith(WORD)
                        ? vocabulary.stream()
                                .flatMap(words -> words.word(code, locale).stream())
                                .findFirst()
                        : Optional.empty();
        String sentence = own.orElseGet(() -> of(locale).get(code));
        return sentence == null
                ? null
                : formats.computeIfAbsent(
                        locale.getLanguage() + '\0' + sentence,
                        key -> new MessageFormat(sentence, locale));
    }

    private Map<String, String> of(Locale locale) {
        Map<String, String> own = sentences.get(locale.getLanguage());
        return own != null ? own : sentences.getOrDefault("en", Map.of());
    }

    private static Map<String, Map<String, String>> load() {
        Map<String, Map<String, String>> all = new HashMap<>();
        try {
            for (String language : List.of("en", "fr")) {
                Map<String, String> words = new HashMap<>();
                for (Resource file :
                        new PathMatchingResourcePatternResolver()
                                .getResources(
                                        "classpath*:messages/*_" + language + ".properties")) {
                    read(file)
                            .forEach((key, sentence) -> {
                                if (words.put(key, typeset(sentence, language)) != null) {
                                    throw new IllegalStateException(
                                            "The message %s stands in two files; one is %s."
                                                    .formatted(key, file.getFilename()));
                                }
                            });
                }
                all.put(language, words);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Map<String, String> read(Resource file) throws IOException {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> words = new HashMap<>();
        properties.stringPropertyNames().forEach(k -> words.put(k, properties.getProperty(k)));
        return words;
    }

    /** In French, a space before a high mark must not break the line. */
    private static String typeset(String sentence, String language) {
        return language.equals("fr")
                ? sentence.replaceAll(" ([;!?])", "\u202f$1")
                        .replaceAll(" ([:»%])", "\u00a0$1")
                        .replace("« ", "«\u00a0")
                : sentence;
    }
}
