package care.cairn.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A test that looks at pages in Chromium, as readers do. Extend it and call {@link #open}, {@link
 * #axe} and {@link #screenshot}; at the end of each test nothing may have been said on the
 * browser's console. Where there is no Chromium the test is skipped and says so.
 */
@CairnTest
public abstract class BrowserTest {
    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");
    private static final List<String> PLACES =
            List.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/Applications/Chromium.app/Contents/MacOS/Chromium",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final Path SCREENS = Path.of("target", "screens");

    /** One browser for all tests of this run; it ends with it. */
    private static final class Shared {
        static final @Nullable Browser BROWSER = find().map(Shared::launch).orElse(null);

        private static Browser launch(Path program) {
            Playwright playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright
                    .chromium()
                    .launch(
                            new BrowserType.LaunchOptions()
                                    .setExecutablePath(program)
                                    .setArgs(FLAGS));
        }

        private static Optional<Path> find() {
            return Stream.concat(
                            Stream.ofNullable(System.getenv("CAIRN_CHROMIUM")), PLACES.stream())
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }

    @LocalServerPort protected int port;
    private final List<String> said = new ArrayList<>();
    private @Nullable BrowserContext context;
    private @Nullable Page page;

    @BeforeEach
    void openBrowser() {
        Assumptions.assumeTrue(
                Shared.BROWSER != null,
                "There is no Chromium here, so pages are not looked at: install it, or name it in CAIRN_CHROMIUM.");
        afresh(new Browser.NewContextOptions());
    }

    @AfterEach
    void closeBrowser() {
        if (context != null) {
            context.close();
        }
        assertThat(said).as("what the browser's console said").isEmpty();
    }

    /** Another reader: no cookies, and what the options say, such as no script or a language. */
    protected void afresh(Browser.NewContextOptions options) {
        Browser browser = Shared.BROWSER;
        if (browser == null) {
            throw new IllegalStateException("There is no browser.");
        }
        if (context != null) {
            context.close();
        }
        if (options.viewportSize == null) {
            options.setViewportSize(1280, 900);
        }
        if (options.locale == null) {
            options.setLocale("en-GB");
        }
        context = browser.newContext(options.setBaseURL("http://localhost:" + port));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())
                    && !message.text().contains("the server responded with a status of")) {
                said.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(error -> said.add(error));
    }

    /** The page that is open. */
    protected Page page() {
        if (page == null) {
            throw new IllegalStateException("No page is open.");
        }
        return page;
    }

    protected Page open(String path) {
        page().navigate(path);
        return page();
    }

    /** Becomes one of the personas of the demo, by the page that a person would use. */
    protected void become(String persona) {
        open("/personas");
        page().locator("button[name=persona][value='" + persona + "']").click();
        page().waitForURL(url -> !url.endsWith("/personas"));
    }

    /** Presses Enter on the button or link that has the focus, and waits for the page behind it. */
    protected void enter() {
        page().evaluate("() => { document.documentElement.dataset.before = 'yes'; }");
        page().keyboard().press("Enter");
        page().locator("html:not([data-before])").waitFor();
        page().waitForLoadState();
    }

    /** Nothing that axe knows is wrong with the page that is open. */
    protected void axe() {
        var found = new AxeBuilder(page()).analyze().getViolations();
        asItWas();
        assertThat(found)
                .as("what axe found on %s", page().url())
                .extracting(rule ->
                        rule.getId()
                                + ": "
                                + rule.getHelp()
                                + " "
                                + rule.getNodes().stream()
                                        .map(node ->
                                                node.getHtml() + " " + node.getFailureSummary())
                                        .toList())
                .isEmpty();
    }

    /**
     * Without the empty style attributes that axe and pictures leave on elements: a swap would copy
     * them, and the content policy says so on the console.
     */
    private void asItWas() {
        page().evaluate(
                        "document.querySelectorAll('[style]').forEach(it => it.removeAttribute('style'))");
    }

    /** The whole page to {@code target/screens}, wide and as on a phone; it must not be wider. */
    protected void screenshot(String name) {
        for (int width : List.of(1280, 390)) {
            page().setViewportSize(width, width == 390 ? 844 : 900);
            assertThat(page().evaluate("document.documentElement.scrollWidth"))
                    .as("width of %s at %d", name, width)
                    .isEqualTo(width);
            page().screenshot(
                            new Page.ScreenshotOptions()
                                    .setFullPage(true)
                                    .setPath(SCREENS.resolve(name + "-" + width + ".png")));
        }
        page().setViewportSize(1280, 900);
        asItWas();
    }

    /** The same page in the dark. */
    protected void dark() {
        page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }
}
