package org.daybook.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A device of Chromium makes a passkey for the site and signs in with it; the pages keep their strict policy (#13).
class PasskeysIT {

    private DaybookProcess daybook;
    private BrowserContext context;
    private Complaints complaints;
    private Page page;

    @BeforeEach
    void aDeviceThatKnowsItsPerson() {
        int port = DaybookProcess.freePort();
        Map<String, String> settings = new HashMap<>(DaybookProcess.withOwner());
        settings.put("DAYBOOK_BASE_URL", "http://localhost:" + port);
        daybook = DaybookProcess.start(DaybookProcess.newDataFolder(), port, settings);
        context = Browsers.browser().newContext(new Browser.NewContextOptions()
                .setBaseURL(daybook.address().toString()).setLocale("en-GB"));
        complaints = new Complaints(daybook.address());
        page = complaints.watch(context);
        CDPSession browser = context.newCDPSession(page);
        browser.send("WebAuthn.enable");
        JsonObject device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        JsonObject options = new JsonObject();
        options.add("options", device);
        browser.send("WebAuthn.addVirtualAuthenticator", options);
    }

    @AfterEach
    void end() {
        context.close();
        daybook.close();
    }

    @Test
    void aDeviceAddsAPasskeyAndSignsInWithIt() {
        signInWithThePassword();
        page.navigate("/account/passkeys");
        page.getByLabel("Name").fill("This laptop");
        page.getByLabel("Current password").fill(DaybookProcess.OWNER_PASSWORD);
        press("Go on");
        page.waitForURL("**/account/passkeys");
        assertThat(page.locator("main li input[name=label]")).hasValue("This laptop");

        signOut();
        page.navigate("/login?next=/account");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in with a passkey")).click();
        page.waitForURL("**/account");
        assertThat(page.locator("h1")).hasText("Your account");
        org.assertj.core.api.Assertions.assertThat(complaints.take()).as("complaints of the browser").isEmpty();

        page.navigate("/account/passkeys");
        press("Remove This laptop");
        signOut();
        page.navigate("/sign-in/passkey");
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    }

    private void signInWithThePassword() {
        page.navigate("/login");
        page.getByLabel("E-mail address").fill(DaybookProcess.OWNER_EMAIL);
        page.getByLabel("Password").fill(DaybookProcess.OWNER_PASSWORD);
        press("Sign in");
        page.waitForURL(daybook.url("/"));
    }

    private void signOut() {
        context.clearCookies();
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }
}
