package care.cairn.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.access.TestPersonas;
import care.cairn.app.database.CairnTest;
import care.cairn.app.decisions.Asking;
import care.cairn.app.decisions.Committee;
import care.cairn.app.decisions.Decisions;
import care.cairn.app.decisions.Draft;
import care.cairn.app.decisions.ballot.Method;
import care.cairn.app.ledger.Erasing;
import care.cairn.app.ledger.Erasure;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.RecordTail;
import care.cairn.app.ledger.Verification;
import care.cairn.app.ledger.Words;
import care.cairn.app.measures.PublicPlace;
import care.cairn.app.web.Browse;
import care.cairn.app.web.Role;
import care.cairn.app.web.SearchSource;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Words are found over real HTTP by those who may see them, and by nobody else. */
@CairnTest(properties = "test.search=own")
@Import(PublicPlace.class)
class SearchTest {
    @Autowired Decisions decisions;
    @Autowired Ledger ledger;
    @Autowired Erasing erasing;
    @Autowired Verification verification;
    @Autowired RecordTail tail;
    @Autowired Documents documents;
    @Autowired List<SearchSource> sources;
    @Autowired InstantSource clock;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @LocalServerPort int port;

    private Committee committee;

    @BeforeEach
    void committee() {
        committee = Committee.of(3, 2, ledger, transaction);
    }

    private Browse visitor() {
        return new Browse(port).with("Accept-Language", "en");
    }

    private Browse member(int n) {
        return visitor().become(TestPersonas.key(committee.people().get(n)));
    }

    private static String found(Browse browse, String typed) {
        return found(browse, typed, "");
    }

    private static String found(Browse browse, String typed, String more) {
        var page =
                browse.get("/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + more);
        assertThat(page.statusCode()).as(typed).isEqualTo(200);
        return page.body().substring(page.body().indexOf("</form>", page.body().indexOf("<main")));
    }

    private UUID decision(String question, String text) {
        return decision(question, text, Asking.USUAL);
    }

    private UUID decision(String question, String text, Asking asking) {
        var now = clock.instant();
        var draft =
                new Draft(
                        committee.body(),
                        Words.of(question),
                        Words.of(text),
                        Words.NONE,
                        List.of(),
                        now.plusSeconds(86_400),
                        null,
                        List.of(),
                        List.of());
        return decisions
                .open(
                        draft.asking(asking),
                        committee.who(0),
                        now,
                        LocalDate.ofInstant(now, ZoneOffset.UTC))
                .orThrow();
    }

    private void says(UUID decision, int n, String choice, String reason) {
        decisions
                .take(
                        decision,
                        committee.seats().get(n),
                        committee.who(n),
                        choice,
                        Words.of(reason),
                        clock.instant())
                .orThrow();
    }

    @Test
    void words_are_found_in_any_form_in_both_languages_and_without_accents() {
        var english = decision("Employ zanzibar physiotherapists?", "They would visit at home.");
        var french = decision("Développer les hôpitaux de jour à Quimperlé ?", "Près du domicile.");
        for (String typed :
                List.of(
                        "zanzibar",
                        "ZANZIBAR physiotherapist",
                        "zanzibar employing",
                        "the zanzibar",
                        "zanzi",
                        "zanz*",
                        "\"visit at home\" zanzibar",
                        "quimperle or zanzibar")) {
            assertThat(found(visitor(), typed)).as(typed).contains("/decisions/" + english);
        }
        for (String typed :
                List.of(
                        "quimperlé",
                        "QUIMPERLE hopital",
                        "l'hôpital Quimperlé",
                        "« hôpitaux de jour » quimperle")) {
            assertThat(found(visitor(), typed)).as(typed).contains("/decisions/" + french);
        }
        for (String typed : List.of("zanzibar -visit", "\"home at visit\" zanzibar", "anzibar")) {
            assertThat(found(visitor(), typed)).as(typed).doesNotContain("/decisions/" + english);
        }
        assertThat(found(visitor(), "zanzibar")).contains("<mark>zanzibar</mark>");
        assertThat(found(visitor(), "quimperle")).contains("<mark>Quimperlé</mark>");
        String number =
                jdbc.sql("select 'D-' || number from decision where id = :id")
                        .param("id", english)
                        .query(String.class)
                        .single();
        assertThat(found(visitor(), number)).contains("/decisions/" + english);
        assertThat(found(visitor(), "#0")).contains("/record/0");
        assertThat(found(visitor(), "99999999999")).doesNotContain("/record/99");
    }

    @Test
    void what_is_found_can_be_narrowed_by_kind_partner_and_day() {
        var it = decision("Keep the mirabelle ward?", "Text");
        says(it, 1, "concern", "The mirabelle ward is cold");
        var all = found(visitor(), "mirabelle");
        assertThat(all).contains("/decisions/" + it, "Positions and their reasons", "is cold");
        assertThat(found(visitor(), "mirabelle", "&kind=decision"))
                .contains("/decisions/" + it)
                .doesNotContain("is cold");
        var partner = "&partner=" + committee.partners().get(1);
        assertThat(found(visitor(), "mirabelle", partner))
                .contains("is cold")
                .doesNotContain("Text");
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        assertThat(found(visitor(), "mirabelle", "&from=" + day)).contains("/decisions/" + it);
        assertThat(found(visitor(), "mirabelle", "&from=" + day.plusDays(1)))
                .doesNotContain("/decisions/" + it)
                .contains("These searches find something");
        assertThat(found(visitor(), "mirabelle", "&to=" + day)).contains("/decisions/" + it);
        assertThat(found(visitor(), "mirabelle", "&to=" + day.minusDays(1)))
                .doesNotContain("/decisions/" + it);
        assertThat(visitor().get("/search?q=x&from=soon").statusCode()).isEqualTo(422);
    }

    @Test
    void a_typing_error_leads_to_what_was_meant() {
        decision("Open the rehabilitation garden?", "Text");
        var none = found(visitor(), "rehabiltiation");
        assertThat(none).contains("Nothing that you may see", "q=rehabilitation");
        assertThat(found(visitor(), "garden xyzzyx")).contains("q=garden%20or%20xyzzyx");
    }

    @Test
    void a_hidden_position_is_found_by_nobody_before_the_close() {
        var way =
                Asking.by(
                        "simple-majority/1",
                        Map.of(),
                        new Method(List.of(), Map.of(), true, false));
        var it = decision("Move the pavilion?", "Text", way);
        says(it, 1, "against", "The wolfram roof leaks");
        var programme =
                visitor().become(TestPersonas.key(committee.people().get(2), Role.PROGRAMME));
        for (var browse : List.of(visitor(), member(0), member(1), programme)) {
            assertThat(found(browse, "wolfram")).doesNotContain("roof leaks", "/decisions/");
        }
        decisions.closeInTime(it, clock.instant().plusSeconds(90_000)).orThrow();
        assertThat(found(visitor(), "wolfram")).contains("roof leaks");
    }

    @Test
    void people_are_found_by_name_by_those_who_are_signed_in_only() {
        String name = "Person 2";
        String path = "/people/" + committee.people().get(2);
        assertThat(found(member(0), name, "&kind=person&sort=date")).contains("/people/");
        assertThat(found(visitor(), name, "&kind=person")).doesNotContain("/people/");
        assertThat(
                        jdbc.sql("select readers::text from document where path = :path")
                                .param("path", path)
                                .query(String.class)
                                .single())
                .isEqualTo("{member}");
    }

    @Test
    void erased_words_are_gone_in_the_same_moment_and_do_not_come_back() {
        var it = decision("Rebuild the tamarisk annexe?", "Text");
        says(it, 1, "concern", "The cormorant said so in confidence");
        assertThat(found(visitor(), "cormorant")).contains("in confidence");
        long entry = tail.last();
        erasing.erase(
                        entry,
                        Erasure.Ground.REQUEST_OF_THE_PERSON,
                        List.of(committee.people().get(0), committee.people().get(1)),
                        new care.cairn.app.ledger.Author(committee.people().get(0), null),
                        clock.instant())
                .orThrow();
        assertThat(
                        jdbc.sql("select count(*) from document where vector::text like '%cormor%'")
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(found(visitor(), "cormorant")).doesNotContain("confidence", "/decisions/" + it);
        assertThat(found(visitor(), "tamarisk")).contains("/decisions/" + it);
        assertThat(verification.checkDeep().findings()).isEmpty();
    }

    @Test
    void on_an_earlier_day_is_found_what_stood_there_then() {
        var it = decision("Plant a sycamore court?", "Text");
        var browse = visitor();
        browse.plant("cairn-looking-at", "2020-06-30");
        assertThat(found(browse, "sycamore")).doesNotContain("/decisions/" + it);
        assertThat(found(browse, "\"" + "Committee " + committee.body() + "\""))
                .contains("/bodies/" + committee.body());
        assertThat(found(visitor(), "sycamore")).contains("/decisions/" + it);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "''",
                "\\",
                "\\'",
                "' or 1=1 --",
                "'); drop table search.document; --",
                "a & b | !c",
                "a <-> b",
                ":*",
                "x:*A",
                "!!",
                "()",
                "((((",
                "\"",
                "\" \" \"",
                "-\"",
                "%",
                "_",
                "$1",
                "${x}",
                "<script>alert(1)</script>",
                "&#x27;",
                "\u0000a",
                "\u0002a\u0003",
                "or or or",
                "-a",
                "-a -b",
                "*",
                "**",
                "🙂",
                "ﷺ",
                "a'b\"c",
                "E'\\''",
                "'::tsquery",
                "{0}",
                "? ?",
                "http://x/y?z=1",
                "a@b.c",
                "1.5e300",
                "-12"
            })
    void nothing_that_is_typed_breaks_out(String typed) {
        var page = found(visitor(), typed);
        assertThat(page).doesNotContain("<script>alert", "PSQLException", "tsquery\"");
        assertThat(found(visitor(), "committee " + typed)).doesNotContain("<script>alert");
        assertThat(jdbc.sql("select count(*) from document").query(Long.class).single())
                .isPositive();
    }

    @Test
    void very_long_and_very_many_words_are_answered() {
        assertThat(found(visitor(), "a".repeat(3_000))).isNotEmpty();
        assertThat(found(visitor(), "ab cd ".repeat(500))).isNotEmpty();
        assertThat(found(visitor(), "( ".repeat(500))).isNotEmpty();
    }

    @Test
    void every_kind_has_words_and_no_document_lacks_anything() throws Exception {
        Set<String> known = new HashSet<>(documents.kinds());
        assertThat(known).hasSameSizeAs(documents.kinds());
        var words = new StringBuilder();
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            for (var file : files.filter(it -> it.toString().endsWith("_en.properties")).toList()) {
                words.append(Files.readString(file));
            }
        }
        assertThat(known)
                .allSatisfy(kind -> assertThat(words).contains("search.kind." + kind + "="));
        decision("Anything?", "Text");
        found(visitor(), "anything");
        for (var source : sources) {
            for (String column : List.of(Documents.COLUMNS.split(", ", -1))) {
                assertThat(
                                jdbc.sql(
                                                "select count(*) from (%s) s where %s is null"
                                                        .formatted(source.documents(), column))
                                        .query(Long.class)
                                        .single())
                        .as(source.getClass().getSimpleName() + " " + column)
                        .isZero();
            }
        }
    }

    @Test
    void the_table_is_what_the_tables_of_the_modules_say_after_many_acts() {
        for (int n = 0; n < 5; n++) {
            var it = decision("Question " + n + " of the lapwing?", "Text");
            found(visitor(), "lapwing");
            says(it, 1, "concern", "Reason " + n);
            found(visitor(), "lapwing");
        }
        var differ =
                jdbc.sql(
                                """
                                (select %1$s from %2$s s except select %1$s from document)
                                union all
                                (select %1$s from document except select %1$s from %2$s s)
                                """
                                        .formatted(Documents.COLUMNS, documents.sql()))
                        .query((row, n) -> row.getString("key"))
                        .list();
        assertThat(differ).isEmpty();
        assertThat(Instant.EPOCH).isBefore(clock.instant());
    }
}
