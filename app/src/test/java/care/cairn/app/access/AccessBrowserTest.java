package care.cairn.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.web.BrowserTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** A new installation as its people see it, from the first page to the second person. */
@CairnTest(properties = "cairn.test.personas=false")
@DirtiesContext
class AccessBrowserTest extends BrowserTest {
    @Autowired FirstRun firstRun;

    @Test
    void from_the_first_page_to_an_invited_person() {
        open("/");
        assertThat(page().url()).endsWith("/first-run");
        axe();
        screenshot("first-run");
        page().fill("#code", "AAAA-BBBB-CCCC");
        fillFirstRun();
        page().locator("main form button").click();
        assertThat(page().locator(".refusal").textContent()).contains("not the code");
        assertThat(page().inputValue("#name")).isEqualTo("Tarn Valley Health and Care Partnership");
        axe();
        page().fill("#code", firstRun.code());
        page().fill("#password", "heron wades at low tide");
        page().locator("main form button").click();

        assertThat(page().url()).endsWith("/accounts");
        axe();
        screenshot("accounts");
        page().locator("main table a").first().click();
        axe();
        screenshot("key");
        open("/account");
        axe();
        screenshot("account");

        open("/accounts");
        page().selectOption("#person", new SelectOption().setIndex(1));
        page().fill("#login", "amara@example.org");
        page().check("#role-ADMINISTRATOR");
        page().locator("main form[action='/invitations'] button").click();
        String link = page().inputValue("#link");
        axe();
        screenshot("invited");

        afresh(new Browser.NewContextOptions().setLocale("fr-FR").setJavaScriptEnabled(false));
        open("/");
        open("/sign-in");
        screenshot("sign-in-fr");
        page().fill("#login", "amara@example.org");
        page().fill("#password", "wrong");
        page().locator("main form button").click();
        assertThat(page().locator(".refusal").textContent()).contains("ne vont pas ensemble");
        assertThat(page().inputValue("#login")).isEqualTo("amara@example.org");

        afresh(new Browser.NewContextOptions());
        page().navigate(link);
        axe();
        screenshot("invitation");
        page().fill("#password", "four quiet otters swim");
        page().locator("main form button").click();
        assertThat(page().locator(".notice").textContent()).contains("Your password is set");
        page().navigate(link);
        assertThat(page().locator("h1").textContent()).contains("cannot be used");
        axe();
        screenshot("invitation-spent");
        open("/nothing-here");
        axe();
        screenshot("missing");
    }

    private void fillFirstRun() {
        page().fill("#name", "Tarn Valley Health and Care Partnership");
        page().fill("#person", "Amara Diallo");
        page().fill("#organisation", "GP confederation");
        page().selectOption("#sector", "primary-care");
        page().fill("#login", "amara@example.org");
        page().fill("#password", "heron wades at low tide");
    }
}
