package org.daybook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.daybook.e2e.PageVisit.Reader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// Every page, as a stranger and as the owner meet it, in the example project: see [PageInspection] for what each must
/// keep to.
///
/// The pictures land in `target/pictures`. A page's template names itself in `data-page`; a template that no visit has
/// met fails the test.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PagesIT {

    private static final Path TEMPLATES = Path.of("..", "src", "main", "resources", "templates");
    private static final String WHOLE_PAGE = "<html th:replace=\"~{layout :: page(";
    private static final Set<String> WALKED = Set.of(
            "today",
            "entry",
            "editor",
            "compounds",
            "compound",
            "compound-check",
            "search-structure",
            "import-preview",
            "campaign");

    /// So that there are to-dos, as far as Daybook knows them by itself.
    private static final Map<String, String> GITHUB_IS_AWAY =
            Map.of("DAYBOOK_GITHUB_ENABLED", "true", "DAYBOOK_GITHUB_APIURL", "http://localhost:9");

    private final Set<String> met = new TreeSet<>();
    private final AtomicInteger status = new AtomicInteger();
    private Mailbox mailbox;
    private PlayedGitHub gitHub;
    private DaybookProcess daybook;
    private Complaints complaints;
    private ExampleWorld world;
    private Page stranger;
    private Page owner;

    @BeforeAll
    void start() throws IOException {
        Files.createDirectories(PageInspection.PICTURES);
        mailbox = new Mailbox();
        Map<String, String> settings = new HashMap<>(GITHUB_IS_AWAY);
        settings.putAll(mailbox.settings());
        gitHub = new PlayedGitHub();
        settings.putAll(gitHub.settings());
        daybook = DaybookProcess.start(DaybookProcess.newDataFolder(), settings);
        complaints = new Complaints(daybook.address());
        stranger = page();
        owner = page();
    }

    @AfterAll
    void stop() {
        Stream.of(stranger, owner).filter(Objects::nonNull).map(Page::context).forEach(BrowserContext::close);
        if (daybook != null) {
            daybook.close();
        }
        if (mailbox != null) {
            mailbox.close();
        }
        if (gitHub != null) {
            gitHub.close();
        }
    }

    @TestFactory
    @Order(1)
    Stream<DynamicTest> pagesBeforeTheSetUpAreFitForStrangers() {
        return tests(List.of(
                PageVisit.stranger("setup", "people/setup", "/setup"),
                PageVisit.stranger("today-empty", "home/today", "/"),
                PageVisit.stranger("compounds-empty", "registry/list", "/compounds"),
                PageVisit.stranger("login-before-setup", "people/login", "/login")));
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> pagesAreFitForStrangers() throws Exception {
        setUpWithTheExample();
        world = ExampleWorld.prepare(daybook, mailbox, owner);
        return tests(PageVisits.of(world));
    }

    @Test
    @Order(3)
    void everyTemplateOfAPageIsVisited() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            Set<String> pages = files.filter(file -> file.toString().endsWith(".html")).filter(PagesIT::isWholePage)
                    .map(file -> TEMPLATES.relativize(file).toString().replace('\\', '/').replaceAll("\\.html$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(met).isEqualTo(pages);
        }
    }

    @Test
    @Order(4)
    void entriesAndCompoundsArePrintedOnWhitePaperWithoutTheFrame() {
        stranger.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        for (String address : List.of(world.entry(), "/compounds/OSM-S-218")) {
            stranger.navigate(address);

            assertThat(stranger.locator("h1").isVisible()).isTrue();
            assertThat(stranger.locator("main svg.structure").first().isVisible()).isTrue();
            assertThat(stranger.locator(".rail").boundingBox().x)
                    .as("the rail stands below the text")
                    .isEqualTo(stranger.locator("main").boundingBox().x);
            assertThat(stranger.locator(".top-bar, .foot, .crumbs, .copy, form").all()).noneMatch(Locator::isVisible);
            assertThat(stranger.evaluate("getComputedStyle(document.querySelector('h1')).color"))
                    .isEqualTo("rgb(29, 35, 33)");
            PageInspection.picture(
                    stranger, stranger.locator("body").getAttribute("data-page").replace('/', '-') + "-print");
        }
        stranger.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    @Test
    @Order(5)
    void aSlashGoesToTheSearchBox() {
        stranger.navigate("/compounds");
        stranger.keyboard().press("/");
        stranger.keyboard().type("OSM-S-218");
        stranger.keyboard().press("Enter");
        stranger.waitForURL("**/search?q=OSM-S-218");

        assertThat(stranger.locator("#results").textContent()).contains("OSM-S-218");
    }

    private void setUpWithTheExample() {
        owner.navigate("/setup");
        owner.getByLabel("Set-up code").fill(daybook.setUpCode());
        owner.getByLabel("Your name").fill("Site Owner");
        owner.getByLabel("E-mail address").fill(DaybookProcess.OWNER_EMAIL);
        owner.getByLabel("Password").fill(DaybookProcess.OWNER_PASSWORD);
        owner.locator("input[name=address]").fill(daybook.url(""));
        owner.locator("input[name=start][value=example]").check();
        owner.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set up")).click();
        owner.waitForURL(daybook.url("/"));
    }

    private Stream<DynamicTest> tests(List<PageVisit> visits) {
        return visits.stream().map(visit -> DynamicTest.dynamicTest(visit.name(), () -> visit(visit)));
    }

    private void visit(PageVisit visit) {
        Page page = visit.reader() == Reader.OWNER ? owner : stranger;
        complaints.take();
        visit.way().accept(page);
        page.waitForLoadState();

        SoftAssertions findings = new SoftAssertions();
        String template = page.locator("body").getAttribute("data-page");
        met.add(template);
        findings.assertThat(template).as("template of " + visit.name()).isEqualTo(visit.template());
        findings.assertThat(status.get()).as("status of " + page.url()).isEqualTo(visit.status());
        PageInspection.inspect(page, visit.name(), findings);
        if (WALKED.contains(visit.name())) {
            findings.assertThat(KeyboardWalk.faults(page)).as(visit.name() + " by keyboard").isEmpty();
        }
        complaints.forgive(visit.status());
        findings.assertThat(complaints.take()).as("complaints of the browser").isEmpty();
        findings.assertAll();
    }

    private Page page() {
        BrowserContext context = Browsers.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(daybook.address().toString())
                        .setViewportSize(1280, 900)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("en-GB"));
        Page page = complaints.watch(context);
        page.onResponse(response -> {
            if (response.request().isNavigationRequest() && response.frame() == page.mainFrame()) {
                status.set(response.status());
            }
        });
        return page;
    }

    private static boolean isWholePage(Path file) {
        try {
            return Files.readAllLines(file).stream().anyMatch(line -> line.startsWith(WHOLE_PAGE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
