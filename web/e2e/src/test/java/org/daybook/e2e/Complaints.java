package org.daybook.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// What no page may do while a test looks on: break the content security policy, throw, write an error to the console,
/// or ask another site for anything. Where a reader goes on to is no matter of the page.
final class Complaints {

    private static final Set<String> LOCAL_SCHEMES = Set.of("data", "blob", "about");

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final URI site;

    Complaints(URI site) {
        this.site = site;
    }

    /// A new page that is watched from its first request on.
    Page watch(BrowserContext context) {
        Page page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(message -> {
            boolean replacedByNewerInput = message.text().startsWith("htmx:sendAbort")
                    || message.text().startsWith("htmx:afterRequest");
            if (message.type().equals("error") && !replacedByNewerInput) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onRequest(request -> {
            URI asked = URI.create(request.url().split("[?#]", 2)[0]);
            if (!request.isNavigationRequest() && !LOCAL_SCHEMES.contains(asked.getScheme())
                    && !asked.getAuthority().equals(site.getAuthority())) {
                complaints.add(page.url() + " asks another site: " + request.url());
            }
        });
        return page;
    }

    /// Forgets what the browser says about answers with a status that is expected.
    void forgive(int status) {
        complaints.removeIf(complaint -> complaint.contains("status of " + status));
    }

    /// Everything since the last call.
    List<String> take() {
        List<String> taken = List.copyOf(complaints);
        complaints.clear();
        return taken;
    }
}
