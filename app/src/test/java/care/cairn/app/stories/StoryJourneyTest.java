package care.cairn.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.ledger.Verification;
import care.cairn.app.web.Browse;
import care.cairn.app.web.BrowserTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A story drawn from a closed cycle, agreed to by the one it names, published and taken back. */
@CairnTest(properties = {"cairn.demo=true", "cairn.test.personas=false", "test.journey=stories"})
class StoryJourneyTest extends BrowserTest {
    private static final String SECRET = "The pangolin told us so in confidence.";

    @Autowired JdbcClient jdbc;
    @Autowired Verification verification;

    @Test
    void a_story_goes_from_the_record_to_its_readers_and_back() {
        become("analyst");
        open("/stories");
        axe();
        screenshot("learned");
        page().locator("main a", new Page.LocatorOptions().setHasText("hears the same morning"))
                .first()
                .click();
        page().locator("main a", new Page.LocatorOptions().setHasText("Tell it as a story"))
                .click();
        assertThat(page().inputValue("#title")).isEqualTo("The family hears the same morning");
        assertThat(page().inputValue("#done"))
                .contains("Illustrative", "Rung on 38 of 42 mornings");
        axe();
        screenshot("story-new");
        page().locator("#brief").fill(SECRET);
        page().locator("#tells-worked").check();
        page().locator("form.card button.primary").click();
        assertThat(page().textContent(".refusal")).contains("cannot claim an improvement");
        assertThat(page().inputValue("#brief")).isEqualTo(SECRET);
        page().locator("#tells-failed").check();
        page().locator("input[name=named]:checked").all().forEach(it -> it.uncheck());
        page().locator(".choice", new Page.LocatorOptions().setHasText("Moira Sutherland"))
                .locator("input")
                .check();
        page().locator("form.card button.primary").click();
        assertThat(page().textContent("main")).contains("The draft is kept", SECRET);
        String path = page().url().replaceFirst(".*(/stories/[^?]+).*", "$1");
        page().locator("form[action$='/offers'] button").click();
        axe();
        screenshot("story-asked");

        hidden(path, 404);

        afresh(
                new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setJavaScriptEnabled(false)
                        .setLocale("fr-FR"));
        become("patient");
        open("/");
        page().locator("main a[href^='" + path + "']").first().click();
        assertThat(page().textContent("main")).contains("On peut me raconter ainsi");
        page().locator("form[action$='/consents'] button").click();
        assertThat(page().textContent("main")).contains("Vous avez accepté cette version.");

        afresh(new Browser.NewContextOptions());
        become("analyst");
        open(path);
        page().selectOption("#audience", "public");
        page().locator("form[action$='/publication'] button").click();
        assertThat(page().textContent("main")).contains("The story can be read");
        axe();
        screenshot("story");

        var visitor = new Browse(port).with("Accept-Language", "en").become("visitor");
        assertThat(visitor.get(path).body()).contains(SECRET, "It tells of a useful failure");
        assertThat(visitor.get("/search?q=pangolin").body()).contains(path);
        assertThat(visitor.get("/stories?q=pangolin").body()).contains(path);

        become("patient");
        open(path);
        page().locator("details summary", new Page.LocatorOptions().setHasText("Take it back"))
                .click();
        page().fill("#reason", "I would rather not, after all.");
        page().locator("form[action$='/withdrawal'] button").click();
        assertThat(page().textContent("main")).contains("Taken back on");
        hidden(path, 200);
        assertThat(verification.checkDeep().findings()).isEmpty();
    }

    /** Neither a visitor nor anybody else whom it does not concern finds a word of it. */
    private void hidden(String path, int status) {
        String id = path.substring("/stories/".length());
        var entries =
                jdbc.sql("select index::text from entry where subject = :subject")
                        .param("subject", Story.subject(UUID.fromString(id)))
                        .query(String.class)
                        .list();
        assertThat(entries).isNotEmpty();
        for (String reader : new String[] {"visitor", "practice", "executive"}) {
            var browse = new Browse(port).with("Accept-Language", "en").become(reader);
            assertThat(browse.get(path).statusCode()).isEqualTo(status);
            assertThat(browse.get(path).body()).doesNotContain("pangolin");
            assertThat(browse.get(path + "?version=1").body()).doesNotContain("pangolin");
            for (String other :
                    new String[] {
                        "/search?q=pangolin", "/stories", "/stories?q=pangolin", "/record", "/"
                    }) {
                assertThat(browse.visit(other).body())
                        .as(reader + " at " + other)
                        .doesNotContain(SECRET, "href=\"" + path);
            }
            for (String entry : entries) {
                assertThat(browse.get("/record/" + entry).body())
                        .as(reader + " at entry " + entry)
                        .doesNotContain("pangolin");
            }
        }
    }

    @Test
    void the_demo_tells_in_two_languages_and_the_next_proposal_begins_with_it() {
        become("visitor");
        open("/stories");
        assertThat(page().textContent("main"))
                .contains("The hour on the telephone", "La famille l’apprend le matin même")
                .doesNotContain("Asked once instead of three times");
        page().locator("main a", new Page.LocatorOptions().setHasText("The hour on the")).click();
        assertThat(page().textContent("main"))
                .contains("It tells of a useful failure", "As it was known on", "Predicted");
        assertThat(page().locator(".claim svg").count()).isPositive();
        axe();
        screenshot("story-failure");
        open("/search?q=refrigerateur");
        assertThat(page().textContent("main")).contains("La famille l’apprend le matin même");
        open("/search?q=assessed%20once");
        assertThat(page().textContent("main")).doesNotContain("Asked once instead of three times");
        open("/stories?outcome=as-predicted");
        axe();

        afresh(new Browser.NewContextOptions().setLocale("fr-FR"));
        become("executive");
        open("/stories");
        assertThat(page().textContent("main")).contains("Asked once instead of three times");
        axe();
        screenshot("learned-fr");
        String measure =
                jdbc.sql("select 'measure/' || id from measure where key = 'delayed-days-18plus'")
                        .query(String.class)
                        .single();
        open("/decisions/new?follows=" + measure);
        assertThat(page().textContent("main"))
                .contains("Ce que nous avons déjà appris", "The family hears the time of day");
        axe();
        screenshot("proposal-learned-fr");
    }
}
