package org.daybook.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// A curator puts a registry right in a browser: two compounds that were merged by mistake, a wrong structure, a result
/// that is another compound's, a vendor list that nobody wanted, an assay in hours that was read as minutes, many
/// compounds that are tested by now. Then everybody reads what was done. Issue #12.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CuratorIT {

    private static final String SHEET = """
            OSM Number,SMILES,Pfal IC50 (uM),t1/2 (min)
            OSM-A-4,CC(=O)Nc1ccc(O)cc1,0.4,3
            OSM-A-7,CC(=O)Nc1ccc(F)cc1,2.5,1
            OSM-A-8,CC(=O)Nc1ccc(Cl)cc1,3.5,2
            """;
    private static final String VENDOR_LIST = """
            Catalog number,SMILES
            NEU-1001,c1ccccc1CCCCN
            NEU-1002,c1ccccc1CCCCCN
            NEU-1003,c1ccccc1CCCCCCN
            """;

    private DaybookProcess daybook;
    private ApiClient api;
    private Page page;

    @BeforeAll
    void aRegistryWithMistakes() throws IOException, InterruptedException {
        Files.createDirectories(PageInspection.PICTURES);
        daybook = DaybookProcess.start(DaybookProcess.newDataFolder(), DaybookProcess.withOwner());
        api = ApiClient.asOwner(daybook);
        store("master sheet.csv", SHEET);
        store("vendor list.csv", VENDOR_LIST);
        done(api.post("/api/v1/campaigns", "{\"title\": \"Series 4\", \"slug\": \"series-4\"}"));
        for (String number : List.of("OSM-A-4", "OSM-A-8")) {
            done(api.post("/api/v1/campaigns/series-4/compounds", "{\"number\": \"" + number
                    + "\", \"stage\": \"made\"}"));
        }
        done(api.post("/api/v1/compounds/OSM-A-4/merge",
                "{\"with\": \"OSM-A-7\", \"reason\": \"looked like the same bottle\"}"));
        page = Browsers.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(daybook.address().toString())
                        .setViewportSize(1280, 900)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("en-GB"))
                .newPage();
        page.setDefaultTimeout(30_000);
        page.navigate("/login");
        page.locator("main input[name=email]").fill(DaybookProcess.OWNER_EMAIL);
        page.locator("main input[name=password]").fill(DaybookProcess.OWNER_PASSWORD);
        page.locator("main button[type=submit]").click();
    }

    private void store(String name, String table) throws IOException, InterruptedException {
        HttpResponse<String> sent = api.upload("/api/v1/imports", name, table.getBytes(StandardCharsets.UTF_8));
        String address = sent.headers().firstValue("Location").orElseThrow();
        String path = address.substring(address.indexOf("/api/"));
        waitFor(path, "completed");
    }

    private void waitFor(String path, String state) throws IOException, InterruptedException {
        String now = "";
        for (int i = 0; i < 600 && !now.equals(state); i++) {
            now = api.json(path).get("state").asString();
            if (!now.equals(state)) {
                Thread.sleep(100);
            }
        }
        assertThat(now).as(path).isEqualTo(state);
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    @AfterAll
    void stop() {
        if (page != null) {
            page.context().close();
        }
        if (daybook != null) {
            daybook.close();
        }
    }

    @Test
    @Order(1)
    void whatWasMergedByMistakeIsSplit() {
        page.navigate("/compounds/OSM-A-7");
        assertThat(page.locator("h1")).containsText("OSM-A-4");
        link("Split into two compounds");
        page.getByLabel("OSM-A-7", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel(Pattern.compile("^\\s*Pfal IC50.*: 2\\.5\\s*$")).check();
        page.getByLabel(Pattern.compile("^\\s*t1/2.*: 1\\s*$")).check();
        page.locator("textarea[name=structure]").fill("CC(=O)Nc1ccc(F)cc1");
        page.locator("input[name=reason]").fill("two bottles, two labels");
        press("Show what happens");
        assertThat(page.locator("#look")).containsText("OSM-A-7");
        inspect("curator-split");
        press("Split it");

        assertThat(page.locator(".notice-good")).containsText("OSM-A-7");
        page.navigate("/compounds/OSM-A-7");
        assertThat(page.locator("h1")).containsText("OSM-A-7");
        assertThat(page.locator("main")).containsText("2.5");
    }

    @Test
    @Order(2)
    void theStructureIsCorrected() {
        page.navigate("/compounds/OSM-A-4");
        link("Correct the structure or its stereo");
        page.locator("textarea[name=structure]").fill("CC(=O)Nc1cccc(O)c1");
        page.locator("input[name=reason]").fill("meta, by the NMR of the second batch");
        press("Save the structure");

        assertThat(page.locator(".notice-good")).isVisible();
        assertThat(page.locator("main")).containsText("meta, by the NMR of the second batch");
        assertThat(page.locator(".act-drawings").first().locator("svg")).hasCount(2);
        inspect("curator-compound");
    }

    @Test
    @Order(3)
    void aResultGoesToTheCompoundThatItWasMeasuredOn() {
        page.navigate("/compounds/OSM-A-8");
        page.locator("a[href^='/activities/']").filter(new Locator.FilterOptions().setHasText("3.5")).first().click();
        inspect("curator-result");
        link("Edit");
        page.locator("input[name=compound]").fill("OSM-A-7");
        page.locator("input[name=reason]").fill("the vials were exchanged");
        press("Save");

        assertThat(page.locator("main")).containsText("OSM-A-7");
        page.navigate("/compounds/OSM-A-7");
        assertThat(page.locator("main")).containsText("3.5");
    }

    @Test
    @Order(4)
    void theImportOfTheVendorListIsUndone() {
        page.navigate("/imports");
        link("vendor list.csv");
        link("See what would go");
        assertThat(page.locator("#undo")).containsText("3");
        page.locator("input[name=reason]").fill("a catalogue, not our compounds");
        press("Undo this import");
        assertThat(page.locator("#undo .tag-warn")).isVisible();

        assertThat(page.locator("main")).containsText("a catalogue, not our compounds");
        assertThat(page.navigate("/compounds/NEU-1001").status()).isEqualTo(404);
    }

    @Test
    @Order(5)
    void theUnitOfAnAssayIsChanged() {
        page.navigate("/assays");
        page.locator("main tbody a").filter(new Locator.FilterOptions().setHasText("t1/2")).first().click();
        link("Edit this assay");
        page.locator("input[name=units]").fill("h");
        page.locator("input[name=unitChange][value=correct]").check();
        page.locator("input[name=reason]").fill("the laboratory reports hours");
        press("Save");

        assertThat(page.locator(".rail")).containsText("h");
        assertThat(page.locator("main")).containsText("the laboratory reports hours");
    }

    @Test
    @Order(6)
    void manyReachAStageAtOnceAndOneSlipIsUndone() {
        page.navigate("/compounds?campaign=series-4");
        page.getByLabel("Choose OSM-A-4", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Choose OSM-A-8", new Page.GetByLabelOptions().setExact(true)).check();
        press("Do something with the chosen …");
        Locator stage = page.locator("section[aria-labelledby=many-stage]");
        stage.locator("select[name=stage]").selectOption(new SelectOption().setValue("tested"));
        stage.locator("button").click();
        assertThat(page.locator("main")).containsText("2 will change, 0 will not.");
        page.locator("input[name=reason]").fill("all went to the laboratory");
        press("Do it, all 2");
        assertThat(page.locator(".notice-good")).containsText("All 2 are done");

        page.locator("form.undo button").click();
        assertThat(page.locator(".notice-good")).containsText("ndone");
        assertThat(page.locator(".compound-card .tag").first()).hasText("made");
    }

    @Test
    @Order(7)
    void theHistoryReadsLikeAStory() {
        page.navigate("/history");
        List<String> told = page.locator(".acts > li .act-head").allInnerTexts().stream()
                .map(head -> head.replaceAll("\\s+", " ").strip()).toList();

        assertThat(told).hasSizeGreaterThanOrEqualTo(8);
        assertThat(told.get(0)).startsWith("2 at once, the first of them OSM-A-4 moved in a campaign, taken back");
        assertThat(told.get(1)).startsWith("2 at once, the first of them OSM-A-4 moved in a campaign")
                .contains("taken back by");
        assertThat(told.get(2)).contains("t1/2", "edited");
        assertThat(told.get(3)).contains("vendor list.csv", "undone");
        assertThat(told.get(4)).contains("OSM-A-7", "edited");
        assertThat(told.get(5)).contains("OSM-A-4", "structure corrected");
        assertThat(told.get(6)).contains("OSM-A-4", "split");
        assertThat(told.get(7)).contains("OSM-A-4", "merged");
        inspect("curator-history");

        page.locator(".acts > li").nth(5).locator(".meta a").last().click();
        inspect("curator-act");
    }

    private void link(String name) {
        page.locator("main, .rail")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true)).first().click();
    }

    private void press(String name) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    private void inspect(String name) {
        SoftAssertions findings = new SoftAssertions();
        PageInspection.inspect(page, name, findings);
        findings.assertAll();
    }
}
