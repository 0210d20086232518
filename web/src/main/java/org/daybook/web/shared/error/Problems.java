package org.daybook.web.shared.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.daybook.shared.Said;
import org.daybook.web.shared.Requests;
import org.daybook.web.shared.language.Languages;
import org.daybook.web.shared.language.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.util.HtmlUtils;

/// Refuses requests that are too many or too slow. It costs next to nothing, no template either: there may be thousands
/// of them.
public final class Problems {

    private Problems() {
    }

    /// The words for a status of HTTP; in English those of HTTP itself.
    static String title(int status, HttpServletRequest request) {
        return Words.said(Said.word("status", String.valueOf(status), phrase(status)), request);
    }

    /// Gives a problem the words for its status as title, unless it has a title of its own.
    static void entitle(ProblemDetail problem, HttpServletRequest request) {
        if (phrase(problem.getStatus()).equals(problem.getTitle())) {
            problem.setTitle(title(problem.getStatus(), request));
        }
    }

    private static String phrase(int status) {
        return Optional.ofNullable(HttpStatus.resolve(status)).map(HttpStatus::getReasonPhrase).orElse("");
    }

    /// Answers with a problem document for programs, a page of one sentence for people.
    ///
    /// @param detail what happened, what was kept, what to do; ours, not typed by anybody
    public static void refuse(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, Said detail)
            throws IOException {
        if (Requests.isForProgram(request)) {
            ProblemEntryPoint.write(request, response, status, detail);
            return;
        }
        response.setStatus(status.value());
        response.setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8).toString());
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        String title = title(status.value(), request);
        String page = "<!DOCTYPE html><html lang=\"" + Languages.of(
                request).getLanguage() + "\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
                + title + "</title><h1>" + title + "</h1><p>"
                + HtmlUtils.htmlEscape(Words.said(detail, request)) + ".</p></html>";
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
