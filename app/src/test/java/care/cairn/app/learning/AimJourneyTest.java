package care.cairn.app.learning;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.web.BrowserTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

/** Aims and what is said of charts, as those use them who come for them. */
@CairnTest(properties = {"cairn.demo=true", "cairn.test.personas=false", "test.journey=learning"})
class AimJourneyTest extends BrowserTest {
    private static final String HOME = "Home on the day they are ready";

    private Locator containing(String css, String text) {
        return page().locator(css, new Page.LocatorOptions().setHasText(text)).first();
    }

    private void press(String button) {
        page().locator("form button:text-is('" + button + "')").first().click();
    }

    private void notice(String text) {
        containing(".notice[role=status]", text).waitFor();
    }

    private void fits() {
        assertThat(page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing is wider than the screen")
                .isEqualTo(true);
    }

    @Test
    void an_executive_sets_an_aim_and_draws_on_a_phone_in_french_and_undoes_a_slip() {
        afresh(new Browser.NewContextOptions().setViewportSize(390, 844).setLocale("fr-FR"));
        become("executive");
        open("/learning/aims");
        axe();
        screenshot("aims-fr");
        containing("main a.btn", "Fixer un but").click();
        page().fill("#title", "Un lit pour qui en a besoin");
        page().fill("#howMuch", "De 95 % à 88 % de lits occupés");
        page().fill("#by", "2023-12-31");
        page().evaluate("document.querySelector('main form').noValidate = true");
        page().locator("main form button.primary").click();
        assertThat(page().textContent(".refusal")).contains("Dites pour qui");
        assertThat(page().inputValue("#howMuch")).isEqualTo("De 95 % à 88 % de lits occupés");
        axe();
        page().fill("#forWhom", "Tous ceux qui attendent aux urgences");
        page().locator("main form button.primary").click();
        notice("Le but est fixé");
        fits();

        containing("summary", "Y ajouter un élément").click();
        page().selectOption("#kind", "primary");
        page().fill("#added", "Moins de retours après une sortie");
        press("Ajouter");
        notice("Ajouté");
        assertThat(page().locator(".sight-picture .primary").count()).isEqualTo(1);
        axe();
        screenshot("aim-fr");
        press("Annuler");
        notice("de nouveau comme il était");
        assertThat(page().locator(".sight-picture .primary").count()).isZero();
        fits();
    }

    @Test
    void a_patient_partner_adds_an_idea_without_script_and_may_change_nothing_else() {
        become("patient");
        open("/learning/aims");
        containing("main a", HOME).click();
        containing(".outline a", "Somebody is there at home").click();
        assertThat(
                        page().locator("summary", new Page.LocatorOptions().setHasText("Rename"))
                                .count())
                .isZero();
        afresh(new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("en"));
        become("patient");
        open("/learning/aims");
        containing("main a", HOME).click();
        containing(".outline a", "Somebody is there at home").click();
        assertThat(page().locator("#kind option").count()).as("ideas alone").isEqualTo(1);
        containing("summary", "Add a part").click();
        page().fill("#added", "A neighbour with a key");
        press("Add");
        notice("Added.");
        assertThat(page().textContent(".outline")).contains("A neighbour with a key");
        assertThat(
                        page().locator(
                                        ".sight-picture [aria-label='Change idea: A neighbour with a key']")
                                .count())
                .isEqualTo(1);
    }

    @Test
    void an_analyst_walks_the_diagram_by_keys_compares_versions_and_writes_at_a_point() {
        become("analyst");
        open("/learning/aims");
        containing("main a", HOME).click();
        page().locator(".sight-picture a").first().focus();
        page().keyboard().press("Tab");
        page().keyboard().press("Enter");
        page().locator("#part:text-is('The way home is known early')").waitFor();
        axe();
        screenshot("aim");
        containing("summary", "Link it").click();
        page().selectOption("#to", new SelectOption().setIndex(0));
        press("Link");
        notice("Linked.");
        containing("main a", "Versions").click();
        page().selectOption("#from", "1");
        press("Compare");
        assertThat(page().textContent("main"))
                .contains("Added", "The family hears on the day", "Retired");
        axe();
        screenshot("aim-versions");
        containing("main ol a", "Version 3").click();
        assertThat(page().textContent("main")).contains("This is version 3 of");

        open("/measures/delayed-days-18plus");
        page().locator("#figures summary").click();
        page().locator("#figures td.num a").first().click();
        page().fill("#text", "The new form counts weekends too");
        press("Write it at the point");
        notice("It is written at the point.");
        axe();
        screenshot("point");
        open("/measures/delayed-days-18plus");
        assertThat(page().textContent("main")).contains("The new form counts weekends too");
        axe();
        screenshot("measure-remarks");
    }

    @Test
    void who_says_that_something_got_better_is_asked_for_the_chart() {
        become("executive");
        open("/decisions");
        containing("main a", "Let care-at-home staff assess on the ward").click();
        assertThat(page().textContent(".claims"))
                .contains("Fewer days are lost than before the pandemic.");
        containing("main a", "Say that something got better").click();
        page().fill("#text", "People are asked once");
        page().fill("#since", "2021-12-01");
        axe();
        press("Say it");
        assertThat(page().textContent(".refusal")).contains("cites a chart");
        page().selectOption("#series", new SelectOption().setIndex(1));
        press("Say it");
        assertThat(page().textContent("main"))
                .contains("The chart")
                .contains("People are asked once");
        axe();
        screenshot("claim");
        open("/learning/example");
        axe();
        screenshot("learning-example");
    }
}
