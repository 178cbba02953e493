package care.cairn.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@Import(Gallery.class)
class GalleryBrowserTest extends BrowserTest {

    @Test
    void every_part_passes_axe_in_light_and_dark_wide_and_narrow() {
        open("/gallery");
        axe();
        screenshot("gallery");
        page().setViewportSize(390, 844);
        axe();
        dark();
        axe();
        screenshot("gallery-dark");
    }

    @Test
    void the_time_bar_leads_to_a_past_day_and_back() {
        open("/gallery");
        page().locator("details.time > summary").click();
        axe();
        screenshot("time-bar");
        page().selectOption("#time-month", "2021-03-31");
        page().locator("details.time form").first().getByRole(AriaRole.BUTTON).click();
        assertThat(page().locator(".then").textContent()).contains("31 March 2021");
        axe();
        screenshot("past");
        page().locator(".then button").click();
        assertThat(page().locator(".then").count()).isZero();
    }

    @Test
    void a_refused_form_takes_the_focus_and_the_frame_works_without_script() {
        open("/gallery");
        page().fill("#title", "x");
        page().getByText("Send it").click();
        assertThat(page().evaluate("document.activeElement.className")).isEqualTo("refusal");
        axe();
        screenshot("refused");

        afresh(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        open("/gallery");
        page().locator("button[name=to][value=fr]").click();
        assertThat(page().locator("html").getAttribute("lang")).isEqualTo("fr");
        page().locator("details.time > summary").click();
        page().fill("#time-day", "2020-02-29");
        page().locator("details.time form").nth(1).locator("button").click();
        assertThat(page().locator(".then").textContent()).contains("29 février 2020");
    }

    @Test
    void the_skip_link_comes_first_and_paper_has_nothing_to_press() {
        open("/gallery");
        page().keyboard().press("Tab");
        assertThat(page().evaluate("document.activeElement.getAttribute('href')"))
                .isEqualTo("#main");
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page().locator("button:visible").count()).isZero();
    }
}
