package entente.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium of this machine: the one in {@code ENTENTE_CHROMIUM}, which {@code ./entente test}
 * sets after installing one where it can, else one in the usual places. Without any, a plain {@code
 * mvn verify} skips the browser tests.
 */
final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable)
                                        .setArgs(List.of("--no-sandbox")));
    }

    static Chromium start() {
        String given = System.getenv().getOrDefault("ENTENTE_CHROMIUM", "");
        if (!given.isEmpty()) {
            return new Chromium(Path.of(given));
        }
        List<Path> found =
                Stream.of(
                                "/usr/bin/chromium",
                                "/usr/bin/chromium-browser",
                                "/usr/bin/google-chrome")
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .toList();
        Assumptions.assumeFalse(found.isEmpty(), "no Chromium; ./entente test installs one");
        return new Chromium(found.getFirst());
    }

    /** A page of a person who has not been here before. */
    Page page() {
        return browser.newContext(
                        new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("en"))
                .newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
