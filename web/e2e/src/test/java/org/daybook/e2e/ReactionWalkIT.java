package org.daybook.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A reaction is drawn with an arrow, drawn again at its step with the words left as they are, pasted from ChemDraw,
/// and read on the page (#17).
class ReactionWalkIT {

    private static final String STEPS = """
            ```reaction
            CO>>C=O PCC
            CCO>>CC=O cold
            below: 2 h
            ```
            """;
    private static final String CDXML = """
            <?xml version="1.0" encoding="UTF-8" ?>
            <CDXML><page id="1"><fragment id="2"><n id="3" p="0 0"/><n id="4" p="14 0" Element="8" NumHydrogens="1"/>
            <b id="5" B="3" E="4"/></fragment><arrow id="6" Head3D="90 0 0" Tail3D="40 0 0"/>
            <fragment id="7"><n id="8" p="110 0"/><n id="9" p="124 0" Element="8" NumHydrogens="0"/>
            <b id="10" B="8" E="9" Order="2"/></fragment></page></CDXML>""";

    @Test
    void aReactionIsDrawnDrawnAgainPastedAndRead() throws Exception {
        try (DaybookProcess daybook = DaybookProcess.start(DaybookProcess.newDataFolder(), DaybookProcess.freePort(),
                        DaybookProcess.withOwner());
                BrowserContext context = Browsers.browser().newContext(new Browser.NewContextOptions()
                        .setBaseURL(daybook.address().toString()).setViewportSize(1280, 900))) {
            ApiClient.asOwner(daybook).post("/api/v1/notebooks", "{\"title\":\"Lab\",\"slug\":\"lab\"}");
            Complaints complaints = new Complaints(daybook.address());
            walk(complaints.watch(context));
            assertThat(complaints.take()).isEmpty();
        }
    }

    private static void walk(Page page) {
        page.navigate("/login");
        page.locator("main input[name=email]").fill(DaybookProcess.OWNER_EMAIL);
        page.locator("main input[name=password]").fill(DaybookProcess.OWNER_PASSWORD);
        page.locator("main button[type=submit]").first().click();
        page.navigate("/entries/new?notebook=lab");
        page.locator("input[name=title]").fill("Oxidation");
        Locator text = page.locator("textarea[name=text]");

        drawnByHand(page, text);
        assertThat(text).hasValue(Pattern.compile("```reaction\\n\\$RXN"));
        assertThat(page.locator("#preview .scheme-part svg").first()).isVisible();

        text.fill(STEPS);
        text.evaluate("area => area.setSelectionRange(area.value.indexOf('CCO'), area.value.indexOf('CCO'))");
        Frame editor = open(page);
        editor.evaluate("s => window.ketcher.setMolecule(s)", "CCCO>>CCC=O");
        page.locator("[data-structure-use]").click();
        assertThat(text).hasValue(Pattern.compile(
                "```reaction\\nCO>>C=O PCC\\n\\$RXN[\\s\\S]*M {2}END\\nabove: cold\\nbelow: 2 h\\n```\\n"));
        assertThat(page.locator("#preview .scheme-step").nth(1)).containsText("C3H8O");

        text.fill("");
        text.evaluate("""
                (area, cdxml) => {
                  const clipboard = new DataTransfer();
                  clipboard.setData('text/plain', cdxml);
                  area.focus();
                  area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true }));
                }""", CDXML);
        assertThat(text).hasValue(Pattern.compile("```reaction\\n\\$RXN"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish").setExact(true)).click();

        Locator step = page.locator("main .scheme-step");
        assertThat(step).hasAttribute("aria-label", "Reaction: CH4O to CH2O");
        assertThat(step.locator("svg.structure")).hasCount(2);
    }

    private static void drawnByHand(Page page, Locator text) {
        text.focus();
        Frame editor = open(page);
        editor.evaluate("s => window.ketcher.setMolecule(s)", "CCO");
        page.locator("[data-structure-tool=reactionarrow]").click();
        BoundingBox canvas = page.locator("[data-structure-dialog] iframe").boundingBox();
        double y = canvas.y + canvas.height / 2;
        page.mouse().move(canvas.x + canvas.width / 2 + 150, y);
        page.mouse().down();
        page.mouse().move(canvas.x + canvas.width / 2 + 300, y);
        page.mouse().up();
        editor.waitForFunction("() => window.ketcher.containsReaction()");
        page.locator("[data-structure-use]").click();
    }

    private static Frame open(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Insert molecule")).click();
        assertThat(page.locator("[data-structure-use]"))
                .isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(90_000));
        return page.frames().stream().filter(frame -> frame.url().contains("/vendor/ketcher/")).findFirst()
                .orElseThrow();
    }
}
