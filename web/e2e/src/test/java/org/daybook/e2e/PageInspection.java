package org.daybook.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;

/// Looks at a page wide and narrow, light and dark: accessibility by axe-core, what must fit, and a picture for people
/// to judge.
///
/// The page is loaded once and then resized and recoloured, as a browser window is. All rules run wide and light and
/// narrow and dark; in the other two views only the contrast, which is what colours can change.
final class PageInspection {

    static final Path PICTURES = Path.of("target", "pictures");

    private static final int WIDE = 1280;
    private static final int PHONE = 390;
    private static final int NARROW = 320;
    private static final int HEIGHT = 900;
    private static final String AXE = axe();
    private static final String ALL_RULES =
            "{type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}";
    private static final String CONTRAST = "{type: 'rule', values: ['color-contrast']}";
    private static final String VIOLATIONS = """
            () => axe.run(document, {iframes: false, resultTypes: ['violations'], runOnly: %s}).then(result => result.violations.flatMap(
                rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 200)} ${node.any.concat(node.all, node.none).map(check => check.message).join(' ').slice(0, 300)}`)))
            """;
    private static final String OUTLINE_FAULTS = """
            () => {
              const faults = [];
              const shown = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
              if (document.querySelectorAll('h1').length !== 1) { faults.push('a page has one h1'); }
              if (shown('main .button-primary').length > 1) { faults.push('a page has one primary action'); }
              if (!document.title.includes(document.querySelector('.site-name').textContent.trim())) { faults.push('the title names the site'); }
              return faults;
            }
            """;

    private final Page page;
    private final String name;
    private final SoftAssertions findings;

    private PageInspection(Page page, String name, SoftAssertions findings) {
        this.page = page;
        this.name = name;
        this.findings = findings;
    }

    static void inspect(Page page, String name, SoftAssertions findings) {
        new PageInspection(page, name, findings).inspect();
    }

    /// Takes the whole page.
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    private void inspect() {
        page.evaluate(AXE);
        findings.assertThat(strings(OUTLINE_FAULTS)).as(name).isEmpty();
        judge(ALL_RULES, WIDE, ColorScheme.LIGHT);
        picture(WIDE, ColorScheme.LIGHT);
        judge(CONTRAST, WIDE, ColorScheme.DARK);
        picture(WIDE, ColorScheme.DARK);
        judge(ALL_RULES, NARROW, ColorScheme.DARK);
        picture(PHONE, ColorScheme.DARK);
        judge(CONTRAST, NARROW, ColorScheme.LIGHT);
        picture(PHONE, ColorScheme.LIGHT);
        view(WIDE, ColorScheme.LIGHT);
    }

    private void judge(String rules, int width, ColorScheme colours) {
        view(width, colours);
        String where = name + " at " + width + " px, " + colours;
        findings.assertThat(strings(VIOLATIONS.formatted(rules))).as(where).isEmpty();
        findings.assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(where + " scrolls sideways by pixels")
                .isZero();
    }

    private void picture(int width, ColorScheme colours) {
        view(width, colours);
        picture(page, name + "-" + width + "-" + colours.name().toLowerCase(Locale.ROOT));
    }

    private void view(int width, ColorScheme colours) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
    }

    @SuppressWarnings("unchecked")
    private List<String> strings(String script) {
        return (List<String>) page.evaluate(script);
    }

    private static String axe() {
        try (InputStream source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
