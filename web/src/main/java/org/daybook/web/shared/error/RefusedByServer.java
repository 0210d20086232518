package org.daybook.web.shared.error;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.daybook.web.shared.Headers;
import org.daybook.web.shared.Requests;
import org.daybook.web.shared.language.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/// Says in words what the server itself refuses before any filter is asked: an address with illegal characters, a
/// header that is none. To people in their language; in every one of ours where it could not be read what they wish.
///
/// The server makes it by the name of its class.
public final class RefusedByServer extends ErrorReportValve {

    private static final String WORDS =
            "The address or a header of this request is not well formed. Nothing was changed.";
    private static final String FAULT = "Something broke here. What was saved before is safe.";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < HttpServletResponse.SC_BAD_REQUEST
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        String path = String.valueOf(request.getCoyoteRequest().requestURI());
        boolean forProgram = Requests.isForProgram(path, request.getHeader("Accept"));
        boolean isFault = status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        byte[] body = (forProgram ? problem(status, isFault, Languages.of(request))
                : page(isFault, languages(request)))
                .getBytes(StandardCharsets.UTF_8);
        try {
            response.setContentType(forProgram ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=UTF-8");
            response.setHeader("Content-Security-Policy", Headers.PAGE_POLICY);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("The reader of a refusal is gone", e);
        }
    }

    private static String problem(int status, boolean isFault, Locale language) {
        return "{\"type\":\"about:blank\",\"title\":\""
                + (language.equals(Locale.ENGLISH) ? "Refused" : title(isFault, language)) + "\",\"status\":" + status
                + ",\"detail\":\"" + detail(isFault, language) + "\"}";
    }

    private static String detail(boolean isFault, Locale language) {
        return language.equals(Locale.ENGLISH) ? isFault ? FAULT : WORDS
                : words(language).getString(isFault ? "error.fault.text" : "error.malformed.text");
    }

    private static List<Locale> languages(Request request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null && request.getHeader(HttpHeaders.COOKIE) == null
                ? Languages.ALL
                : List.of(Languages.of(request));
    }

    private static String page(boolean isFault, List<Locale> languages) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"" + languages.getFirst().getLanguage()
                + "\"><head><meta charset=\"utf-8\"><title>" + title(isFault, languages.getFirst())
                + "</title></head><body>");
        for (Locale language : languages) {
            ResourceBundle words = words(language);
            page.append("<div lang=\"").append(language.getLanguage()).append("\"><h1>")
                    .append(title(isFault, language)).append("</h1><p>")
                    .append(words.getString(isFault ? "error.fault.text" : "error.malformed.text"))
                    .append("</p><p><a href=\"/\">").append(words.getString("error.to-the-first-page"))
                    .append("</a></p></div>");
        }
        return page.append("</body></html>").toString();
    }

    private static String title(boolean isFault, Locale language) {
        return words(language).getString(isFault ? "error.fault.title" : "error.refused.title");
    }

    /// None of the program's beans are at hand here.
    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle("messages/error", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
