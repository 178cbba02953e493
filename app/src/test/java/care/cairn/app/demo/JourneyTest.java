package care.cairn.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.commitments.AccountJudgements;
import care.cairn.app.commitments.Commitments;
import care.cairn.app.database.CairnTest;
import care.cairn.app.decisions.Decisions;
import care.cairn.app.decisions.Who;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.BrowserTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole loop, by the pages that people have: figures come in, a signal is raised and answered,
 * a proposal is decided, a commitment negotiated and kept to, an account judged, and one walks from
 * one end to the other and back by links alone.
 */
@CairnTest(properties = {"cairn.demo=true", "cairn.test.personas=false"})
class JourneyTest extends BrowserTest {
    @Autowired Decisions decisions;
    @Autowired AccountJudgements judgements;
    @Autowired JdbcClient jdbc;
    @Autowired InstantSource clock;
    private String language = "en-GB";
    private boolean script;
    private int width;

    @ParameterizedTest
    @CsvSource({"en-GB, true, 1280", "en-GB, false, 390", "fr-FR, true, 390"})
    void from_figures_to_a_judged_account_and_back(String language, boolean script, int width) {
        this.language = language;
        this.script = script;
        this.width = width;
        String key = "falls-%s-%s-%d".formatted(language.substring(0, 2), script, width);
        String name = "Falls " + key;

        as("analyst");
        define(key, name);
        bringIn(key);

        as("executive");
        follow("nav.rooms a[href='/signals']");
        page().locator("main a[href^='/signals/']")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        String signal = here();
        page().check("#kind-act");
        page().fill("#reason", "Two months far above what chance gives.");
        pick("#body", "Urgent Care Group");
        submit("answers");
        String question = "Look at every fall within a day, " + key + "?";
        page().fill("#question", question);
        page().fill("#text", "Each home writes down each fall and looks at it within a day.");
        page().selectOption("#kind", "service");
        assertThat(page().isChecked("input[name=measures]:checked")).isTrue();
        submit("/decisions");
        String decision = here();

        as("practice");
        open(decision);
        page().fill("textarea[name=reason]", "A day is too short on Sundays.");
        page().locator("button[value=object]").click();
        as("executive");
        open(decision);
        follow("a[href*='integrates=']");
        page().fill("#text", "Each home writes down each fall and looks at it within two days.");
        page().fill("#reason", "Two days, for the Sundays.");
        submit("/amendments");
        for (String seat : new String[] {"practice", "patient", "executive"}) {
            as(seat);
            open(decision);
            page().locator("button[value=no-objection]").first().click();
            assertThat(page().locator(".refusal").count()).isZero();
        }
        ewanAgrees(decision);
        open(decision);
        follow("a[href$='/closure']");
        submit("/closure");
        page().fill("#statement", "Every fall is looked at within two days.");
        submit("/outcome");

        page().fill("#what", "Look at every fall " + key);
        pick("#person", "Tom Reid");
        page().fill("#ownPart", "ring each home on Mondays");
        page().fill("#standard", "No fall waits longer than two days");
        pick("#measure", name);
        page().fill("#ifNotMet", "Help first, then the board");
        submit("/commitments");
        String commitment = here();

        as("practice");
        open(commitment);
        follow("a[href$='/negotiations/new']");
        page().fill("#ownPart", "ring each home on Mondays and Thursdays");
        page().fill("#reason", "Once a week is not enough.");
        submit("/negotiations");
        as("executive");
        open(commitment);
        submit("/agreement");
        as("practice");
        open(commitment);
        if (page().locator("form[action$='/acceptance']").count() > 0) {
            submit("/acceptance");
        }
        follow("a[href$='/accounts/new']");
        assertThat(page().locator("main").textContent()).contains(name);
        page().fill("#happened", "Nine of ten were looked at within two days.");
        submit("/accounts");
        String account = here().endsWith("/accounts/1") ? here() : here() + "/accounts/1";

        as("patient");
        open(account);
        page().fill("#question", "What became of the tenth?");
        submit("/questions");
        as("practice");
        open(account);
        page().fill("textarea[name=answer]", "It was looked at on the third day.");
        submit("/answer");
        as("patient");
        open(account);
        page().locator("input[name=verdict]").first().check();
        page().fill("#reason", "Nearly all, and we know of the tenth.");
        submit("/judgement");
        as("executive");
        open(account);
        page().locator("input[name=choice]").first().check();
        submit("/positions");
        ewanJudges(account);

        walk(key, signal, decision, commitment, question);
    }

    /** The one voting seat of the group whose holder is no persona says so too. */
    private void ewanJudges(String account) {
        var seat =
                jdbc.sql(
                                """
                                select seat.id, holder, partner
                                  from seat
                                  join body on body.id = seat.body
                                 where name = 'Urgent Care Group'
                                   and title = 'Social care lead'
                                """)
                        .query()
                        .singleRow();
        var parts = account.split("/", -1);
        var now = clock.instant();
        judgements
                .say(
                        UUID.fromString(parts[2]),
                        Integer.parseInt(parts[4]),
                        (UUID) Objects.requireNonNull(seat.get("id")),
                        "no-objection",
                        Words.of(""),
                        new Commitments.Moment(
                                (UUID) Objects.requireNonNull(seat.get("holder")),
                                (UUID) Objects.requireNonNull(seat.get("partner")),
                                false,
                                now,
                                LocalDate.ofInstant(now, ZoneOffset.UTC),
                                ZoneOffset.UTC))
                .orThrow();
    }

    /** The one voting seat of the group whose holder is no persona. */
    private void ewanAgrees(String decision) {
        var seat =
                jdbc.sql(
                                """
                                select seat.id, holder, partner
                                  from seat
                                  join body on body.id = seat.body
                                 where name = 'Urgent Care Group'
                                   and title = 'Social care lead'
                                """)
                        .query()
                        .singleRow();
        decisions
                .take(
                        UUID.fromString(decision.substring(decision.lastIndexOf('/') + 1)),
                        (UUID) Objects.requireNonNull(seat.get("id")),
                        new Who(
                                (UUID) Objects.requireNonNull(seat.get("holder")),
                                (UUID) Objects.requireNonNull(seat.get("partner")),
                                false),
                        "no-objection",
                        Words.of(""),
                        clock.instant())
                .orThrow();
    }

    private void define(String key, String name) {
        follow("nav.rooms a[href='/measures']");
        follow("a[href='/measures/new']");
        page().fill("#key", key);
        page().fill("#name", name);
        page().fill("#question", "Do fewer people fall?");
        page().fill("#numerator", "Falls that were written down");
        page().fill("#per", "1");
        page().fill("#decimals", "0");
        page().selectOption("#period", "MONTH");
        page().selectOption("#direction", "DOWN");
        page().selectOption("#use", "HQUALIMP");
        page().fill("#notFor", "Ranking homes");
        page().fill("#lagDays", "10");
        page().fill("#answerDays", "10");
        pick("#forum", "Urgent Care Group");
        submit("/measures");
        follow("a[href$='/steward']");
        pick("#person", "Priya Nair");
        submit("/steward");
    }

    private void bringIn(String key) {
        StringBuilder file = new StringBuilder("Month,Place,Falls\n");
        YearMonth month = YearMonth.of(2021, 1);
        for (int n = 0; n < 24; n++) {
            file.append(
                    "%s,Fife,%d%n".formatted(month.plusMonths(n), n < 22 ? 100 + n * 7 % 5 : 180));
        }
        follow("nav.rooms a[href='/measures']");
        follow("a[href='/measures/import']");
        page().setInputFiles(
                        "#file",
                        new FilePayload(
                                key + ".csv",
                                "text/csv",
                                file.toString().getBytes(StandardCharsets.UTF_8)));
        submit("/measures/import");
        page().fill("#key", key);
        page().locator("#measure option[value='" + key + "']").waitFor(attached());
        page().selectOption("#measure", key);
        page().selectOption("#periods", "Month");
        page().selectOption("#places", "Place");
        page().fill("#place", "Fife");
        page().selectOption("#value", "Falls");
        submit("/mapping");
        submit("/load");
        assertThat(here()).startsWith("/measures/loads/");
    }

    /** From the signal to the account and back, and on from the measure to what was decided. */
    private void walk(
            String key, String signal, String decision, String commitment, String question) {
        as("visitor");
        open(signal);
        follow("main a[href='" + decision + "']");
        follow("main a[href='" + commitment + "']");
        follow("main a[href='" + commitment + "/accounts/1']");
        follow("main a[href='" + commitment + "']");
        follow("main a[href='" + decision + "']");
        follow("main a[href='" + signal + "']");
        follow("main a[href^='/measures/" + key + "']");
        assertThat(page().locator("main").innerHTML()).contains(question.replace("?", ""));
        assertThat(
                        page().locator(
                                        "svg a[href='"
                                                + decision
                                                + "'], main a[href='"
                                                + decision
                                                + "']")
                                .count())
                .isPositive();
    }

    private void as(String persona) {
        afresh(
                new Browser.NewContextOptions()
                        .setLocale(language)
                        .setJavaScriptEnabled(script)
                        .setViewportSize(width, 900));
        page().setDefaultTimeout(20_000);
        become(persona);
    }

    private void follow(String link) {
        page().locator(link).first().click();
    }

    /** Presses the main button of the form that is sent there; nothing may be refused. */
    private void submit(String action) {
        page().locator(
                        "form[action$='"
                                + action
                                + "'] button:not([name]), form[action*='"
                                + action
                                + "'] button.primary")
                .first()
                .click();
        page().waitForLoadState();
        assertThat(page().locator(".refusal").allTextContents()).isEmpty();
        assertThat((Integer) page().evaluate("document.documentElement.scrollWidth"))
                .as(here())
                .isLessThanOrEqualTo(width);
    }

    private void pick(String list, String label) {
        Locator option =
                page().locator(list + " option")
                        .filter(new Locator.FilterOptions().setHasText(label))
                        .first();
        page().selectOption(list, String.valueOf(option.getAttribute("value")));
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
    }

    private String here() {
        Page page = page();
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
    }
}
