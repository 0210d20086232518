package org.daybook.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Anyone can take part: a visitor finds what is needed, joins by GitHub, puts an entry right, and is known after three
/// contributions that members have accepted. Issue #13.
class TakePartIT {

    private static final String MEMBER = "member@lab.example.org";

    @Test
    void aVisitorJoinsProposesACorrectionAndIsKnownAfterThree() throws Exception {
        int port = DaybookProcess.freePort();
        try (Mailbox mailbox = new Mailbox(); PlayedGitHub gitHub = new PlayedGitHub()) {
            Map<String, String> settings = new HashMap<>(DaybookProcess.withOwner());
            settings.putAll(mailbox.settings());
            settings.putAll(gitHub.settings());
            settings.put("DAYBOOK_BASEURL", "http://localhost:" + port);
            try (DaybookProcess daybook = DaybookProcess.start(DaybookProcess.newDataFolder(), port, settings)) {
                Complaints complaints = new Complaints(daybook.address());
                Page owner = page(daybook, complaints);
                Page member = page(daybook, complaints);
                Page visitor = page(daybook, complaints);
                walk(daybook, mailbox, owner, member, visitor);
                assertThat(complaints.take()).isEmpty();
                Stream.of(owner, member, visitor).map(Page::context).forEach(BrowserContext::close);
            }
        }
    }

    private static void walk(DaybookProcess daybook, Mailbox mailbox, Page owner, Page member, Page visitor)
            throws Exception {
        signIn(owner, DaybookProcess.OWNER_EMAIL);
        openTheSite(owner);
        ApiClient api = ApiClient.asOwner(daybook);
        api.post("/api/v1/notebooks", "{\"title\":\"Lab\",\"slug\":\"lab\"}");
        String entry = api.post("/api/v1/entries", """
                {"notebook":"lab","title":"Synthesis of the ether","kind":"procedure","publish":true,
                 "text":"The flask was heated to 210 degrees."}""").headers().firstValue("Location").orElseThrow()
                .replaceFirst(".*/", "/entries/");
        String compound = api.post("/api/v1/compounds", "{\"structure\":\"CCOCC\",\"number\":\"LAB-1\"}").headers()
                .firstValue("Location").orElseThrow().replaceFirst(".*/", "/compounds/");
        signIn(member, MEMBER);

        visitor.navigate("/");
        link(visitor, "Take part").first().click();
        assertThat(visitor.getByText("Say what came of \"Synthesis of the ether\"")).isVisible();
        link(visitor, "Join").first().click();
        link(visitor, "Go on with GitHub").click();
        visitor.getByLabel("Name").first().fill("Mona Octocat");
        button(visitor, "Join").click();
        assertThat(visitor.locator(".account-name")).containsText("Mona Octocat");

        visitor.navigate(entry);
        link(visitor, "Suggest a better text").click();
        visitor.locator("main textarea[name=text]")
                .fill("The flask was heated to 120 degrees.");
        visitor.locator("main input[name=reason]").fill("210 is above the boiling point");
        button(visitor, "Suggest it").click();
        assertThat(visitor.getByText("It waits for an answer")).isVisible();

        member.navigate("/");
        link(member, "One suggestion waits for an answer").click();
        link(member, "Synthesis of the ether").click();
        button(member, "Accept").click();
        assertThat(member.locator(".entry-text").first()).containsText("120 degrees");

        visitor.navigate(entry + "/revisions");
        assertThat(visitor.locator("tbody tr").first()).containsText("Mona Octocat");
        assertThat(visitor.locator("tbody tr").first()).containsText("accepted by Lab Member");
        visitor.navigate("/record");
        assertThat(visitor.locator("main")).containsText("Mona Octocat");
        assertThat(visitor.locator("main")).containsText("Lab Member");

        for (int contribution = 2; contribution <= 3; contribution++) {
            comment(visitor, compound, "Contribution " + contribution);
            assertThat(visitor.getByText("Your comment waits until a member has looked at it")).isVisible();
            member.navigate("/contributions");
            button(member, "Accept").first().click();
            assertThat(member.getByText("First contributions").first()).isVisible();
        }
        comment(visitor, compound, "Contribution 4");
        Page stranger = visitor.context().browser().newPage(new Browser.NewPageOptions()
                .setBaseURL(daybook.address().toString()));
        stranger.navigate(compound);
        assertThat(stranger.locator(".comments")).containsText("Contribution 4");
        stranger.close();

        assertThat(mailbox.link(DaybookProcess.OWNER_EMAIL, "/entries/")).endsWith(entry);
        assertThat(mailbox.count(DaybookProcess.OWNER_EMAIL)).isEqualTo(1);
    }

    /// Whoever wants joins; a member who is told of nothing, and the owner at once.
    private static void openTheSite(Page owner) {
        owner.navigate("/people");
        owner.getByLabel("Name").fill("Lab Member");
        owner.getByLabel("E-mail address").fill(MEMBER);
        owner.getByLabel("First password").fill(DaybookProcess.OWNER_PASSWORD);
        owner.locator("select[name=role]").last().selectOption("MEMBER");
        owner.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add").setExact(true)).click();
        owner.navigate("/site/joining");
        owner.locator("input[name=rule][value=OPEN]").check();
        button(owner, "Decide").click();
        owner.navigate("/inbox");
        owner.locator("select[name=rhythm]").selectOption("AT_ONCE");
        button(owner, "Save").click();
        assertThat(owner.getByText("Saved.")).isVisible();
    }

    private static void comment(Page page, String entry, String text) {
        page.navigate(entry);
        page.locator(".comments textarea[name=text]").last().fill(text);
        page.locator(".comments form:has(textarea) button").last().click();
    }

    private static void signIn(Page page, String email) {
        page.navigate("/login");
        page.locator("main input[name=email]").fill(email);
        page.locator("main input[name=password]").fill(DaybookProcess.OWNER_PASSWORD);
        page.locator("main form button[type=submit]").first().click();
        page.locator(".account-name").waitFor();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page page(DaybookProcess daybook, Complaints complaints) {
        return complaints.watch(Browsers.browser().newContext(new Browser.NewContextOptions()
                .setBaseURL(daybook.address().toString()).setViewportSize(1280, 900)));
    }
}
