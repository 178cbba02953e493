package care.cairn.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.web.BrowserTest;
import com.microsoft.playwright.Browser;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * From a draft to a vote by sector whose quorum a recusal breaks: in French, on a phone's width, by
 * keyboard alone.
 */
@CairnTest(properties = "test.journey=decision")
@Import(ByHeader.class)
class DecisionJourneyTest extends BrowserTest {
    @Autowired Decisions decisions;
    @Autowired Ledger ledger;
    @Autowired TransactionTemplate transaction;
    @Autowired InstantSource clock;

    private void as(Who who) {
        afresh(
                new Browser.NewContextOptions()
                        .setLocale("fr-FR")
                        .setViewportSize(390, 844)
                        .setHasTouch(true)
                        .setExtraHTTPHeaders(ByHeader.headers(who)));
    }

    /** Goes on with the tab key until this stands under it, as somebody without a mouse does. */
    private void reach(String selector) {
        page().evaluate("() => document.activeElement && document.activeElement.blur()");
        for (int n = 0; n < 250; n++) {
            page().keyboard().press("Tab");
            if ((boolean)
                    page().evaluate(
                                    "s => !!document.activeElement"
                                            + " && document.activeElement.matches(s)",
                                    selector)) {
                return;
            }
        }
        throw new AssertionError("The tab key never comes to " + selector);
    }

    private void press(String selector) {
        reach(selector);
        if (selector.endsWith("summary")) {
            page().keyboard().press("Enter");
        } else {
            enter();
        }
    }

    private void type(String selector, String text) {
        reach(selector);
        page().keyboard().type(text);
    }

    /** Whole on this screen: nothing is wider than it, and axe finds nothing. */
    private void whole(String name) {
        page().setViewportSize(390, 844);
        assertThat((Integer) page().evaluate("() => document.documentElement.scrollWidth"))
                .as(name)
                .isLessThanOrEqualTo(390);
        assertThat(page().content()).doesNotContain("??");
        axe();
        screenshot("journey-" + name);
    }

    @Test
    void a_draft_becomes_a_vote_by_sector_whose_quorum_a_recusal_breaks() {
        var committee = Committee.of(3, 3, ledger, transaction);
        as(committee.who(0));
        open("/drafts");
        whole("drafts-empty");
        press("a[href='/drafts/new']");
        whole("draft-new");
        type("#question", "Acheter douze fauteuils ?");
        type("#text", "Douze fauteuils, prêtés six semaines.");
        page().selectOption("#body", committee.body().toString());
        press("form.card button.primary");
        whole("draft-writing");
        var draft = page().url().replaceFirst("^https?://[^/]+", "");
        press("form[action$='/sharing'] button");

        as(committee.who(2));
        open(draft);
        press("details:has(#put) summary");
        type("#put", "Qui les reprend ?");
        press("form[action$='/questions'] button");
        assertThat(page().textContent("main")).contains("Qui les reprend ?");
        whole("draft-asked");

        as(committee.who(0));
        open(draft);
        assertThat(page().textContent("main")).contains("Une question est encore sans réponse");
        press("a[href*='/decisions/new?draft=']");
        assertThat(page().inputValue("#text")).isEqualTo("Douze fauteuils, prêtés six semaines.");
        page().locator("#way details").evaluate("it => it.open = true");
        page().selectOption("#rule", "sector-majority/1");
        page().fill(
                        "#closes",
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                                .plusDays(5)
                                .toString()
                                .substring(0, 16));
        whole("opening");
        press("form.card > .btns button.primary");
        var path = page().url().replaceFirst("^https?://[^/]+", "");
        var decision = UUID.fromString(path.substring("/decisions/".length()));
        whole("decision-open");
        press("button[name=choice][value=for]");
        assertThat(page().textContent("main")).contains("Pour");

        as(committee.who(1));
        open(path);
        press("button[name=choice][value=for]");

        as(committee.who(2));
        open(path);
        press("a[href*='/interests/new']");
        whole("interest");
        page().check("input[name=kind][value=financial]");
        type("#what", "Je vends des fauteuils.");
        press("form[action$='/interests'] button.primary");
        assertThat(page().textContent("main")).contains("Je vends des fauteuils.");
        whole("decision-recused");
        assertThat(
                        decisions
                                .find(decision)
                                .orElseThrow()
                                .standing(clock.instant())
                                .outcome()
                                .quorum()
                                .reachable())
                .as("three must answer, and only two may")
                .isFalse();
        var after = clock.instant().plusSeconds(6 * 86_400);
        decisions.closeInTime(decision, after).orThrow();
        open(path);
        assertThat(page().textContent("main")).contains("Quorum");
        assertThat(decisions.summary(decision).outcome()).isEqualTo("lapsed");
        whole("decision-lapsed");
    }
}
