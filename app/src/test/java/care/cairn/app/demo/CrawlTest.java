package care.cairn.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.web.Browse;
import care.cairn.app.web.BrowserTest;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Every link of the demo, followed as each reader in both languages; each page that differs is
 * looked at in Chromium, wide and as on a phone.
 */
@CairnTest(properties = {"cairn.demo=true", "cairn.test.personas=false"})
class CrawlTest extends BrowserTest {
    private static final List<String> READERS =
            List.of("", "programme", "executive", "practice", "patient", "analyst", "visitor");

    /** Pages that no link of a loaded partnership leads to. */
    private static final Set<String> BY_OTHER_WAYS =
            Set.of(
                    "/error",
                    // before there is a partnership; from a mail; from a file of one's own
                    "/first-run",
                    "/invitation/{token}",
                    "/measures/import/{id}",
                    "/measures/import/{id}/mapping",
                    "/logs/files/{id}",
                    "/logs/files/{id}/mapping",
                    "/notices/open",
                    "/notices/stop/{token}",
                    // by the secret in its address
                    "/calendar/{token}.ics",
                    // no limits of the demo were worked out anew, no point was left out
                    "/measures/{key}/ghosts/{series}/{period}/withdrawal",
                    "/measures/{key}/rebases/{rebase}/withdrawal",
                    // nobody in the demo is asked to erase words
                    "/erasures/{id}",
                    // of a commitment of one's own, among more than the walk opens; journeys go
                    // there
                    "/commitments/{id}/accounts/new",
                    // where personas are chosen nobody signs in
                    "/sign-in",
                    // leads on to the partner that the person is of
                    "/people/{id}",
                    // while an objection is open, and between closing and stating
                    "/decisions/{id}/objections/{objection}",
                    "/decisions/{id}/outcome",
                    // where more have answered than the page of the decision shows
                    "/decisions/{id}/positions");

    /** How many pages of a kind are looked at, over all readers. */
    private static final int LOOKS = 2;

    private static final String KEY = "the key of a message: ";
    private static final String ENGLISH = "English on a French page: ";
    private static final Pattern WORDS =
            Pattern.compile("(?i)\\b(the|of|and|is|to|with|for|by|not)\\b");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired JdbcClient jdbc;
    private List<String> written = List.of();

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void every_page_is_found_whole_in_its_language_and_fits(String language) throws IOException {
        Set<String> faults = new LinkedHashSet<>();
        Set<String> met = new TreeSet<>();
        Map<String, Integer> kinds = new HashMap<>();
        Set<String> mains = new LinkedHashSet<>();
        Map<String, List<Walk.Stop>> sights = new LinkedHashMap<>();
        for (String reader : READERS) {
            Browse browse = new Browse(port).with("Accept-Language", language);
            if (!reader.isEmpty()) {
                browse.become(reader);
            }
            Walk walk = new Walk(browse, this::mapping);
            for (Walk.Stop stop : walk.from("/")) {
                met.add(stop.kind().replaceFirst("\\?.*", ""));
                if (stop.page().statusCode() != 200 && !leadsOn(stop)) {
                    faults.add(
                            "%d at %s from %s as %s"
                                    .formatted(
                                            stop.page().statusCode(),
                                            stop.path(),
                                            stop.from(),
                                            reader));
                } else if (stop.page().statusCode() == 200
                        && stop.isPage()
                        && kinds.getOrDefault(stop.kind(), 0) < LOOKS
                        && mains.add(stop.main())) {
                    kinds.merge(stop.kind(), 1, Integer::sum);
                    sights.computeIfAbsent(reader, it -> new ArrayList<>()).add(stop);
                }
            }
            walk.leadingNowhere().forEach(it -> faults.add("there is no place " + it));
        }
        assertThat(faults).isEmpty();
        assertThat(pages()).filteredOn(it -> !met.contains(it)).isSubsetOf(BY_OTHER_WAYS);

        for (var seen : sights.entrySet()) {
            look(seen.getKey(), language, seen.getValue(), faults);
        }
        assertThat(faults).isEmpty();
    }

    /**
     * To where its reader may look, such as from a person to their partner: the walk goes there.
     */
    private static boolean leadsOn(Walk.Stop stop) {
        return Browse.leadsTo(stop.page())
                .filter(it -> !it.startsWith("/sign-in") && !it.startsWith("/personas"))
                .isPresent();
    }

    private void look(String reader, String language, List<Walk.Stop> stops, Set<String> faults)
            throws IOException {
        afresh(new Browser.NewContextOptions().setLocale(language));
        page().onResponse(response -> {
            if (response.status() >= 400) {
                faults.add(response.status() + " for " + response.url());
            }
        });
        if (!reader.isEmpty()) {
            become(reader);
        }
        for (Walk.Stop stop : stops) {
            page().setViewportSize(1280, 900);
            open(stop.path());
            page().evaluate(Axe.SOURCE);
            for (int width : new int[] {1280, 390}) {
                page().setViewportSize(width, 844);
                for (Object fault : (List<?>) page().evaluate(Axe.LOOK, language)) {
                    String text = String.valueOf(fault);
                    boolean fine =
                            text.startsWith(KEY)
                                    ? !keys().contains(text.substring(KEY.length()))
                                    : text.startsWith(ENGLISH)
                                            && quoted(text.substring(ENGLISH.length()));
                    if (fine) {
                        continue;
                    }
                    faults.add("%s at %d as %s: %s".formatted(stop.path(), width, reader, fault));
                }
            }
        }
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path file : files.toList()) {
                Files.readAllLines(file).forEach(line -> keys.add(line.replaceFirst("=.*", "")));
            }
        }
        return keys;
    }

    /** Whether this was written by people or came with the figures, which nobody translates. */
    private boolean quoted(String text) {
        // Pictures cut long names, and put the whole one in their titles.
        String words = text.replaceFirst("…$", "").strip();
        String rest = words;
        for (String said : written()) {
            if (said.contains(words)) {
                return true;
            }
            if (rest.contains(said)) {
                rest = rest.replace(said, " ");
            }
        }
        return !WORDS.matcher(rest).find();
    }

    private static final class Axe {
        static final String SOURCE = read(AxeBuilder.class, "/axe.min.js");
        static final String LOOK = read(CrawlTest.class, "/demo/look.js");

        private static String read(Class<?> beside, String name) {
            try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private String mapping(String path) {
        var parsed = PathContainer.parsePath(path);
        return patterns()
                .filter(it -> it.matches(parsed))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(PathPattern::getPatternString)
                .orElse(path);
    }

    private Stream<PathPattern> patterns() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(it ->
                        it.getMethodsCondition().getMethods().stream()
                                .noneMatch(method -> method.name().equals("POST")))
                .map(RequestMappingInfo::getPathPatternsCondition)
                .filter(Objects::nonNull)
                .flatMap(it -> it.getPatterns().stream());
    }

    private List<String> pages() {
        return patterns().map(PathPattern::getPatternString).sorted().toList();
    }

    /** All that people and sources have written: each text of the database, the longest first. */
    private List<String> written() {
        if (written.isEmpty()) {
            written = all();
        }
        return written;
    }

    private List<String> all() {
        Set<String> all = new TreeSet<>();
        jdbc.sql(
                        """
                        select table_schema, table_name, column_name, data_type
                          from information_schema.columns
                         where table_schema not in ('pg_catalog', 'information_schema')
                           and data_type in ('text', 'jsonb', 'ARRAY')
                        """)
                .query()
                .listOfRows()
                .forEach(it ->
                        all.addAll(
                                jdbc.sql(
                                                "select distinct regexp_split_to_table(%s::text, '\"')  from %s.%s"
                                                        .formatted(
                                                                it.get("column_name"),
                                                                it.get("table_schema"),
                                                                it.get("table_name")))
                                        .query(String.class)
                                        .list()));
        return all.stream()
                .filter(Objects::nonNull)
                .map(it -> it.replaceAll("\\s+", " ").strip())
                .filter(it -> it.contains(" "))
                .sorted((a, b) -> b.length() - a.length())
                .toList();
    }
}
