package org.daybook.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A table of amounts is typed into the form of the editor, by keyboard, calculated in the preview, opened again and
/// changed, and published; on a desk and on a phone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AmountsIT {

    private DaybookProcess daybook;

    @BeforeAll
    void start() throws Exception {
        daybook = DaybookProcess.start(DaybookProcess.newDataFolder(), DaybookProcess.withOwner());
        ApiClient.asOwner(daybook).post("/api/v1/notebooks", "{\"title\":\"Lab\",\"slug\":\"lab\"}");
    }

    @AfterAll
    void stop() {
        if (daybook != null) {
            daybook.close();
        }
    }

    @ParameterizedTest(name = "{0} pixels")
    @CsvSource({"1280, 900", "390, 844"})
    void aTableIsWrittenFromTheForm(int width, int height) {
        Complaints complaints = new Complaints(daybook.address());
        try (BrowserContext context = Browsers.browser().newContext(new Browser.NewContextOptions()
                .setBaseURL(daybook.address().toString()).setViewportSize(width, height))) {
            Page page = complaints.watch(context);
            signIn(page);
            page.navigate("/entries/new?notebook=lab");
            page.locator("input[name=title]").fill("Amounts at " + width);
            text(page).fill("""
                    ```reaction
                    OCCc1ccccc1>>C=Cc1ccccc1
                    ```
                    """);

            fillTheForm(page);
            assertThat(text(page)).hasValue(Pattern.compile("\\| reactant +\\| `OCCc1ccccc1` +\\| 1 +\\| 2.00 mmol"));
            assertThat(page.locator("#preview .stoich")).containsText("244 mg");

            changeTheAmount(page);
            assertThat(page.locator("#preview .stoich")).containsText("489 mg");

            page.locator("button[name=action][value=publish]").click();
            assertThat(page.locator("article .stoich")).containsText("417 mg in theory");
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
        }
        assertThat(complaints.take()).isEmpty();
    }

    private static void fillTheForm(Page page) {
        text(page).focus();
        page.keyboard().press("Control+End");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Amounts")).press("Enter");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Fill from scheme")).press("Enter");
        assertThat(cell(page, "compound, row 4")).hasValue("`C=Cc1ccccc1`");
        cell(page, "eq, row 1").fill("1");
        cell(page, "amount, row 1").fill("2.00 mmol");
        cell(page, "compound, row 3").fill("toluene");
        cell(page, "amount, row 3").fill("5 mL");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove row 2")).press("Enter");
        cell(page, "amount, row 2").press("Enter");
    }

    /// With the caret in the block the form opens with what it says.
    private static void changeTheAmount(Page page) {
        text(page).evaluate("area => area.setSelectionRange(area.value.indexOf('2.00'), area.value.indexOf('2.00'))");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Amounts")).press("Enter");
        assertThat(cell(page, "compound, row 2")).hasValue("toluene");
        cell(page, "amount, row 1").fill("4.00 mmol");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Write it into the text")).press("Enter");
    }

    private static Locator cell(Page page, String name) {
        return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator text(Page page) {
        return page.locator("[data-text]");
    }

    private static void signIn(Page page) {
        page.navigate("/login");
        page.locator("main input[name=email]").fill(DaybookProcess.OWNER_EMAIL);
        page.locator("main input[name=password]").fill(DaybookProcess.OWNER_PASSWORD);
        page.locator("main input[name=password]").press("Enter");
        assertThat(page.locator(".account-name")).isVisible();
    }
}
