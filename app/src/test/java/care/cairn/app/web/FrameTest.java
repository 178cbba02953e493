package care.cairn.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@CairnTest
@Import(Gallery.class)
class FrameTest {
    @LocalServerPort int port;
    Browse browse;

    @BeforeEach
    void open() {
        browse = new Browse(port);
    }

    @Test
    void a_page_stands_in_the_frame_in_the_language_of_the_browser() {
        var english = browse.with("Accept-Language", "en-GB,en;q=0.8").get("/gallery");
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.body())
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"en\">")
                .contains(
                        "Discharge delay: days lost per 100 bed days · Example partnership</title>")
                .contains("16 January 2023")
                .doesNotContain("??")
                .doesNotContain("th:");
        var french = new Browse(port).with("Accept-Language", "fr-CA").get("/gallery");
        assertThat(french.body()).contains("<html lang=\"fr\">").contains("16 janvier 2023");
    }

    @Test
    void a_form_that_is_refused_keeps_what_was_typed_and_says_why_at_the_field() {
        browse.get("/gallery");
        var refused = browse.post("/gallery", Map.of("title", "x\"<y>", "choice", "a"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Please give a title of at least 3 letters.")
                .contains("value=\"x&quot;&lt;y&gt;\"")
                .contains("aria-invalid=\"true\"")
                .containsPattern("id=\"choice-a\"[^>]*checked");
    }
}
