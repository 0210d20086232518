package org.daybook.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The main job in a browser that runs no script: everything is a link or a form, and each step goes on from the one
/// before.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WithoutScriptIT {

    private static final String THIENOPYRIMIDINE = "Nc1ncnc2cc(sc12)-c1cccc(c1)S(N)(=O)=O";
    private static final String SHEET = """
            OSM Number,SMILES,Pfal IC50 (GSK)
            OSM-S-5,OC(=O)c1ccccc1,0.5
            """;

    private DaybookProcess daybook;
    private BrowserContext context;
    private Page page;

    @BeforeAll
    void start() {
        daybook = DaybookProcess.start(DaybookProcess.newDataFolder(), Map.of());
        context = Browsers.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(daybook.address().toString())
                        .setJavaScriptEnabled(false));
        page = context.newPage();
        page.setDefaultTimeout(30_000);
    }

    @AfterAll
    void stop() {
        if (context != null) {
            context.close();
        }
        if (daybook != null) {
            daybook.close();
        }
    }

    @Test
    @Order(1)
    void theSiteIsSetUpAndANotebookOpened() {
        page.navigate("/setup");
        page.getByLabel("Set-up code").fill(daybook.setUpCode());
        page.getByLabel("Your name").fill("Site Owner");
        page.getByLabel("E-mail address").fill(DaybookProcess.OWNER_EMAIL);
        page.getByLabel("Password").fill(DaybookProcess.OWNER_PASSWORD);
        page.locator("input[name=start][value=empty]").check();
        press("Set up");

        choose("New", "Notebook");
        page.locator("main input[name=title]").fill("Synthesis");
        press("Open");

        assertThat(page.locator("h1")).hasText("Synthesis");
    }

    @Test
    @Order(2)
    void anEntryIsWrittenWithAPicturePreviewedAndPublished() {
        page.locator(".top-nav").getByText("Today").click();
        page.locator("input[name=title]").fill("A day without script");
        text().fill("Aim: make **OSM-S-106**.");
        page.locator("input[type=file]").setInputFiles(ExampleWorld.plate());
        press("Attach");
        press("Preview");
        assertThat(page.locator("#preview strong")).hasText("OSM-S-106");
        assertThat(page.locator("#preview img")).isVisible();

        press("Publish");
        assertThat(page.locator("h1")).hasText("A day without script");
        assertThat(page.locator(".entry-text img")).isVisible();
    }

    @Test
    @Order(3)
    void aRevisionIsSavedAndCompared() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Edit").setExact(true)).click();
        text().fill(text().inputValue() + "\n\nYield 62 %.");
        page.locator("input[name=reason]").fill("Yield added");
        press("Save revision");
        page.getByText("what changed").click();

        assertThat(page.locator("ins").first()).containsText("Yield");
    }

    @Test
    @Order(4)
    void aCompoundIsCheckedAndRegistered() {
        choose("New", "Compound");
        page.locator("textarea[name=structure]").fill("C1CC(");
        press("Check");
        assertThat(page.locator("#check .excerpt")).containsText("^");

        page.locator("textarea[name=structure]").fill(THIENOPYRIMIDINE);
        page.locator("input[name=number]").fill("OSM-S-106");
        press("Check");
        assertThat(page.locator("#check")).containsText("New");
        press("Register");

        assertThat(page.locator("h1")).containsText("OSM-S-106");
        assertThat(page.locator("main")).containsText("A day without script");
    }

    @Test
    @Order(5)
    void wordsAndStructuresAreSearchedFor() {
        page.locator(".top-search input").fill("without script");
        page.keyboard().press("Enter");
        assertThat(page.locator("#results")).containsText("A day without script");

        page.navigate("/search");
        page.locator("textarea[name=structure]").fill("c1ncnc2ccsc12");
        page.locator("#search-form")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Search"))
                .click();
        assertThat(page.locator("#results")).containsText("OSM-S-106");
    }

    @Test
    @Order(6)
    void aSheetIsSeenThenImported() {
        choose("New", "Import");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("sheet.csv", "text/csv", SHEET.getBytes(StandardCharsets.UTF_8)));
        press("Look at it");
        assertThat(page.locator("main"))
                .containsText("will be created", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        press("Import these rows");
        assertThat(page.locator("#status .tag-good"))
                .hasText("stored", new LocatorAssertions.HasTextOptions().setTimeout(60_000));

        page.navigate("/compounds/OSM-S-5");
        assertThat(page.locator("main")).containsText("Pfal IC50 (GSK)");
    }

    @Test
    @Order(7)
    void aFileThatIsTooLargeIsRefusedInWords(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("huge.csv");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(56L << 20);
        }
        choose("New", "Import");
        page.locator("input[type=file]").setInputFiles(file);
        press("Look at it");

        assertThat(page.locator("h1")).hasText("Too large");
        assertThat(page.locator("main")).containsText("at most 50 MB");
        assertThat(page.locator(".site-name")).isVisible();
    }

    private Locator text() {
        return page.locator("#text");
    }

    private void press(String name) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void choose(String menu, String name) {
        page.locator(".top-nav").getByText(menu, new Locator.GetByTextOptions().setExact(true)).click();
        page.locator(".top-nav")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
