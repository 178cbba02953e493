package care.cairn.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.web.BrowserTest;
import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;

/** Looking through other eyes, with and without script. */
class PersonaBrowserTest extends BrowserTest {

    @Test
    void one_becomes_a_persona_and_a_visitor_again() {
        open("/personas");
        axe();
        screenshot("personas");
        become("analyst");
        assertThat(page().locator(".me .name").textContent()).isEqualTo("analyst");
        open("/account");
        axe();
        become("visitor");
        assertThat(page().locator(".me").count()).isZero();

        afresh(new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("fr"));
        become("patient");
        assertThat(page().locator("html").getAttribute("lang")).isEqualTo("fr");
        open("/sign-in");
        screenshot("sign-in");
    }
}
