package org.daybook.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// One real Chromium for all tests of the JVM.
///
/// Uses `DAYBOOK_BROWSER`, else an installed Chromium or Chrome, else one that Playwright downloads. Without any the
/// tests are skipped, with the reason; `-Dbrowser.required=true` makes that a failure.
final class Browsers {

    private static Playwright playwright;
    private static Browser browser;

    private Browsers() {
    }

    static synchronized Browser browser() {
        if (browser == null) {
            launch();
        }
        return browser;
    }

    private static void launch() {
        Optional<Path> installed = Stream.of(
                        System.getenv("DAYBOOK_BROWSER"), "/usr/bin/chromium", "/usr/bin/google-chrome")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Map<String, String> environment =
                installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
        var options = new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage",
                "--disable-background-networking", "--disable-component-update", "--no-first-run"));
        installed.ifPresent(options::setExecutablePath);
        try {
            playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            browser = playwright.chromium().launch(options);
        } catch (RuntimeException e) {
            if (Boolean.getBoolean("browser.required")) {
                throw e;
            }
            Assumptions.abort("There is no browser to test with: " + e.getMessage());
        }
    }
}
