package org.daybook.web.shared.error;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.daybook.web.shared.Headers;
import org.daybook.web.shared.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// Says in words what the server itself refuses before any filter is asked: an address with illegal characters, a
/// header that is none.
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
        String words = status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? FAULT : WORDS;
        String path = String.valueOf(request.getCoyoteRequest().requestURI());
        boolean forProgram = Requests.isForProgram(path, request.getHeader("Accept"));
        byte[] body = (forProgram ? problem(status, words) : page(words)).getBytes(StandardCharsets.UTF_8);
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

    private static String problem(int status, String words) {
        return "{\"type\":\"about:blank\",\"title\":\"Refused\",\"status\":" + status + ",\"detail\":\"" + words
                + "\"}";
    }

    private static String page(String words) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>This cannot be"
                + " done</title></head><body><h1>This cannot be done</h1><p>"
                + words + "</p><p><a href=\"/\">To the first page</a></p></body></html>";
    }
}
