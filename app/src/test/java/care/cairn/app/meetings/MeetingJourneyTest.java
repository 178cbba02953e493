package care.cairn.app.meetings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.web.BrowserTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

/** A meeting held by its secretary on a phone, in French and by keyboard; and without script. */
@CairnTest(properties = {"cairn.demo=true", "cairn.test.personas=false", "test.journey=meetings"})
class MeetingJourneyTest extends BrowserTest {

    private void enter(String locator) {
        page().locator(locator).first().focus();
        page().keyboard().press("Enter");
    }

    private void types(String key, String text) {
        page().keyboard().press("Escape");
        page().keyboard().press(key);
        page().keyboard().type(text);
    }

    private Locator main() {
        return page().locator("main");
    }

    @Test
    void a_meeting_is_held_from_its_calling_to_its_key_messages() {
        afresh(new Browser.NewContextOptions().setViewportSize(390, 844).setLocale("fr-FR"));
        become("programme");
        open("/meetings/new");
        page().selectOption("#body", new SelectOption().setLabel("Urgent Care Group"));
        page().fill("#day", "2023-01-16");
        page().fill("#time", "midi");
        page().fill("#place", "Salle 1");
        page().focus("#place");
        page().keyboard().press("Enter");
        assertThat(main()).containsText("n’est pas une heure");
        page().fill("#time", "22h45");
        axe();
        page().focus("#time");
        page().keyboard().press("Enter");

        assertThat(main()).containsText("Ouvert devant cette instance");
        enter("section[aria-labelledby=open] form button");
        page().fill("#title", "Ce que disent les habitants");
        page().fill("#brief", "Ce que nous avons entendu.");
        page().focus("#title");
        page().keyboard().press("Enter");
        assertThat(page().locator(".agenda h3").nth(1)).hasText("Ce que disent les habitants");
        enter("#up-2");
        assertThat(page().locator(".agenda h3").nth(0)).hasText("Ce que disent les habitants");
        axe();
        screenshot("meeting-agenda-fr");
        page().setViewportSize(390, 844);
        page().fill("#plain", "Nous parlons de ce que disent les habitants.");
        enter("form[action$='/papers'] button");
        assertThat(main()).containsText("Les documents sont partis");
        var meeting = page().url().replaceFirst(".*(/meetings/[^/]+).*", "$1");
        open(meeting + "/pack");
        assertThat(main()).containsText("Nous parlons de ce que disent les habitants.");
        assertThat(main()).containsText("lecture");
        axe();
        screenshot("meeting-pack-fr");
        page().setViewportSize(390, 844);

        open(meeting + "/room");
        enter("form[action$='/opening'] button");
        assertThat(page().locator(".quorum")).containsText("Le quorum n’y est pas");
        enter("#everybody");
        assertThat(page().locator(".quorum")).containsText("Le quorum y est");
        types("n", "Les bus manquent le dimanche.");
        page().keyboard().press("Enter");
        assertThat(page().locator(".now .trail")).containsText("Les bus manquent le dimanche.");
        types("d", "Demander un bus le dimanche");
        page().keyboard().press("Enter");
        assertThat(page().locator(".positions")).containsText("Demander un bus le dimanche");
        page().keyboard().press("Escape");
        page().keyboard().press("v");
        page().keyboard().press("ArrowDown");
        axe();
        screenshot("meeting-room-fr");
        page().setViewportSize(390, 844);
        enter(".positions form button.primary");
        assertThat(page().locator(".now .trail")).containsText("4 à confirmer");
        page().locator("h1").click();
        types("c", "Écrire à la compagnie de bus");
        page().selectOption(
                        "#person",
                        new SelectOption().setLabel("Ewan Doyle, Lowland Council (example)"));
        page().focus("#what");
        page().keyboard().press("Enter");
        assertThat(page().locator(".now .trail")).containsText("Écrire à la compagnie de bus");
        types("n", "Une erreur");
        page().keyboard().press("Enter");
        assertThat(page().locator(".now .trail")).containsText("Une erreur");
        page().keyboard().press("Escape");
        page().locator("h1").click();
        page().keyboard().press("u");
        assertThat(page().locator(".now .trail .struck")).containsText("Une erreur");
        page().locator("h1").click();
        page().keyboard().press("j");
        assertThat(page().locator("#now")).containsText("2.");
        types("p", "Il manque les chiffres.");
        page().keyboard().press("Enter");
        assertThat(page().locator(".now .trail")).containsText("Il manque les chiffres.");
        enter("#finish");

        assertThat(main()).containsText("Écrire le procès-verbal");
        assertThat(page().locator("#passage-2")).hasValue("Les bus manquent le dimanche.");
        axe();
        screenshot("meeting-write-fr");
        page().setViewportSize(390, 844);
        enter("button[value=circulate]");
        assertThat(main()).containsText("Les membres ont le procès-verbal");
        assertThat(main()).containsText("Quorum atteint");
        axe();
        screenshot("meeting-minutes-fr");
        page().setViewportSize(390, 844);
        open(meeting + "/minutes/edit");
        assertThat(page().inputValue("#messages")).contains("Demander un bus le dimanche");
        enter("form[action$='/messages'] button");
        assertThat(main()).containsText("Les messages clés sont publiés");

        afresh(new Browser.NewContextOptions().setViewportSize(390, 844).setLocale("fr-FR"));
        open(meeting + "/messages");
        assertThat(main()).containsText("Écrire à la compagnie de bus");
        axe();
        screenshot("meeting-messages-fr");
    }

    @Test
    void a_room_works_without_script_and_a_refusal_keeps_what_was_typed() {
        afresh(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        become("programme");
        open("/meetings/new");
        page().selectOption("#body", new SelectOption().setLabel("Discharge Group"));
        page().fill("#day", "2023-01-16");
        page().fill("#time", "22:30");
        page().fill("#place", "Room 2");
        page().locator("form.card button.primary").click();
        page().fill("#title", "Stores");
        page().locator("section[aria-labelledby=own] form > button").click();
        var meeting = page().url().replaceFirst(".*(/meetings/[^/]+).*", "$1");
        open(meeting + "/room");
        page().locator("form[action$='/opening'] button").click();
        page().locator("#everybody").click();
        assertThat(page().textContent(".quorum")).contains("Enough are here");
        page().locator("section[aria-labelledby=there] .seats form button").first().click();
        assertThat(page().textContent("section[aria-labelledby=there]")).contains("gone");
        page().locator("#deed-commit summary").click();
        page().fill("#what", "Count the beds");
        page().fill("#end", "2023-01-16");
        page().selectOption(
                        "#person",
                        new SelectOption().setLabel("Ewan Doyle, Lowland Council (example)"));
        page().locator("#deed-commit form button").click();
        assertThat(page().locator(".refusal").count()).isEqualTo(1);
        assertThat(page().inputValue("#what")).isEqualTo("Count the beds");
        page().fill("#end", "2023-02-16");
        page().locator("#deed-commit form button").click();
        assertThat(page().textContent(".now .trail")).contains("Count the beds");
        screenshot("meeting-room-plain");
    }
}
