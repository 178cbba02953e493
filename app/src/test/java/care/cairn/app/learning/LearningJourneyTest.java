package care.cairn.app.learning;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.web.BrowserTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A change as an executive plans and begins it on a phone in French, and as an analyst reads it.
 */
@CairnTest(properties = {"cairn.demo=true", "cairn.test.personas=false", "test.journey=learning"})
class LearningJourneyTest extends BrowserTest {

    @Test
    void an_executive_plans_predicts_and_begins_on_a_phone_in_french() {
        afresh(new Browser.NewContextOptions().setViewportSize(390, 844).setLocale("fr-FR"));
        become("executive");
        open("/learning");
        axe();
        screenshot("learning-fr");
        open("/learning/cycles/new");
        page().fill("#title", "Un appel la veille de la sortie");
        page().fill("#theory", "Qui sait la veille peut préparer la maison.");
        page().fill("#change", "Une personne appelle chaque famille à quinze heures.");
        page().fill("#starts", "2023-03-01");
        axe();
        screenshot("learning-new-fr");
        page().locator("form.card button.primary").click();
        page().locator("#direction-down").check();
        page().fill("#level", "beaucoup");
        page().locator("form.card button.primary").click();
        assertThat(page().textContent(".refusal")).contains("beaucoup");
        assertThat(page().inputValue("#level")).isEqualTo("beaucoup");
        page().fill("#level", "");
        axe();
        screenshot("learning-predict-fr");
        page().locator("form.card button.primary").click();
        assertThat(page().textContent("main"))
                .contains("La prédiction est enregistrée")
                .contains("Harbour Hospitals");
        page().locator("form[action$='/start'] button").click();
        assertThat(page().textContent(".refusal")).contains("Ce jour est encore à venir");
        page().fill("#on", "2023-01-16");
        page().locator("form[action$='/start'] button").click();
        page().locator("#do summary, #start summary").first().click();
        page().fill("#happened", "Douze familles appelées sur quinze.");
        page().locator("form[action$='/observations'] button").click();
        assertThat(page().textContent("main")).contains("Douze familles appelées sur quinze.");
        axe();
        screenshot("learning-cycle-fr");
    }

    @Test
    void an_analyst_reads_verdicts_follows_the_line_and_sees_what_is_owed() {
        become("analyst");
        open("/learning");
        page().locator("main a", new Page.LocatorOptions().setHasText("One assessment")).click();
        assertThat(page().textContent("main"))
                .contains("A signal, but not as predicted")
                .contains("Illustrative: nobody made this change.")
                .contains("Two lines around the change");
        page().locator("summary", new Page.LocatorOptions().setHasText("Two lines")).click();
        axe();
        screenshot("learning-cycle");
        page().locator("main a", new Page.LocatorOptions().setHasText("whole line of sight"))
                .click();
        page().locator(".sight-picture a").first().focus();
        page().keyboard().press("Tab");
        assertThat(page().evaluate("document.activeElement.closest('svg') !== null"))
                .isEqualTo(true);
        axe();
        screenshot("learning-sight");
        for (String path : List.of("/learning/debt", "/learning/use")) {
            open(path);
            axe();
            screenshot("learning" + path.replaceFirst("/learning/", "-"));
        }
    }
}
