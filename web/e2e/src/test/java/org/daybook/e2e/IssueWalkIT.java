package org.daybook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.SoftAssertions;
import org.daybook.issues.github.FakeGitHub;
import org.daybook.issues.github.FakeIssue;
import org.daybook.issues.github.FakeRepository;
import org.junit.jupiter.api.Test;

/// From an entry to an issue and back: it is opened, answered on GitHub, read with its molecules, commented on by the
/// bot, its task ticked on both sides, and nothing is lost while GitHub is away (#14).
class IssueWalkIT {

    private static final String REPOSITORY = "OpenSourceMalaria/Series4";
    private static final String SECRET = "what only GitHub and this site know";
    private static final Duration LIMIT = Duration.ofSeconds(90);

    @Test
    void anEntryAndItsIssueKnowEachOther() throws Exception {
        try (FakeGitHub github = new FakeGitHub()) {
            github.know("token of the bot", "daybook-bot");
            FakeRepository series = github.repository(REPOSITORY);
            int port = DaybookProcess.freePort();
            Map<String, String> settings = new HashMap<>(DaybookProcess.withOwner());
            settings.putAll(Map.of(
                    "DAYBOOK_GITHUB_ENABLED", "true",
                    "DAYBOOK_GITHUB_APIURL", github.address(),
                    "DAYBOOK_GITHUB_BOTTOKEN", "token of the bot",
                    "DAYBOOK_GITHUB_WEBHOOKSECRET", SECRET,
                    "DAYBOOK_BASEURL", "http://localhost:" + port));
            try (DaybookProcess daybook = DaybookProcess.start(DaybookProcess.newDataFolder(), port, settings);
                    BrowserContext context = Browsers.browser().newContext()) {
                walk(daybook, github, series, context.newPage());
            }
        }
    }

    private static void walk(DaybookProcess daybook, FakeGitHub github, FakeRepository series, Page page)
            throws Exception {
        ApiClient api = ApiClient.asOwner(daybook);
        api.post("/api/v1/compounds", "{\"structure\":\"Oc1ccc(cc1)C1CC[Se]C1\",\"number\":\"OSM-S-106\"}");
        api.post("/api/v1/compounds", "{\"structure\":\"Oc1ccc(cc1)C1CCC[Se]C1\",\"number\":\"OSM-S-107\"}");
        api.post("/api/v1/assays", "{\"name\":\"Pfal IC50 (uM)\"}");
        for (String number : List.of("OSM-S-106", "OSM-S-107")) {
            api.post("/api/v1/activities",
                    "{\"compound\":\"" + number + "\",\"assay\":\"pfal-ic50-um\",\"value\":\"0.5\"}");
        }
        api.post("/api/v1/notebooks", "{\"title\":\"Lab\",\"slug\":\"lab\"}");
        String entry = URI.create(api.post("/api/v1/entries", "{\"notebook\":\"lab\",\"title\":\"Coupling again\","
                        + "\"publish\":true,\"text\":\"It failed.\\n\\n- [ ] send the sample\\n\"}")
                .headers().firstValue("Location").orElseThrow()).getPath().replace("/api/v1", "");
        String site = daybook.address().toString().replaceFirst("/$", "");
        page.navigate(site + "/login");
        page.locator("main input[name=email]").fill(DaybookProcess.OWNER_EMAIL);
        page.locator("main input[name=password]").fill(DaybookProcess.OWNER_PASSWORD);
        page.locator("main input[name=password]").press("Enter");
        page.waitForURL(address -> !address.contains("/login"));
        page.navigate(site + "/site/repositories");
        page.locator("input[name=repository]").first().fill(REPOSITORY);
        button(page, "Follow").first().click();

        page.navigate(site + entry);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New issue")).click();
        assertThat(page.locator("input[name=title]").inputValue()).isEqualTo("Coupling again");
        assertThat(page.locator("textarea[name=text]").inputValue()).contains("- [ ] send the sample");
        SoftAssertions findings = new SoftAssertions();
        PageInspection.inspect(page, "issue-walk-new", findings);
        button(page, "Open the issue").click();
        await("the issue is opened", () -> series.issues().size() == 1);
        FakeIssue issue = series.issues().getFirst();
        assertThat(issue.title()).isEqualTo("Coupling again");
        await("the queue says so", () -> {
            page.navigate(site + "/issues/outbox");
            return page.content().contains("/issues/" + REPOSITORY + "/1");
        });

        issue.comment("Is OSM-S-0106 the same as `Oc1ccc(cc1)C1CCC[Se]C1`?");
        assertThat(deliver(site, github.delivery("created", issue))).isEqualTo(204);
        await("the comment is read here", () -> {
            page.navigate(site + "/issues/" + REPOSITORY + "/1");
            return page.content().contains("Is <a") && page.content().contains("OSM-S-107");
        });
        assertThat(page.locator("aside").textContent()).contains("OSM-S-106", "OSM-S-107", "Coupling again");
        assertThat(page.locator(".rail-cards > li").all()).hasSize(2).allSatisfy(card -> {
            BoundingBox values = card.locator(".card-values").boundingBox();
            assertThat(values.y + values.height).as("values are on their card")
                    .isLessThanOrEqualTo(card.boundingBox().y + card.boundingBox().height + 1);
        });
        PageInspection.inspect(page, "issue-walk-issue", findings);
        page.navigate(site + "/compounds/OSM-S-107");
        assertThat(page.content()).contains("/issues/" + REPOSITORY + "/1", "the same as");
        page.navigate(site + entry);
        assertThat(page.locator("aside").textContent()).contains(REPOSITORY + "#1");

        page.navigate(site + "/site/repositories");
        button(page, "Let the bot comment on issues of " + REPOSITORY).click();
        await("the bot comments", () -> botComments(issue) == 1);
        await("the comment of the bot is mirrored", () -> github.asked() > 0 && issue.comments().size() == 2);

        page.navigate(site + entry);
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("send the sample")).click();
        assertThat(page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("send the sample"))
                .getAttribute("aria-checked")).isEqualTo("true");
        await("the task is ticked there", () -> issue.body().contains("- [x] send the sample"));

        String ticked = issue.body();
        issue.edit(issue.title(), ticked.replace("- [x] send the sample", "- [ ] send the sample"));
        assertThat(deliver(site, github.edited(issue, ticked, "octocat", 583_231))).isEqualTo(204);
        await("the task is open here again", () -> {
            page.navigate(site + entry);
            return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("send the sample"))
                    .getAttribute("aria-checked").equals("false");
        });
        page.navigate(site + entry + "/revisions");
        assertThat(page.locator("main").textContent())
                .contains("Not done yet on " + REPOSITORY + "#1 by octocat at GitHub: send the sample");
        PageInspection.inspect(page, "issue-walk-revisions", findings);

        github.isAway(true);
        page.navigate(site + "/issues/" + REPOSITORY + "/1");
        page.locator(".issue-answer textarea").fill("Written while GitHub was away.");
        button(page, "Write").click();
        await("it waits, and is not lost", () -> {
            page.navigate(site + "/issues/outbox");
            return page.content().contains("GitHub has not taken it yet");
        });
        PageInspection.inspect(page, "issue-walk-outbox", findings);
        github.isAway(false);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try now: " + REPOSITORY + "#1")).click();
        await("it arrives once", () -> issue.comments().stream()
                .filter(comment -> comment.text().startsWith("Written while")).count() == 1);
        assertThat(botComments(issue)).isEqualTo(1);
        toDos(site, page, findings);
        findings.assertAll();
    }

    private static void toDos(String site, Page page, SoftAssertions findings) {
        page.navigate(site + "/todo?report=all");
        page.locator("input[name=line]").first().fill("weigh OSM-S-107 +lab due:tomorrow pri:H");
        button(page, "Add").click();
        assertThat(page.locator(".todos").textContent()).contains("weigh OSM-S-107", "tomorrow", "Coupling again");
        PageInspection.inspect(page, "todo-walk-list", findings);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("weigh OSM-S-107")).click();
        page.locator("textarea[name=note]").fill("on the small balance");
        button(page, "Write").click();
        assertThat(page.locator("main").textContent()).contains("on the small balance");
        PageInspection.inspect(page, "todo-walk-item", findings);
        page.navigate(site + "/todo/calendar");
        PageInspection.inspect(page, "todo-walk-calendar", findings);
        page.navigate(site + "/todo/burndown");
        PageInspection.inspect(page, "todo-walk-burndown", findings);
    }

    private static long botComments(FakeIssue issue) {
        return issue.comments().stream().filter(comment -> comment.text().startsWith("<!-- daybook molecules")).count();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static int deliver(String site, byte[] body) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(site + "/webhooks/github"))
                .header("Content-Type", "application/json").header("X-Hub-Signature-256", sign(body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String sign(byte[] body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    }

    private static void await(String what, BooleanSupplier happened) throws InterruptedException {
        Instant end = Instant.now().plus(LIMIT);
        while (!happened.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            Thread.sleep(300); // between two looks at the other program, within the limit
        }
    }
}
