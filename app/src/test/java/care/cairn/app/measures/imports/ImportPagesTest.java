package care.cairn.app.measures.imports;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.ledger.Author;
import care.cairn.app.measures.Catalogue;
import care.cairn.app.measures.Measures;
import care.cairn.app.web.Browse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;

@CairnTest(properties = "test.imports=pages")
@Import(AnalystDoor.class)
class ImportPagesTest {
    private static final Pattern WAITING = Pattern.compile("/measures/import/[0-9a-f-]{36}");

    @Autowired Measures measures;
    @LocalServerPort int port;
    Browse browse;

    @BeforeEach
    void open() {
        browse = new Browse(port).with("Test-Role", "ANALYST").with("Accept-Language", "en");
        for (var entry : Catalogue.ALL) {
            if (measures.find(entry.key()).isEmpty()) {
                measures.define(
                                UUID.randomUUID(),
                                entry.key(),
                                entry.definition(),
                                Author.CLOCK,
                                Instant.parse("2023-01-01T00:00:00Z"))
                        .orThrow();
            }
        }
        browse.get("/measures/import");
    }

    private HttpResponse<String> send(String source, String name, byte[] content) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("source", source);
        return browse.postFile("/measures/import", fields, "file", name, content);
    }

    private HttpResponse<String> follow(HttpResponse<String> response) {
        return browse.visit(Browse.leadsTo(response).orElseThrow());
    }

    private static String waiting(HttpResponse<String> response) {
        var found = WAITING.matcher(response.body());
        assertThat(found.find()).as(response.body()).isTrue();
        return found.group();
    }

    private static byte[] demo(String name) throws IOException {
        return Files.readAllBytes(new ClassPathResource("demo/data/" + name).getFile().toPath());
    }

    private static void whole(HttpResponse<String> page) {
        assertThat(page.body()).doesNotContain("??").doesNotContain("th:");
    }

    @Test
    void a_file_is_shown_then_loaded_and_the_same_file_again_says_that_nothing_changes()
            throws IOException {
        var preview =
                follow(send("phs-care-at-home", "care.csv", demo("care_at_home_quarterly.csv")));
        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        whole(preview);
        assertThat(preview.body()).contains("If you confirm, all of this is loaded");
        var page = follow(browse.post(waiting(preview) + "/load", Map.of()));
        whole(page);
        assertThat(page.body()).contains("The figures of care.csv are loaded.").contains("SHA-256");
        whole(browse.get("/measures/loads"));

        var again =
                follow(send("phs-care-at-home", "care.csv", demo("care_at_home_quarterly.csv")));
        assertThat(again.body()).contains("there is nothing to load").doesNotContain("/load\"");
    }

    @Test
    void bad_rows_are_named_and_nothing_can_be_loaded() throws IOException {
        var text =
                new String(demo("care_at_home_quarterly.csv"), StandardCharsets.UTF_8)
                        + "S12000047,Fife,Q9 2023,<script>\n";
        var preview =
                follow(send("phs-care-at-home", "bad.csv", text.getBytes(StandardCharsets.UTF_8)));
        whole(preview);
        assertThat(preview.body())
                .contains("“Q9 2023” is no period")
                .contains(">642<")
                .doesNotContain("/load\"");
    }

    @Test
    void a_new_kind_of_file_is_mapped_and_the_mapping_is_kept() {
        var csv =
                "Jour;Territoire;Aide\n01/01/2020;Fife;9,5\n01/04/2020;Fife;9,1\n"
                        .getBytes(StandardCharsets.UTF_8);
        var mapping = follow(send("", "Aide à domicile.csv", csv));
        whole(mapping);
        assertThat(mapping.body()).contains("Territoire").contains("value=\"aide-domicile\"");
        var path = waiting(mapping) + "/mapping";
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", "Aide");
        fields.put("key", "aide");
        fields.put("measure", "");
        fields.put("periods", "Jour");
        fields.put("form", "day-first");
        fields.put("places", "Territoire");
        fields.put("value", "Aide");
        var refused = browse.post(path, fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Choose the measure that the figures belong to.")
                .containsPattern("value=\"aide\"");
        fields.put("measure", "care-at-home");
        var preview = follow(browse.post(path, fields));
        whole(preview);
        assertThat(preview.body()).contains("9.5").contains("9.1");
        assertThat(browse.get("/measures/import").body()).contains("value=\"aide\"");
    }

    @Test
    void what_is_no_file_of_figures_is_refused_with_a_sentence() {
        assertThat(send("phs-care-at-home", "a.csv", new byte[0]).statusCode()).isEqualTo(422);
        var zip = follow(send("phs-care-at-home", "a.csv", new byte[] {'P', 'K', 3, 4, 0, 0}));
        assertThat(zip.body()).contains("This is a zip archive or a spreadsheet");
        var unmapped = follow(send("", "a.csv", "only\n1\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(unmapped.body()).contains("Only one column was found");
    }

    @Test
    void only_analysts_bring_figures_in() {
        var member = new Browse(port).with("Test-Role", "MEMBER");
        assertThat(member.get("/measures/import").statusCode()).isEqualTo(403);
    }

    @Test
    void a_measure_is_defined_and_kept_on_pages() {
        whole(browse.get("/measures/new"));
        var fields = new LinkedHashMap<String, String>();
        fields.put("key", "falls");
        fields.put("name", "Falls in care homes");
        fields.put("numerator", "Falls");
        fields.put("question", "Do fewer people fall?");
        fields.put("per", "1");
        fields.put("decimals", "0");
        fields.put("period", "MONTH");
        fields.put("direction", "DOWN");
        fields.put("use", "HQUALIMP");
        fields.put("lagDays", "10");
        fields.put("answerDays", "10");
        fields.put("notFor", "");
        var refused = browse.post("/measures", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Say what the measure is not used for.")
                .contains("value=\"Falls in care homes\"");
        fields.put("notFor", "Ranking homes");
        var defined = follow(browse.post("/measures", fields));
        whole(defined);
        assertThat(defined.body()).contains("The measure is defined.").contains("Ranking homes");

        for (var act : new String[] {"targets", "steward", "chart", "rebases", "ghosts"}) {
            var page = browse.get("/measures/falls/" + act);
            assertThat(page.statusCode()).as(act).isEqualTo(200);
            whole(page);
        }
        var target =
                follow(
                        browse.post(
                                "/measures/falls/targets",
                                Map.of("since", "2022-01-01", "value", "5", "why", "agreed")));
        assertThat(target.body()).contains("From 1 January 2022");
        var rebase =
                browse.post(
                        "/measures/falls/rebases",
                        Map.of("on", "2022-01-01", "cause", "", "approver", ""));
        assertThat(rebase.statusCode()).isEqualTo(422);

        var change = browse.get("/measures/falls/definition/change");
        whole(change);
        fields.put("numerator", "Falls that were written down");
        fields.put("why", "Homes asked what counts");
        var changed = follow(browse.post("/measures/falls/definition", fields));
        assertThat(changed.body()).contains("Version 2").contains("Homes asked what counts");
        var french = new Browse(port).with("Test-Role", "ANALYST").with("Accept-Language", "fr");
        whole(french.get("/measures/falls/definition"));
        whole(french.get("/measures/import"));
    }
}
