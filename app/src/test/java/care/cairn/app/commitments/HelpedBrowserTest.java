package care.cairn.app.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.decisions.ByHeader;
import care.cairn.app.decisions.Committee;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.web.BrowserTest;
import com.microsoft.playwright.Browser;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A commitment negotiated, accepted, accounted for, not accepted, helped: on a phone, by keyboard,
 * in French.
 */
@CairnTest(properties = "test.loop=seen")
@Import(ByHeader.class)
class HelpedBrowserTest extends BrowserTest {
    private static final int PHONE = 390;

    @Autowired Ledger ledger;
    @Autowired TransactionTemplate transaction;
    @Autowired InstantSource clock;
    private Committee committee = new Committee(new UUID(0, 0), List.of(), List.of(), List.of());

    private void as(int n) {
        afresh(
                new Browser.NewContextOptions()
                        .setLocale("fr-FR")
                        .setViewportSize(PHONE, 844)
                        .setExtraHTTPHeaders(ByHeader.headers(committee.who(n))));
    }

    /** Types into a field as a keyboard does. */
    private void type(String field, String text) {
        page().locator(field).focus();
        page().keyboard().press("Control+a");
        page().keyboard().type(text);
    }

    /** Presses a button or follows a link by the key Enter. */
    private void press(String what) {
        page().locator(what).first().focus();
        enter();
    }

    private void tick(String what) {
        page().locator(what).focus();
        page().keyboard().press("Space");
    }

    private void look(String name) {
        assertThat(page().evaluate("document.documentElement.scrollWidth"))
                .as(name + " is no wider than the phone")
                .isEqualTo(PHONE);
        axe();
        screenshot("helped-" + name);
        page().setViewportSize(PHONE, 844);
    }

    private String here() {
        return page().url().replaceFirst("^https?://[^/]+", "");
    }

    private String main() {
        return page().textContent("main");
    }

    @Test
    void a_commitment_is_negotiated_accepted_accounted_for_not_accepted_and_helped() {
        committee = Committee.of(3, 2, ledger, transaction);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        as(0);
        open("/commitments/new");
        type("#what", "Appeler chaque famille la veille de la sortie");
        page().selectOption("#person", committee.people().get(1).toString());
        page().selectOption("#forum", committee.body().toString());
        type("#standard", "Trente familles appelées par mois");
        type("#ifNotMet", "L’aide d’abord, puis le comité");
        look("asked");
        press("form.card button.primary");
        var commitment = here();
        assertThat(main()).contains("ne lie pas encore");

        as(1);
        open(commitment);
        press("a[href$='/negotiations/new']");
        type("#standard", "Vingt familles appelées par mois");
        type("#reason", "Une seule personne appelle.");
        look("negotiated");
        press("form.card button.primary");
        as(2);
        open(commitment);
        press("form[action$='/agreement'] button");
        as(1);
        open(commitment);
        press("form[action$='/acceptance'] button");
        assertThat(main()).contains("Vingt familles", "Trente familles");
        look("accepted");

        press("a[href$='/accounts/new']");
        type("#happened", "Neuf familles appelées, soit 45 %");
        press("form.card button.primary");
        assertThat(page().textContent(".refusal")).contains("Un pourcentage appartient");
        assertThat(page().inputValue("#happened")).contains("soit 45 %");
        type("#happened", "Neuf familles appelées");
        type("#help", "Une personne de plus deux matins par semaine");
        look("account");
        press("form.card button.primary");
        var account = commitment + "/accounts/1";

        as(2);
        open(account);
        assertThat(main()).contains("aide demandée");
        tick("#verdict-not-accepted");
        type("#reason", "Neuf sur vingt, et nous ne le savions pas.");
        page().selectOption("#step", "escalation");
        type("#nextStep", "Le partenaire 0 prête une personne");
        press("form[action$='/judgement'] button");
        assertThat(page().textContent(".refusal")).contains("L’aide d’abord");
        page().selectOption("#step", "help");
        page().selectOption("#stepPartner", committee.partners().get(0).toString());
        page().fill("#stepBy", today.plusDays(20).toString());
        look("judged");
        press("form[action$='/judgement'] button");
        assertThat(main()).contains("Selon la règle", "1 sièges sur 2");

        as(0);
        open(account);
        tick("input[name=choice][value='no-objection']");
        look("said");
        press("form[action$='/positions'] button");
        assertThat(main()).contains("non accepté", "Une aide est prêtée", "par Partner 0");
        type("#how", "Une personne vient depuis lundi");
        press("form[action$='/step'] button");
        assertThat(main()).contains("Une personne vient depuis lundi", "fait");
        look("helped");
        open("/commitments/of/partner/" + committee.partners().get(1));
        assertThat(main()).contains("Appeler chaque famille", "De côté", "Vers le haut");
        look("answers");
        open("/commitments?group=partner");
        look("register");
        open("/commitments/kept");
        assertThat(main()).contains("Encore trop peu de promesses");
        look("kept");
    }
}
