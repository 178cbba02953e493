package care.cairn.app.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.decisions.ByHeader;
import care.cairn.app.decisions.Committee;
import care.cairn.app.decisions.Decisions;
import care.cairn.app.decisions.Who;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.BrowserTest;
import com.microsoft.playwright.Browser;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Consent with an objection that is integrated, then a commitment, in Chromium and with axe. */
@CairnTest(properties = "test.loop=seen")
@Import(ByHeader.class)
class LoopBrowserTest extends BrowserTest {
    @Autowired Decisions decisions;
    @Autowired Ledger ledger;
    @Autowired TransactionTemplate transaction;
    @Autowired InstantSource clock;

    private void as(Who who, String language, boolean script) {
        afresh(
                new Browser.NewContextOptions()
                        .setLocale(language)
                        .setJavaScriptEnabled(script)
                        .setExtraHTTPHeaders(ByHeader.headers(who)));
    }

    private void look(String name) {
        axe();
        screenshot(name);
    }

    @Test
    void consent_with_an_objection_that_is_integrated_then_a_commitment_that_is_judged() {
        var committee = Committee.of(6, 4, ledger, transaction);
        as(committee.who(0), "en-GB", true);
        open("/decisions");
        look("decisions-empty");
        open("/decisions/new?body=" + committee.body());
        page().fill("#question", "Fund a seven-day discharge lounge until March");
        page().fill("#text", "Open the lounge at weekends with four chairs and two nurses.");
        page().fill("#whyNow", "Saturday discharges run at 41% of weekdays.");
        page().fill("#setAside", "More transport slots | Tested in cycle 7, no effect");
        look("decision-new");
        page().locator("form.card button.primary").click();
        var path = page().url().replaceFirst("^https?://[^/]+", "");
        var decision = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));

        as(committee.who(1), "en-GB", true);
        open(path);
        page().locator("button[value=object]").click();
        assertThat(page().textContent(".refusal")).contains("Please say why you object");
        page().fill(
                        "textarea[name=reason]",
                        "It takes two nurses from the two-hour response team.");
        page().locator("button[value=object]").click();
        assertThat(page().textContent("main")).contains("One objection to integrate");
        for (int n = 2; n < 5; n++) {
            decisions
                    .take(
                            decision,
                            committee.seats().get(n),
                            committee.who(n),
                            n == 2 ? "no-objection" : n == 3 ? "concern" : "stand-aside",
                            Words.of(n == 3 ? "March is far away." : ""),
                            clock.instant())
                    .orThrow();
        }
        decisions
                .declare(
                        decision,
                        committee.seats().get(5),
                        committee.who(5),
                        "financial",
                        Words.of("lease of the building"),
                        clock.instant())
                .orThrow();
        as(committee.who(0), "en-GB", true);
        open(path);
        look("decision-open");
        page().locator("a[href*='/amendments/new']").first().click();
        page().fill(
                        "#text",
                        "Open the lounge at weekends with four chairs, staffed from the bank until"
                                + " January, then review.");
        page().fill("#reason", "The response team keeps its nurses.");
        look("decision-amend");
        page().locator("form button.primary").click();
        page().locator("#proposal").locator("xpath=../..").locator("summary").click();
        look("decision-amended");
        as(committee.who(2), "fr-FR", true);
        open(path);
        look("decision-fr");
        page().locator("form[action$=confirmations] button").click();
        for (int n : new int[] {0, 1, 3, 4}) {
            decisions
                    .take(
                            decision,
                            committee.seats().get(n),
                            committee.who(n),
                            n == 3 ? "concern" : "no-objection",
                            Words.of(n == 3 ? "March is far away." : ""),
                            clock.instant())
                    .orThrow();
        }
        as(committee.who(0), "en-GB", true);
        open(path + "/closure");
        look("decision-closure");
        page().locator("form button.primary").click();
        page().fill("#statement", "The lounge opens on 8 December, staffed from the bank.");
        look("decision-outcome");
        page().locator("form button.primary").click();
        page().fill("#what", "Open the lounge on every Saturday");
        page().selectOption("#person", committee.people().get(1).toString());
        page().fill("#ownPart", "staff it from the bank");
        page().fill("#standard", "Open on eight Saturdays by the end of January");
        page().fill("#ifNotMet", "Help first, then the Place Committee in February");
        look("commitment-new");
        page().locator("form.card button.primary").click();
        var commitment = page().url().replaceFirst("^https?://[^/]+", "");
        as(committee.who(1), "en-GB", true);
        open(commitment);
        look("commitment-asked");
        page().locator("form[action$=acceptance] button").click();
        page().locator("a[href$='/accounts/new']").click();
        page().fill("#happened", "Open on three Saturdays. The bank had nobody on the fourth.");
        page().fill("#help", "A second name on the bank's list.");
        look("account-new");
        page().locator("form.card button.primary").click();
        as(committee.who(2), "en-GB", true);
        open(commitment + "/accounts/1");
        page().locator("#verdict-with-actions").check();
        page().fill("#reason", "Three of four is a start.");
        page().selectOption("#step", "help");
        page().fill("#nextStep", "The hospital lends a name for the list by Friday.");
        look("account-judge");
        page().locator("form[action$=judgement] button").click();
        look("account-judging");
        open(commitment);
        look("commitment");
        as(committee.who(2), "fr-FR", true);
        open(commitment);
        look("commitment-fr");
        open("/commitments");
        look("commitments");
        open("/decisions");
        look("decisions");
        as(committee.who(0), "en-GB", true);
        open(path);
        look("decision-approved");
    }
}
