package care.cairn.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.web.BrowserTest;
import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;

/** A word looked for: by key, on a phone, in French, without script, on an earlier day. */
@CairnTest(properties = {"cairn.demo=true", "cairn.test.personas=false"})
class SearchJourneyTest extends BrowserTest {

    @Test
    void an_analyst_searches_from_any_page_by_one_key() {
        become("analyst");
        open("/measures");
        page().keyboard().press("/");
        assertThat(page().evaluate("document.activeElement.id")).isEqualTo("q");
        page().keyboard().type("families");
        page().keyboard().press("Enter");
        page().waitForURL(url -> url.contains("/search?q=families"));
        assertThat(page().locator("mark").count()).isPositive();
        axe();
        screenshot("search-analyst");
        page().locator("nav .filters a").nth(1).click();
        assertThat(page().locator("nav .filters a[aria-current]").count()).isEqualTo(1);
        axe();
        page().locator("li.hit h3 a").first().click();
        assertThat(page().url()).doesNotContain("/search");
        open("/search");
        page().locator("#slash").uncheck();
        open("/measures");
        page().keyboard().press("/");
        assertThat(page().evaluate("document.activeElement.id")).isNotEqualTo("q");
    }

    @Test
    void a_patient_partner_searches_on_a_phone_in_french_without_script() {
        afresh(
                new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setJavaScriptEnabled(false)
                        .setLocale("fr-FR"));
        become("patient");
        page().locator(".find input").fill("hopital");
        page().locator(".find button").click();
        assertThat(page().textContent("main")).contains("trouvé");
        assertThat(page().locator("mark").allTextContents())
                .anySatisfy(it -> assertThat(it).containsIgnoringCase("hôpital"));
        page().locator("main input#q").fill("hopitla");
        page().locator("main .search-line button").click();
        assertThat(page().textContent("main"))
                .contains("Rien de ce que vous pouvez voir")
                .contains("Ces recherches trouvent quelque chose");
    }

    @Test
    void a_visitor_finds_what_is_open_and_looks_at_the_past() {
        afresh(new Browser.NewContextOptions().setLocale("fr-FR"));
        become("visitor");
        open("/search?q=hopital");
        axe();
        screenshot("search-visitor-fr");
        open("/search?q=xyzzyplugh");
        axe();
        screenshot("search-none-fr");
        open("/search");
        axe();
        dark();
        axe();
        screenshot("search-empty-fr");
        page().locator("details.time summary").click();
        page().fill("#time-day", "2019-12-31");
        page().locator("form:has(#time-day) button").click();
        open("/search?q=famille or family");
        assertThat(page().textContent("main")).doesNotContain("2022");
        assertThat(page().locator("li.hit").count()).isPositive();
    }
}
