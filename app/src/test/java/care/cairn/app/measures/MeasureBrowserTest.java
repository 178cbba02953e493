package care.cairn.app.measures;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.web.BrowserTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(PublicPlace.class)
class MeasureBrowserTest extends BrowserTest {
    private static String key = "";

    @Autowired Measures measures;
    @Autowired Loads loads;

    @BeforeEach
    void publish() {
        if (key.isEmpty()) {
            key = new Published(measures, loads).discharge("looked-at");
        }
    }

    @Test
    void the_pages_pass_axe_in_light_and_dark_wide_and_narrow() {
        open("/measures/" + key);
        page().locator("#figures summary").click();
        axe();
        screenshot("measure");
        dark();
        axe();
        page().setViewportSize(390, 844);
        axe();
        for (String path : new String[] {"/measures", "/measures/" + key + "?split=age"}) {
            open(path);
            axe();
            screenshot(path.replaceAll("[^a-z]+", "-"));
        }
    }

    @Test
    void the_points_are_read_along_with_the_arrow_keys() {
        open("/measures/" + key);
        Locator points = page().locator("svg.wide [data-index]");
        points.last().focus();
        Locator readout = page().locator(".readout");
        assertThat(readout.textContent())
                .contains("December 2022", "13.9%", "Worse than chance", "arrow keys");
        page().keyboard().press("ArrowLeft");
        assertThat(page().evaluate("document.activeElement.getAttribute('aria-label')").toString())
                .startsWith("November 2022: 14.9%. Worse than chance");
        assertThat(readout.textContent()).contains("November 2022");
        page().keyboard().press("Home");
        assertThat(readout.textContent()).contains("January 2019");
        assertThat(page().locator("svg.wide [tabindex='0']").count())
                .as("one stop for the Tab key")
                .isEqualTo(1);
        axe();
        page().keyboard().press("Escape");
        assertThat(readout.isVisible()).isFalse();
        page().locator("svg.wide [data-index='10']").hover();
        assertThat(readout.textContent()).contains("November 2019");
    }

    @Test
    void without_script_the_table_says_all_and_the_forms_work() {
        afresh(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        open("/measures/" + key);
        page().locator("#figures summary").click();
        assertThat(page().locator("#figures tbody tr").count()).isEqualTo(48);
        page().locator("details.drop summary").first().click();
        page().fill("#known", "2022-12-20");
        page().locator("details.drop form button").first().click();
        assertThat(page().locator(".notice.past").textContent()).contains("20 December 2022");
        open("/measures");
        page().selectOption("#variation", "better");
        page().locator(".sift button").click();
        assertThat(page().locator("main").textContent())
                .contains("No measure fits what you chose.");
    }
}
