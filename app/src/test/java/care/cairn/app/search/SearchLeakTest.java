package care.cairn.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.web.Browse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An attacker with a dictionary: every role searches the demo for words of what it may not see, and
 * for words that stand in no document at all, and must learn nothing.
 */
@CairnTest(properties = {"cairn.demo=true", "cairn.test.personas=false"})
class SearchLeakTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}]{5,}");
    private static final Pattern PATH = Pattern.compile("<h3><a href=\"([^\"?#]+)");
    private static final int WORDS_OF_A_KIND = 40;

    @Autowired JdbcClient jdbc;
    @Autowired Documents documents;
    @LocalServerPort int port;

    private record Document(String kind, String path, String text, Set<String> readers) {}

    private List<Document> all() {
        return jdbc.sql(
                        "select kind, path, concat_ws(' ', ref, title, title_fr, body, body_fr) as text,"
                                + " readers from "
                                + documents.sql()
                                + " s")
                .query((row, n) ->
                        new Document(
                                row.getString("kind"),
                                row.getString("path"),
                                row.getString("text"),
                                Set.of((String[]) row.getArray("readers").getArray())))
                .list();
    }

    @ParameterizedTest
    @ValueSource(strings = {"visitor", "patient", "practice", "executive", "analyst", "programme"})
    void nobody_finds_a_word_of_what_is_not_theirs(String persona) {
        var browse = new Browse(port).with("Accept-Language", "en");
        Set<String> own = new HashSet<>(Set.of("visitor"));
        if (!persona.equals("visitor")) {
            browse.become(persona);
            own.add("member");
            own.add(persona);
            UUID person =
                    jdbc.sql("select person from persona where key = :key")
                            .param("key", persona)
                            .query(UUID.class)
                            .single();
            own.add("person/" + person);
            own.add(
                    "partner/"
                            + jdbc.sql("select partner from person where id = :id")
                                    .param("id", person)
                                    .query(UUID.class)
                                    .single());
        }
        var all = all();
        assertThat(all).extracting(Document::kind).contains("decision", "measure", "person");
        Set<String> open = new HashSet<>();
        all.stream()
                .filter(it -> it.readers().stream().anyMatch(own::contains))
                .forEach(it -> open.add(it.path().replaceFirst("[?#].*", "")));
        List<String> leaks = new ArrayList<>();
        for (String word : words(all, own)) {
            for (String more : List.of("", "&sort=date", "&kind=person")) {
                var page =
                        browse.get(
                                "/search?q="
                                        + URLEncoder.encode(word, StandardCharsets.UTF_8)
                                        + more);
                assertThat(page.statusCode()).isEqualTo(200);
                PATH.matcher(page.body())
                        .results()
                        .map(it -> it.group(1))
                        .filter(it -> it.startsWith("/") && !it.startsWith("/search"))
                        .filter(it -> !open.contains(it))
                        .forEach(it -> leaks.add(word + " led to " + it));
            }
        }
        assertThat(leaks).isEmpty();
    }

    /** Words of documents that are closed to these readers, or of some that are open to all. */
    private static Set<String> words(List<Document> all, Set<String> own) {
        Set<String> words = new LinkedHashSet<>();
        for (boolean closed : new boolean[] {true, false}) {
            int before = words.size();
            for (var document : all) {
                boolean theirs = document.readers().stream().anyMatch(own::contains);
                if (theirs == closed || words.size() - before > WORDS_OF_A_KIND) {
                    continue;
                }
                WORD.matcher(document.text())
                        .results()
                        .limit(3)
                        .forEach(it -> words.add(it.group()));
            }
        }
        return words;
    }

    /** What the pages cover stands in no document: neither now nor under another name. */
    @Test
    void what_is_covered_until_the_close_is_no_document_at_all() {
        var covered =
                jdbc.sql(
                                """
                                select p.reason, d.id from position p
                                join decision d on d.id = p.decision
                                where p.reason <> '' and length(p.reason) > 12
                                  and (d.anonymous or (d.hidden and d.outcome is null))
                                """)
                        .query((row, n) -> Map.entry(row.getString("reason"), row.getString("id")))
                        .list();
        var texts = all().stream().map(Document::text).toList();
        for (var it : covered) {
            assertThat(texts).noneMatch(text -> text.contains(it.getKey()));
        }
        var visitor = new Browse(port).with("Accept-Language", "en");
        for (var it : covered) {
            var page =
                    visitor.get(
                            "/search?q=" + URLEncoder.encode(it.getKey(), StandardCharsets.UTF_8));
            assertThat(page.body()).doesNotContain("/decisions/" + it.getValue() + "/positions");
        }
    }

    @Test
    void a_visitor_is_offered_no_spelling_of_a_name() {
        String name =
                jdbc.sql("select name from person where name ~ '[a-z]{6,}' order by id limit 1")
                        .query(String.class)
                        .single();
        String family = name.substring(name.lastIndexOf(' ') + 1);
        String wrong = family.substring(0, 2) + family.charAt(1) + family.substring(2);
        var page =
                new Browse(port)
                        .with("Accept-Language", "en")
                        .get("/search?q=" + URLEncoder.encode(wrong, StandardCharsets.UTF_8));
        assertThat(page.body()).doesNotContain("q=" + family.toLowerCase(java.util.Locale.ROOT));
    }
}
