package org.daybook.web.shared.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.daybook.web.shared.Requests;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/// Refuses requests that are too many or too slow. It costs next to nothing, no template either: there may be thousands
/// of them.
public final class Problems {

    private Problems() {
    }

    /// Answers with a problem document for programs, a page of one sentence for people.
    ///
    /// @param detail what happened, what was kept, what to do; ours, not typed by anybody
    public static void refuse(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        if (Requests.isForProgram(request)) {
            ProblemEntryPoint.write(response, status, detail);
            return;
        }
        response.setStatus(status.value());
        response.setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8).toString());
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        String page = "<!DOCTYPE html><html lang=\"en\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
                + status.getReasonPhrase() + "</title><h1>" + status.getReasonPhrase() + "</h1><p>"
                + HtmlUtils.htmlEscape(detail) + ".</p></html>";
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
