package care.cairn.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.access.TestPersonas;
import care.cairn.app.database.CairnTest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What gets in, what stays out and what is said about it, over real HTTP. */
@CairnTest
@Import(Gallery.class)
@ExtendWith(OutputCaptureExtension.class)
class DoorsTest {
    @LocalServerPort int port;
    Browse browse;

    @BeforeEach
    void open() {
        browse = new Browse(port).with("Accept-Language", "en");
    }

    @Test
    void every_page_carries_its_policies_and_a_number_that_no_other_page_has() {
        HttpResponse<String> page = browse.get("/gallery");
        String policy = header(page, "Content-Security-Policy");
        var nonce = Pattern.compile("script-src 'nonce-([\\w+/=]+)'").matcher(policy);
        assertThat(nonce.find()).isTrue();
        assertThat(policy)
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'")
                .contains("frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(page.body().replace("&#43;", "+").replace("&#61;", "="))
                .contains("nonce=\"" + nonce.group(1) + "\"");
        assertThat(header(browse.get("/gallery"), "Content-Security-Policy")).isNotEqualTo(policy);
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Permissions-Policy")).contains("camera=()");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(header(browse.get("/nothing-here"), "Content-Security-Policy"))
                .contains("nonce");
    }

    @Test
    void reading_leaves_no_session_behind() {
        browse.get("/gallery");
        assertThat(browse.cookie("cairn-session")).isEmpty();
    }

    @Test
    void a_page_that_named_no_audience_is_closed_to_everybody() {
        assertThat(Browse.leadsTo(browse.get("/gallery/forgotten")))
                .contains("/sign-in?next=%2Fgallery%2Fforgotten");
        browse.become(TestPersonas.key(UUID.randomUUID(), Role.values()));
        var forgotten = browse.get("/gallery/forgotten");
        assertThat(forgotten.statusCode()).isEqualTo(403);
        assertThat(forgotten.body())
                .contains("This is not open to you")
                .doesNotContain("nobody said");
    }

    @Test
    void a_role_lets_in_and_another_does_not() {
        assertThat(Browse.leadsTo(browse.get("/gallery/analysts"))).isPresent();
        assertThat(browse.become("executive").get("/gallery/analysts").statusCode()).isEqualTo(403);
        assertThat(browse.become("analyst").get("/gallery/analysts").statusCode()).isEqualTo(200);
        assertThat(Browse.leadsTo(browse.become("visitor").get("/gallery/analysts"))).isPresent();
    }

    @Test
    void crooked_paths_lead_nowhere() {
        for (String path :
                new String[] {
                    "/gallery/analysts/",
                    "/gallery/analysts;x=1",
                    "/GALLERY/analysts",
                    "//gallery/analysts",
                    "/css/../gallery/analysts",
                    "/css/%2e%2e/gallery/analysts",
                    "/gallery/%61nalysts",
                    "/gallery/analysts%00",
                    "/gallery/analysts.html",
                    "/css/..;/gallery/analysts",
                    "/error"
                }) {
            var response = browse.get(path);
            assertThat(response.body()).as(path).doesNotContain("for analysts");
            assertThat(response.statusCode()).as(path).isNotEqualTo(200);
        }
    }

    @Test
    void each_trouble_stands_in_the_frame_with_a_sentence_that_helps(CapturedOutput log) {
        assertThat(told(browse.get("/nothing-here"), 404))
                .contains("There is no page at this address");
        assertThat(told(browse.get("/gallery/missing"), 404))
                .contains("There is no page at this address");
        assertThat(told(browse.get("/gallery/number?number=x"), 400))
                .contains("could not be understood");
        assertThat(told(browse.get("/gallery/number"), 400)).contains("could not be understood");
        assertThat(told(browse.get("/gallery/conflict"), 409))
                .contains("Something else was done first");
        assertThat(told(browse.send("DELETE", "/gallery"), 403))
                .contains("This form has been open too long");
        var away = browse.get("/gallery/away");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body()).contains("The database does not answer").doesNotContain("??");
        String bug = told(browse.get("/gallery/bug"), 500);
        assertThat(bug).doesNotContain("secret of the inside").doesNotContain("Exception");
        var id = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(bug);
        assertThat(id.find()).isTrue();
        assertThat(log).contains("Trouble " + id.group()).contains("secret of the inside");
    }

    @Test
    void a_form_without_its_token_is_refused_with_what_to_do() {
        browse.get("/gallery");
        var bare = browse.postAsIs("/gallery", Map.of("title", "x"));
        assertThat(told(bare, 403)).contains("This form has been open too long");
        browse.with("Sec-Fetch-Site", "cross-site");
        var foreign = browse.post("/gallery", Map.of("title", "x"));
        assertThat(told(foreign, 403)).contains("from another site");
    }

    @Test
    void a_second_press_leads_to_where_the_first_one_led() {
        browse.get("/gallery");
        var second = browse.post("/gallery/twice", Map.of());
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(Browse.leadsTo(second)).contains("/gallery?first");
    }

    @Test
    void the_past_is_shown_and_cannot_be_changed() {
        browse.get("/gallery");
        var chosen =
                browse.post("/looking-at", Map.of("date", "2021-03-31", "back", "/gallery?x=1"));
        assertThat(Browse.leadsTo(chosen)).contains("/gallery?x=1");
        assertThat(browse.get("/gallery").body())
                .contains("as it stood at the end of 31 March 2021");
        assertThat(told(browse.post("/gallery", Map.of("title", "x")), 409))
                .contains("where nothing can be changed");
        browse.post("/looking-at", Map.of("date", "", "back", "/gallery"));
        assertThat(browse.get("/gallery").body()).doesNotContain("class=\"then\"");
        assertThat(browse.post("/gallery", Map.of("title", "x")).statusCode()).isEqualTo(422);
    }

    @Test
    void a_day_to_come_or_one_that_is_none_is_no_past() {
        browse.get("/gallery");
        assertThat(told(browse.post("/looking-at", Map.of("date", "31/03/2021")), 422))
                .contains("“31/03/2021” is not a day", "value=\"31/03/2021\"");
        for (String day : new String[] {"2030-01-01", "2023-01-16", "garbage", "-99999-01-01"}) {
            browse.plant(LookingAt.COOKIE, day);
            assertThat(browse.get("/gallery").body()).as(day).doesNotContain("class=\"then\"");
        }
    }

    @Test
    void the_language_is_kept_and_never_leads_away() {
        browse.get("/gallery");
        var french = browse.post("/language", Map.of("to", "fr", "back", "//evil.example/x"));
        assertThat(Browse.leadsTo(french)).contains("/");
        assertThat(browse.get("/gallery").body()).contains("<html lang=\"fr\">");
        assertThat(told(browse.post("/language", Map.of("to", "xx", "back", "/")), 400))
                .isNotEmpty();
    }

    @Test
    void files_for_all_are_kept_long_and_only_those_on_the_list() {
        var page = browse.get("/gallery");
        var sheet = Pattern.compile("href=\"(/css/tokens[^\"]+)\"").matcher(page.body());
        assertThat(sheet.find()).isTrue();
        assertThat(sheet.group(1)).matches("/css/tokens-[0-9a-f]{32}\\.css");
        var file = browse.get(sheet.group(1));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "Cache-Control")).contains("max-age=31536000");
        assertThat(browse.get("/webjars/htmx.org/2.0.8/dist/htmx.min.js").statusCode())
                .isEqualTo(200);
        assertThat(browse.get("/webjars/htmx.org/2.0.8/package.json").statusCode()).isEqualTo(404);
        assertThat(browse.get("/application.yaml").statusCode()).isEqualTo(404);
        assertThat(browse.get("/css/../application.yaml").statusCode()).isNotEqualTo(200);
    }

    private static String told(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body())
                .contains("class=\"top\"")
                .doesNotContain("Whitelabel")
                .doesNotContain("??");
        return response.body();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
