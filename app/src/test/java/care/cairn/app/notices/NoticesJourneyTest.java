package care.cairn.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.web.BrowserTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

/** A week as a practice lead arranges it on a phone in French, and as an executive reads it. */
@CairnTest(properties = {"cairn.demo=true", "cairn.test.personas=false", "test.journey=notices"})
class NoticesJourneyTest extends BrowserTest {

    @Test
    void a_practice_lead_puts_off_hands_over_and_chooses_on_a_phone_in_french() {
        afresh(new Browser.NewContextOptions().setViewportSize(390, 844).setLocale("fr-FR"));
        become("practice");
        open("/");
        assertThat(page().textContent("main")).contains("Prend quelques minutes");
        axe();
        screenshot("week-fr");
        page().locator(".list li", has("Signal")).first().locator("text=Reporter").click();
        page().fill("#until", "2020-01-01");
        page().locator("form.card button.primary, main form button.primary").click();
        assertThat(page().textContent(".field.refused")).contains("encore à venir");
        assertThat(page().inputValue("#until")).isEqualTo("2020-01-01");
        axe();
        screenshot("aside-fr");
        page().fill("#until", "2023-02-01");
        page().locator("main form button.primary").click();
        assertThat(page().textContent(".put-aside summary")).contains("Mis de côté");
        page().locator(".put-aside summary").click();
        axe();
        screenshot("week-aside-fr");
        page().locator(".put-aside h3 a").first().click();
        assertThat(page().textContent(".notes")).contains("Tom Reid a reporté ceci au 1er février");
        page().locator("a", new Page.LocatorOptions().setHasText("Transmettre la réponse")).click();
        page().selectOption("#person", new SelectOption().setLabel("Priya Nair"));
        page().locator("main form button.primary").click();
        assertThat(page().locator("#reason:invalid").count()).isEqualTo(1);
        page().fill("#reason", "Je suis absent deux semaines.");
        axe();
        screenshot("hand-over-fr");
        page().locator("main form button.primary").click();
        assertThat(page().textContent("main")).contains("On a demandé à Priya Nair");
        open("/notices");
        axe();
        screenshot("notices-fr");
        page().locator("#howMuch-digest").check();
        page().selectOption("#day", "5");
        page().locator("form[action='/notices'] button").click();
        assertThat(page().textContent("main")).contains("Vous serez informé ainsi désormais.");
        assertThat(page().inputValue("#day")).isEqualTo("5");
        page().locator("form[action='/notices/calendar'] button").click();
        assertThat(page().textContent("main code")).endsWith(".ics");
        axe();
        screenshot("notices-link-fr");

        afresh(new Browser.NewContextOptions());
        become("executive");
        open("/");
        screenshot("week");
        page().locator(".list li", has("Take over")).locator("h3 a").click();
        axe();
        page().locator("form[action$='/taking-over'] button").click();
        assertThat(page().textContent("main")).contains("You owe the answer from now on.");
        screenshot("signal-taken-over");
    }

    @Test
    void an_administrator_sees_that_letters_are_off() {
        become("programme");
        open("/notices");
        page().locator("a", new Page.LocatorOptions().setHasText("Look at them")).click();
        assertThat(page().textContent("main")).contains("no mail server is named");
        axe();
        screenshot("outbox");
    }

    private static Page.LocatorOptions has(String tag) {
        return new Page.LocatorOptions().setHasText(tag);
    }
}
