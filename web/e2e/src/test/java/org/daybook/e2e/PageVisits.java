package org.daybook.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.daybook.e2e.PageVisit.owner;
import static org.daybook.e2e.PageVisit.stranger;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Every page of a site that is set up and shows the example, in each state that looks different.
final class PageVisits {

    private static final String SHEET = """
            OSM Number,Batch,MMV ID,SMILES,Series,Pfal IC50 (GSK),PfaI EC50 uMol (Mean),Remark
            OSM-S-106,01,MMV025100,Nc1ncnc2cc(sc12)-c1cccc(c1)S(N)(=O)=O,3,0.036; 0.012,0.021,first batch
            OSM-S-106,02,MMV025100,Nc1ncnc2cc(sc12)-c1cccc(c1)S(N)(=O)=O,3,>10,#DIV/0!,second batch
            OSM-S-5,,,c1ccc(cc1)C1CC(,1,nd,,cannot be read
            """;

    /// After a field has changed the form waits a moment before it asks.
    private static final int AFTER_A_CHANGE_MILLIS = 200;

    private PageVisits() {
    }

    static List<PageVisit> of(ExampleWorld world) {
        return Stream.of(reading(world), finding(), writing(world), registering(), running(world))
                .flatMap(List::stream)
                .toList();
    }

    private static List<PageVisit> reading(ExampleWorld world) {
        return List.of(
                stranger("today", "home/today", "/"),
                stranger("notebooks", "notebook/list", "/notebooks"),
                stranger("notebook", "notebook/notebook", "/notebooks/example-synthesis"),
                stranger("day", "notebook/day", "/notebooks/example-synthesis")
                        .then(page -> page.locator(".day-head a").last().click()),
                stranger("entry", "notebook/entry", world.entry()),
                stranger("comments", "comment/list", "/comments"),
                stranger("comment", "comment/talk", "/comments/1"),
                stranger("comment-revisions", "comment/revisions", "/comments/1/revisions"),
                stranger("revisions", "notebook/revisions", world.entry() + "/revisions"),
                stranger("revision", "notebook/revision", world.entry() + "/revisions/1"),
                stranger("comparison", "notebook/comparison", world.entry() + "/comparison?from=1&to=2"),
                stranger("tombstone", "notebook/tombstone", world.redacted()).answering(410),
                stranger("revisions-redacted", "notebook/revisions", world.redacted() + "/revisions"),
                stranger("gone", "error", world.redacted() + "/revisions/1").answering(410),
                stranger("campaigns", "campaign/list", "/campaigns"),
                stranger("campaign", "campaign/campaign", "/campaigns/osm-series-4"),
                stranger("campaign-parked", "campaign/campaign", "/campaigns")
                        .then(page ->
                                page.locator(".campaign-resting a").first().click()),
                stranger("assays", "assay/list", "/assays"),
                stranger("assay", "assay/show", "/assays")
                        .then(page -> page.locator("main tbody a").first().click()),
                stranger("result", "assay/result", "/compounds/OSM-S-218")
                        .then(page -> page.locator(".activity-table a.result").first().click()),
                stranger("batch", "registry/batch", "/compounds/OSM-S-106")
                        .then(page -> page.locator("a[href^='/batches/']").first().click()),
                stranger("people", "people/list", "/people"),
                stranger("person", "people/person", "/people").then(page -> page.getByRole(
                                AriaRole.LINK, new Page.GetByRoleOptions().setName("Example Chemist"))
                        .click()),
                owner("views", "saved/views", "/compounds?view=table").then(page -> {
                    page.locator("main .menu > summary").click();
                    page.locator(".menu-box input[name=name]").fill("All of them");
                    page.locator(".menu-box button").click();
                    page.navigate(page.url().replaceFirst("/compounds.*", "/views"));
                }),
                owner("views-menu", "registry/list", "/compounds")
                        .then(page -> page.locator("main .menu > summary").click()),
                stranger("views-public", "saved/views", "/views"),
                owner("view", "saved/view", "/search?q=ring").then(page -> {
                    page.locator("main .menu > summary").click();
                    page.locator(".menu-box input[name=name]").fill("Rings");
                    page.locator(".menu-box button").click();
                    page.navigate(page.url().replaceFirst("/search.*", "/views"));
                    page.locator("main a[href^='/views/']").first().click();
                    page.locator("main form[action$='/watching'] button").click();
                }),
                stranger("take-part", "takepart/take-part", "/take-part"),
                stranger("take-part-synthesis", "takepart/take-part", "/take-part?skill=synthesis"),
                owner("take-part-owner", "takepart/take-part", "/take-part"),
                owner("moderation", "moderation/list", "/site/moderation"),
                owner("report", "moderation/report", "/report?kind=entry&name=1"),
                owner("person-moderation", "moderation/person", "/people")
                        .then(page -> page.getByRole(AriaRole.LINK,
                                new Page.GetByRoleOptions().setName("Example Newcomer")).click())
                        .then(page -> page.locator("a[href$='/moderation']").click()),
                owner("suggestion-form", "notebook/suggestion/form", world.entry() + "/suggestion"),
                owner("suggestion", "notebook/suggestion/show", world.entry() + "/suggestion").then(page -> {
                    page.locator("main input[name=title]").fill("A better title");
                    page.locator("main form button[type=submit]").last().click();
                }),
                owner("suggestions", "notebook/suggestion/list", "/suggestions"),
                owner("group", "takepart/group", "/site/group"),
                owner("projects", "takepart/projects", "/site/projects"),
                stranger("project", "project/home", "/projects/first"),
                owner("project-people", "project/people", "/projects/first/people"),
                owner("labels", "takepart/labels", "/site/needs"),
                stranger("record", "people/record/record", "/record"),
                owner("affiliation", "people/record/form", "/account/affiliation"),
                stranger("todo", "issues/todo/list", "/todo"),
                stranger("todo-campaigns", "issues/todo/groups", "/todo?by=campaign"),
                stranger("todo-calendar", "issues/todo/calendar", "/todo/calendar"),
                stranger("todo-burndown", "issues/todo/burndown", "/todo/burndown"),
                owner("todo-owner", "issues/todo/list", "/todo?report=all"),
                owner("todo-item", "issues/todo/item", "/todo?report=all")
                        .then(page -> page.locator(".todo-words a").first().click()),
                stranger("issue", "issues/issue", "/issues/opensourcemalaria/series4/55"),
                stranger("issues-of-repository", "issues/repository", "/issues/opensourcemalaria/series4?state=all"),
                stranger("labels", "issues/labels", "/labels"),
                owner("label", "issues/label", "/labels").then(page -> page.locator(".tags a").first().click()),
                owner("repositories", "issues/followed", "/site/repositories"),
                owner("issue-owner", "issues/issue", "/issues/opensourcemalaria/series4/55"),
                owner("issue-new", "issues/write/new", "/issues/new?compound=OSM-S-218"),
                owner("issue-outbox", "issues/write/outbox", "/issues/outbox"),
                stranger("login", "people/login", "/login"),
                stranger("join", "people/join/join", "/join"),
                stranger("invitation", "people/join/invitation", world.invitation()),
                stranger("join-request", "people/join/request", "/join").then(PageVisits::askToJoin),
                stranger("guide", "docs/chapter", "/docs"),
                stranger("guide-chapter", "docs/chapter", "/docs/configuration"),
                stranger("guide-decision", "docs/chapter", "/docs/decisions/0002-identity-of-a-compound"),
                stranger("guide-api", "docs/reference", "/docs/api/reference"),
                stranger("imports-empty", "exchange/list", "/imports"),
                stranger("missing", "error", "/compounds/OSM-S-999999").answering(404));
    }

    private static List<PageVisit> finding() {
        return List.of(
                stranger("compounds", "registry/list", "/compounds"),
                stranger("compounds-table", "registry/list", "/compounds?view=table&campaign=osm-series-4"),
                stranger("compounds-narrowed", "registry/list",
                        "/compounds?view=table&columns=name,any:pfal-ic50-or-ec50-um,stage,batches&where=mass=..500"
                                + "&sort=-mass"),
                stranger("compounds-plot", "registry/plot", "/compounds/plot?campaign=osm-series-4"),
                stranger("compound", "registry/compound", "/compounds/OSM-S-218"),
                stranger("compound-story", "registry/story", "/compounds/OSM-S-218/story"),
                stranger("search", "search/page", "/search"),
                stranger("search-structure", "search/page", "/search?structure=" + ApiClient.encode("c1cncc2nncn12")),
                stranger(
                        "search-similar",
                        "search/page",
                        "/search?match=similarity&threshold=0.3&structure="
                                + ApiClient.encode("N#Cc1ccc(cc1)c1nnc2cncc(OCCc3ccccc3)n12")),
                stranger("search-joined", "search/page",
                        "/search?query=" + ApiClient.encode("substructure \"c1cncc2nncn12\" and not substructure"
                                + " \"C(F)F\" and (any:pfal-ic50-or-ec50-um < 1 uM or mass < 300)")),
                stranger("search-table", "search/page", "/search?view=table&kind=compound"),
                stranger("search-words", "search/page", "/search?q=yield"),
                stranger("search-nothing", "search/page", "/search?q=unobtainium"),
                stranger("search-refused", "search/page", "/search?structure=" + ApiClient.encode("c1ccc(cc1)C1CC("))
                        .answering(422));
    }

    private static List<PageVisit> writing(ExampleWorld world) {
        return List.of(
                owner("today-owner", "home/today", "/"),
                owner("notebooks-owner", "notebook/list", "/notebooks"),
                owner("notebook-owner", "notebook/notebook", "/notebooks/example-synthesis"),
                owner("choice", "notebook/choice", "/today"),
                owner("notebook-new", "notebook/settings", "/notebooks/new"),
                owner("notebook-settings", "notebook/settings", "/notebooks/example-synthesis/settings"),
                owner("editor-new", "notebook/editor", "/entries/new?notebook=example-synthesis"),
                owner("editor", "notebook/editor", world.draft() + "/edit"),
                owner("editor-published", "notebook/editor", world.entry() + "/edit"),
                owner("entry-draft", "notebook/entry", world.draft()),
                owner("entry-owner", "notebook/entry", world.entry()),
                owner("comment-owner", "comment/talk", "/comments/1"),
                owner("comment-edit", "comment/form", "/comments/1/edit"),
                owner("inbox", "watch/inbox", "/inbox"),
                owner("conflict", "notebook/conflict", world.contested() + "/edit")
                        .then(PageVisits::saveInTwoWindows)
                        .answering(409));
    }

    private static List<PageVisit> registering() {
        return List.of(
                owner("compounds-owner", "registry/list", "/compounds"),
                owner("compounds-table-owner", "registry/list", "/compounds?view=table&campaign=osm-series-4"),
                owner("many-choice", "registry/many/choice", "/compounds").then(PageVisits::chooseCompounds),
                owner("many-plan", "registry/many/plan", "/compounds").then(PageVisits::chooseCompounds)
                        .then(PageVisits::planTheirStage),
                owner("search-owner", "search/page", "/search?structure=" + ApiClient.encode("c1cncc2nncn12")),
                owner("compound-owner", "registry/compound", "/compounds/OSM-S-218"),
                owner("compound-correction", "registry/correction", "/compounds/OSM-S-218/correction"),
                owner("compound-merge-with", "registry/merge", "/compounds/OSM-S-218/merge"),
                owner("compound-merge", "registry/merge", "/compounds/OSM-S-218/merge?with=OSM-S-106"),
                owner("compound-split", "registry/split", "/compounds/OSM-S-218/split"),
                owner("compound-new", "registry/new", "/compounds/new"),
                owner("compound-check", "registry/new", "/compounds/new")
                        .then(page -> check(page, "FC(C=C1)=C(F)C=C1C(OC)COC2=CN=CC3=NN=C(C4=CC=C(C#N)C=C4)N32")),
                owner("compound-known", "registry/new", "/compounds/new")
                        .then(page -> check(page, "Nc1ncnc2cc(sc12)-c1cccc(c1)S(N)(=O)=O")),
                owner("compound-refused", "registry/new", "/compounds/new")
                        .then(PageVisits::registerNonsense)
                        .answering(422),
                owner("campaigns-owner", "campaign/list", "/campaigns"),
                owner("campaign-owner", "campaign/campaign", "/campaigns/osm-series-4"),
                owner("campaign-new", "campaign/form", "/campaigns/new"),
                owner("campaign-edit", "campaign/form", "/campaigns/osm-series-4/edit"),
                owner("assay-owner", "assay/show", "/assays")
                        .then(page -> page.locator("main tbody a").first().click()),
                owner("assay-edit", "assay/edit", "/assays")
                        .then(page -> page.locator("main tbody a").first().click())
                        .then(page -> page.locator("a[href$='/edit']").click()),
                owner("result-new", "assay/result-form", "/activities/new?compound=OSM-S-218"),
                owner("result-choice", "assay/result-choice", "/assays")
                        .then(page -> page.locator("main tbody a").first().click())
                        .then(PageVisits::chooseResults),
                owner("batch-edit", "registry/batch-form", "/compounds/OSM-S-106")
                        .then(page -> page.locator("a[href^='/batches/']").first().click())
                        .then(page -> page.locator("a[href$='/edit']").click()));
    }

    private static List<PageVisit> running(ExampleWorld world) {
        return List.of(
                owner("import-new", "exchange/new", "/imports/new"),
                owner("import-preview", "exchange/show", "/imports/new").then(PageVisits::upload),
                owner("import-report", "exchange/show", "/imports").then(PageVisits::commit),
                stranger("import-report-stranger", "exchange/show", "/imports")
                        .then(page -> page.locator("main tbody a").first().click()),
                stranger("imports", "exchange/list", "/imports"),
                owner("import-undo", "exchange/undo", "/imports")
                        .then(page -> page.locator("main tbody a").first().click())
                        .then(page -> page.getByRole(AriaRole.LINK,
                                new Page.GetByRoleOptions().setName("See what would go")).click()),
                stranger("compound-imported", "registry/compound", "/compounds/OSM-S-106"),
                owner("imports-taken-back", "exchange/list", "/imports/new")
                        .then(PageVisits::upload)
                        .then(PageVisits::takeBack),
                owner("people-owner", "people/list", "/people"),
                owner("person-owner", "people/person", "/people").then(page -> page.getByRole(
                                AriaRole.LINK, new Page.GetByRoleOptions().setName("Example Biologist"))
                        .click()),
                owner("account", "people/account", "/account").then(PageVisits::makeToken),
                owner("access", "people/access", "/people").then(PageVisits::addPerson),
                owner("access-deactivated", "people/access", "/people/example-helper/access")
                        .then(PageVisits::deactivate),
                owner("people-deactivated", "people/list", "/people"),
                owner("reset", "people/reset", "/people/example-helper/access").then(PageVisits::followResetLink),
                owner("reset-refused", "people/reset", "/people/example-helper/access")
                        .then(PageVisits::refuseEasyPassword)
                        .answering(422),
                owner("joining", "people/join/joining", "/site/joining"),
                owner("mail", "people/mail/status", "/site/mail"),
                stranger("mail-stop-unknown", "people/mail/stop", "/mail/stop/x").answering(404),
                stranger("mail-stop", "people/mail/stop", "/")
                        .then(page -> page.navigate(world.mailbox().link(ExampleWorld.NEWCOMER, "/mail/stop/"))),
                owner("contributions", "notebook/contributions", "/contributions"),
                owner("entry-waiting", "notebook/entry", world.waiting()),
                stranger("forgotten", "people/address/forgotten", "/password-forgotten"),
                stranger("join-sent", "people/join/sent", "/join/sent"),
                stranger("address-confirm", "people/address/confirm", "/join")
                        .then(page -> followMail(page, "one@example.org", world)),
                stranger("address-confirmed", "people/address/confirmed", "/join")
                        .then(page -> followMail(page, "two@example.org", world))
                        .then(page -> page.getByRole(AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("Confirm")).click()),
                stranger("provider-new", "people/provider/new", "/login").then(PageVisits::signInWithGitHub),
                owner("provider-link", "people/provider/new", "/account").then(page -> page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("Link GitHub")).click()),
                owner("passkeys", "people/passkey/list", "/account/passkeys"),
                owner("passkey-new", "people/passkey/new", "/account/passkeys").then(PageVisits::beginPasskey),
                stranger("passkey-sign-in", "people/passkey/sign-in", "/sign-in/passkey?next=/compounds"),
                owner("two-factor", "people/twofactor/settings", "/account/two-factor")
                        .then(PageVisits::beginTwoFactor),
                stranger("two-factor-codes", "people/twofactor/settings", "/login").then(PageVisits::turnTwoFactorOn),
                stranger("two-factor-code", "people/twofactor/code", "/login")
                        .then(page -> signIn(page, ExampleWorld.NEWCOMER)),
                owner("site", "site/site", "/site"),
                owner("numbers", "registry/numbers", "/numbers"),
                stranger("history", "history/list", "/history"),
                owner("history-act", "history/act", "/history").then(page ->
                        page.locator(".acts .meta a").last().click()),
                owner("identity-questions", "registry/identity-questions", "/identity-questions"),
                owner("headings", "exchange/headings", "/site/headings"),
                owner("vocabulary", "exchange/vocabulary", "/site/vocabulary"),
                owner("example", "exchange/example", "/example"),
                owner("gone-owner", "notebook/tombstone", world.redacted()).answering(410));
    }

    private static void signIn(Page page, String email) {
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(DaybookProcess.OWNER_PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true)).click();
    }

    private static void beginPasskey(Page page) {
        page.getByLabel("Name").fill("Laptop");
        page.getByLabel("Current password").fill(DaybookProcess.OWNER_PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go on")).click();
        page.waitForURL("**/account/passkeys/new");
    }

    /// The key that the page shows for an app.
    private static String beginTwoFactor(Page page) {
        page.getByLabel("Current password").fill(DaybookProcess.OWNER_PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Turn on")).click();
        return page.locator("code.token").innerText();
    }

    /// Leaves the page with the recovery codes signed out, so that it is a stranger's again.
    private static void turnTwoFactorOn(Page page) {
        signIn(page, ExampleWorld.NEWCOMER);
        page.navigate("/account/two-factor");
        String code = AuthenticatorApp.code(beginTwoFactor(page));
        page.getByLabel("Code that the app shows").fill(code);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm and turn on")).click();
        page.getByText("They are not shown again").waitFor();
        page.context().clearCookies();
    }

    private static void saveInTwoWindows(Page page) {
        Page other = page.context().newPage();
        other.navigate(page.url());
        saveRevision(other, "Two vials went out today.\n\nBy courier.");
        other.close();
        saveRevision(page, "Three vials went out today, on dry ice.\n\nBy courier.");
    }

    private static void saveRevision(Page page, String text) {
        page.locator("textarea[name=text]").fill(text);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save revision")).click();
        page.locator("[data-editor]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static void check(Page page, String structure) {
        Locator field = page.locator("textarea[name=structure]");
        field.fill(structure);
        page.locator("#check svg.structure").waitFor();
        field.blur();
        page.waitForTimeout(AFTER_A_CHANGE_MILLIS);
        assertThat(page.locator(".htmx-request")).hasCount(0);
    }

    private static void chooseResults(Page page) {
        page.locator("input[name=chosen]").first().check();
        page.locator("button[form=chosen-results]").first().click();
    }

    private static void chooseCompounds(Page page) {
        page.locator("input[name=chosen]").nth(0).check();
        page.locator("input[name=chosen]").nth(1).check();
        page.locator("#chosen-compounds button").click();
    }

    private static void planTheirStage(Page page) {
        page.locator("section[aria-labelledby=many-stage] select[name=stage]").selectOption("hit");
        page.locator("section[aria-labelledby=many-stage] button").click();
    }

    private static void registerNonsense(Page page) {
        page.locator("textarea[name=structure]").fill("c1ccc(cc1)C1CC(");
        page.locator("#check .excerpt").waitFor();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Register").setExact(true)).click();
    }

    private static void upload(Page page) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("master sheet.csv", "text/csv", SHEET.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Look at it")).click();
        page.locator("form[action$='/commit'] button").waitFor();
        page.reload();
    }

    private static void commit(Page page) {
        page.locator("main tbody a").first().click();
        page.locator("form[action$='/commit'] button").click();
        page.locator("#status .tag-good").waitFor();
        page.reload();
    }

    private static void takeBack(Page page) {
        page.getByText("Take back", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("Reason, shown in its place").fill("The sheet of another group");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take this import back")).click();
        page.getByText("The sheet of another group").waitFor();
    }

    private static void followMail(Page page, String address, ExampleWorld world) {
        askToJoin(page, address);
        page.navigate(world.mailbox().link(address, "/address/"));
    }

    private static void signInWithGitHub(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in with GitHub")).click();
        page.getByText("You are new here").waitFor();
    }

    private static void askToJoin(Page page) {
        askToJoin(page, "newcomer@example.org");
    }

    private static void askToJoin(Page page, String address) {
        page.getByLabel("Your name").fill("Example Newcomer");
        page.getByLabel("E-mail address").fill(address);
        page.getByLabel("Password").fill("thermos bicycle lamp");
        page.getByLabel("What would you like to do here?").fill("I can run a HPLC and would like to help with purity.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask")).click();
        page.getByText("Nobody has answered yet").waitFor();
    }

    private static void addPerson(Page page) {
        page.getByLabel("Name").fill("Example Helper");
        page.getByLabel("E-mail address").fill("helper@example.org");
        page.getByLabel("First password").fill("thermos bicycle lamp");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add").setExact(true)).click();
        page.navigate("/people/example-helper/access");
        makeLink(page);
    }

    private static void makeLink(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make a link")).click();
        page.locator(".token").waitFor();
    }

    private static void deactivate(Page page) {
        page.locator("form[action$='/deactivation'] input[name=reason]").fill("Has left");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Deactivate this person")).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reactivate this person")).waitFor();
    }

    private static void followResetLink(Page page) {
        Locator reactivate =
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reactivate this person"));
        if (reactivate.isVisible()) {
            reactivate.click();
        }
        makeLink(page);
        page.navigate(page.locator(".token").innerText());
    }

    private static void refuseEasyPassword(Page page) {
        followResetLink(page);
        page.getByLabel("New password").fill("password1234");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set the password")).click();
        page.locator(".field-failure").waitFor();
    }

    private static void makeToken(Page page) {
        page.getByLabel("What is it for?").fill("upload script");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make a token")).click();
        page.locator(".token").waitFor();
    }
}
