package org.daybook.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// The main job, done by a stranger in a real browser with the real program: steps 1 to 9, each on what the one before
/// left.
///
/// No page may break the content security policy or throw in the console.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobIT {

    private static final byte[] PHOTO = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC");
    private static final String SHEET = """
            OSM Number,Batch,MMV ID,SMILES,InChI,IChI Key,Series,Pfal IC50 (GSK),PfaI EC50 uMol (Mean)
            OSM-S-106,01,MMV025100,Nc1ncnc2cc(sc12)-c1cccc(c1)S(N)(=O)=O,,,3,0.036; 0.012,0.021
            OSM-S-106,02,MMV025100,Nc1ncnc2cc(sc12)-c1cccc(c1)S(N)(=O)=O,,,3,>10,#DIV/0!
            OSM-S-5,,,c1ccc(cc1)C1CC(,,,1,nd,
            """;

    private DaybookProcess daybook;
    private Complaints complaints;
    private BrowserContext context;
    private Page page;
    private String entryAddress;

    @BeforeAll
    void start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        Browser browser = Browsers.browser();
        daybook = DaybookProcess.startJar(DaybookProcess.newDataFolder(), Map.of());
        complaints = new Complaints(daybook.address());
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(daybook.address().toString())
                .setViewportSize(1280, 900));
        page = complaints.watch(context);
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

    @AfterEach
    void nothingIsWrongInTheConsole() {
        assertThat(complaints.take()).isEmpty();
    }

    @Test
    @Order(1)
    void theSetUpCodeMakesTheOwner() {
        page.navigate("/setup");
        page.getByLabel("Set-up code").fill(daybook.setUpCode());
        page.getByLabel("Your name").fill("Site Owner");
        page.getByLabel("E-mail address").fill(DaybookProcess.OWNER_EMAIL);
        page.getByLabel("Password").fill(DaybookProcess.OWNER_PASSWORD);
        page.locator("input[name=start][value=empty]").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set up")).click();

        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Today").setExact(true)))
                .isVisible();
    }

    @Test
    @Order(2)
    void aNotebookIsOpened() {
        page.navigate("/notebooks/new");
        page.locator("main input[name=title]").fill("Synthesis");
        page.locator("main button[type=submit]").click();

        assertThat(page.locator("h1")).containsText("Synthesis");
    }

    @Test
    @Order(3)
    void todaysEntryIsWrittenWithLivePreviewAndPublished() {
        page.navigate("/");
        page.locator(".top-nav").getByText("Today").click();
        page.waitForLoadState();
        page.locator("input[name=title]").fill("Synthesis of the Series 3 lead");
        text().fill("Aim: make **OSM-S-106** again, see OpenSourceMalaria/Series4#55.\n\n");

        assertThat(page.locator("#preview strong")).containsText("OSM-S-106");
        assertThat(page.locator("#preview a[href*='github.com' i]")).isVisible();

        attachPhoto();
        insertMolecule();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish").setExact(true)).click();

        assertThat(page.locator("h1")).containsText("Synthesis of the Series 3 lead");
        entryAddress = java.net.URI.create(page.url()).getPath();
        assertThat(entryAddress).matches("/entries/\\d+");
    }

    @Test
    @Order(4)
    void anybodyReadsTheEntryWithoutACookie() {
        try (BrowserContext stranger = Browsers.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(daybook.address().toString()))) {
            Page reader = complaints.watch(stranger);
            reader.navigate(entryAddress);

            assertThat(reader.locator("main svg.structure").first()).isVisible();
            assertThat(reader.locator("main .entry-text img")).hasJSProperty("naturalWidth", 10);
            assertThat(stranger.cookies()).isEmpty();
        }
    }

    @Test
    @Order(5)
    void editingMakesARevisionThatCanBeCompared() {
        page.navigate(entryAddress + "/edit");
        text().fill(text().inputValue() + "\nYield 62 %.");
        page.locator("input[name=reason]").fill("Yield added");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save revision")).click();
        assertThat(page.locator("main")).containsText("Yield 62 %.");

        page.navigate(entryAddress + "/revisions");
        assertThat(page.locator("main")).containsText("Yield added");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare")).click();
        assertThat(page.locator("ins").first()).containsText("Yield");
    }

    @Test
    @Order(6)
    void theSecondOfTwoWindowsLosesNothing() {
        Page other = complaints.watch(context);
        page.navigate(entryAddress + "/edit");
        other.navigate(entryAddress + "/edit");
        text().fill("First window.\n\n" + text().inputValue());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save revision")).click();
        assertThat(page.locator("main")).containsText("First window.");

        Locator otherText = other.locator("#text");
        otherText.fill(otherText.inputValue() + "\nSecond window.");
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save revision")).click();

        assertThat(other.locator("main")).containsText("First window.");
        assertThat(other.locator("main")).containsText("Second window.");
        other.locator("main button[value=save]").click();
        assertThat(other.locator("main")).containsText("First window.");
        assertThat(other.locator("main")).containsText("Second window.");
        other.close();
        complaints.forgive(409);
    }

    @Test
    @Order(7)
    void aCompoundIsCheckedWhileTypingAndRegistered() {
        page.navigate("/compounds/new");
        Locator structure = page.locator("textarea[name=structure]");
        structure.fill("Nc1ncnc2cc(sc12)-c1cccc(c1)S(N)(=O)=Ox");
        assertThat(page.locator("#check .excerpt")).containsText("^");

        structure.fill("Nc1ncnc2cc(sc12)-c1cccc(c1)S(N)(=O)=O");
        assertThat(page.locator("#check")).containsText("New");
        assertThat(page.locator("#check svg.structure")).isVisible();
        page.locator("input[name=number]").fill("OSM-S-106");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Register").setExact(true)).click();

        assertThat(page).hasURL(Pattern.compile(".*/compounds/OSM-S-106"));
        assertThat(page.locator("main")).containsText("C12H10N4O2S2");
        assertThat(page.locator("body")).containsText("Synthesis of the Series 3 lead");
        complaints.forgive(422);
    }

    @Test
    @Order(8)
    void aCompoundIsKnownAgainFromItsName() {
        page.navigate("/compounds/new");
        page.locator("textarea[name=structure]").fill("benzoic acid");
        assertThat(page.locator("#check")).containsText("New");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Register").setExact(true)).click();
        assertThat(page.locator("h1")).isVisible();

        page.navigate("/compounds/new");
        page.locator("textarea[name=structure]").fill("OC(=O)c1ccccc1");
        assertThat(page.locator("#check")).containsText("Registered already");
    }

    @Test
    @Order(9)
    void searchFindsByStructureWithWords() {
        page.navigate("/search?structure=" + ApiClient.encode("c1ncnc2ccsc12") + "&match=substructure");
        assertThat(page.locator("main")).containsText("OSM-S-106");
        assertThat(page.locator("main svg.structure .hit").first()).isAttached();
        assertThat(page.locator("main")).not().containsText("benzoic");

        page.navigate("/");
        page.locator(".top-search input").fill("Series 3 lead");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("Synthesis of the Series 3 lead");
    }

    @Test
    @Order(10)
    void theSheetIsSeenRowByRowThenImported() {
        importSheet();
        assertThat(page.locator("main")).containsText("OSM-S-106");
        page.locator("form[action$='/commit'] button").click();
        assertThat(page.locator("main .tag-good").first())
                .hasText("stored", new LocatorAssertions.HasTextOptions().setTimeout(60_000));

        page.navigate("/compounds/OSM-S-106");
        for (String reported : List.of("0.036", "0.012", ">10")) {
            assertThat(page.locator("main .member", new Page.LocatorOptions().setHasText(reported))
                            .first())
                    .isAttached();
        }
        assertThat(page.locator("body")).containsText("MMV025100");
    }

    @Test
    @Order(11)
    void aPictureIsPastedAndDroppedIntoTheText() {
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.navigate("/entries/new");
        page.locator("input[name=title]").fill("Plates");
        text().fill("Before.\n\nAfter.");
        text().evaluate("area => { area.focus(); area.setSelectionRange(8, 8); }");
        page.evaluate("""
                async (base64) => {
                  const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
                  await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
                }""", Base64.getEncoder().encodeToString(PHOTO));
        page.keyboard().press("Control+V");
        assertThat(text())
                .hasValue(Pattern.compile("Before\\.\n!\\[[^\\]]*]\\(/attachments/\\d+/[^)]+\\)\n\nAfter\\."));

        drop(new FilePayload("plate two.png", "image/png", PHOTO));
        assertThat(text())
                .hasValue(Pattern.compile(
                        "!\\[[^\\]]*]\\(/attachments/[^!]*!\\[[^\\]]*]\\(/attachments/\\d+/plate[^)]*\\)"));
        assertThat(page.locator("#preview img")).hasCount(2);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish").setExact(true)).click();
        for (int picture = 0; picture < 2; picture++) {
            assertThat(page.locator("main .entry-text img").nth(picture)).hasJSProperty("naturalWidth", 10);
        }
    }

    private Locator text() {
        return page.locator("#text");
    }

    private void attachPhoto() {
        page.locator("input[type=file][data-files]").setInputFiles(new FilePayload("tlc.png", "image/png", PHOTO));
        assertThat(text()).hasValue(Pattern.compile("!\\[[^\\]]*\\]\\(/attachments/"));
        assertThat(page.locator("#preview img")).isVisible();
    }

    private void drop(FilePayload file) {
        JSHandle data = page.evaluateHandle("""
                ([name, type, base64]) => {
                  const data = new DataTransfer();
                  data.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], name, { type }));
                  return data;
                }""", List.of(file.name, file.mimeType, Base64.getEncoder().encodeToString(file.buffer)));
        text().dispatchEvent("dragover", Map.of("dataTransfer", data));
        assertThat(text()).hasClass(Pattern.compile("editor-area-drop"));
        text().dispatchEvent("drop", Map.of("dataTransfer", data));
        assertThat(text()).not().hasClass(Pattern.compile("editor-area-drop"));
    }

    private void insertMolecule() {
        text().focus();
        page.keyboard().press("Control+End");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Insert molecule")).click();
        Locator use = page.locator("[data-structure-use]");
        assertThat(use).isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(90_000));
        Frame editor = page.frames().stream()
                .filter(frame -> frame.url().contains("/vendor/ketcher/"))
                .findFirst()
                .orElseThrow();
        editor.evaluate("s => window.ketcher.setMolecule(s)", "c1ccccc1O");
        use.click();
        assertThat(text()).hasValue(Pattern.compile("```smiles"));
        assertThat(page.locator("#preview svg.structure")).isVisible();
    }

    private void importSheet() {
        page.navigate("/imports/new");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("sheet.csv", "text/csv", SHEET.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Look at it")).click();
        assertThat(page.locator("form[action$='/commit'] button")).isVisible(
                new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
    }
}
