package org.daybook.web.shared.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import org.daybook.web.shared.Headers;
import org.daybook.web.shared.Requests;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The last stop of everything that went wrong: says what happened, what was kept and what to do.
@Controller
public class ErrorPage implements ErrorController {

    public static final String PROBLEM = ErrorPage.class.getName() + ".problem";

    private static final String POLICY = "Content-Security-Policy";

    private final Words words;

    ErrorPage(Words words) {
        this.words = words;
    }

    /// What the firewall refuses comes here without the headers of the security chain.
    @RequestMapping("/error")
    Object show(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(POLICY)) {
            response.setHeader(POLICY, Headers.PAGE_POLICY);
        }
        ProblemDetail problem = problem(request);
        if (isPutOff(request)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, ProblemAdvice.RETRY_AFTER_SECONDS);
        }
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (Requests.isForProgram(path, request.getHeader("Accept"))) {
            problem.setType(ProblemAdvice.UNTYPED);
            problem.setInstance(instance(path));
            Problems.entitle(problem, request);
            return ResponseEntity.status(problem.getStatus())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        ModelAndView page = new ModelAndView("error", HttpStatus.valueOf(problem.getStatus()));
        page.addObject("problem", problem);
        page.addObject("advice", Advice.of(problem.getStatus()));
        return page;
    }

    /// The address that was asked for, and not that of this page; none if it is no address.
    private static @Nullable URI instance(String path) {
        try {
            return new URI(path);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private ProblemDetail problem(HttpServletRequest request) {
        if (request.getAttribute(PROBLEM) instanceof ProblemDetail known) {
            return known;
        }
        if (isPutOff(request)) {
            return ProblemAdvice.putOff(words);
        }
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? java.util.Objects.requireNonNullElse(HttpStatus.resolve(code), HttpStatus.INTERNAL_SERVER_ERROR)
                : HttpStatus.NOT_FOUND;
        return status == HttpStatus.BAD_REQUEST
                ? ProblemDetail.forStatusAndDetail(status, words.of("error.problem.malformed"))
                : ProblemDetail.forStatus(status);
    }

    /// Whether a filter waited in vain for a lock; the handlers of requests answer that themselves.
    private static boolean isPutOff(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof ConcurrencyFailureException;
    }

    /// What to tell a person for a status, as keys of the message bundle.
    record Advice(String title, String text) {

        static Advice of(int status) {
            String key = switch (status) {
                case 404 -> "missing";
                case 403 -> "forbidden";
                case 408 -> "too-slow";
                case 410 -> "gone";
                case 413 -> "too-large";
                case 421 -> "elsewhere";
                case 429 -> "too-many";
                case 503 -> "away";
                case 507 -> "full";
                default -> status >= 500 ? "fault" : "refused";
            };
            return new Advice("error." + key + ".title", "error." + key + ".text");
        }
    }
}
