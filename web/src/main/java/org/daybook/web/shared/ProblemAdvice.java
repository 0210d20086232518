package org.daybook.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.people.NotAllowedException;
import org.daybook.shared.GoneException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Turns what can go wrong into one answer: an RFC 9457 problem document for programs, a page in words for people.
@ControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    /// Our problems are told apart by status and detail, not by type.
    static final URI UNTYPED = URI.create("about:blank");

    private final CurrentActor currentActor;

    ProblemAdvice(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> missing(MissingException e, ServletWebRequest request) throws IOException {
        return answer(problem(HttpStatus.NOT_FOUND, e), request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> gone(GoneException e, ServletWebRequest request) throws IOException {
        ProblemDetail problem = problem(HttpStatus.GONE, e);
        problem.setProperty("reason", e.reason());
        problem.setProperty("date", e.at());
        return answer(problem, request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> invalid(InvalidInputException e, ServletWebRequest request) throws IOException {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_ENTITY, e);
        problem.setProperty("field", e.field());
        return answer(problem, request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> unreadable(UnreadableStructureException e, ServletWebRequest request) throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, e.reason());
        problem.setTitle("Unreadable structure");
        problem.setProperty("line", e.line());
        problem.setProperty("column", e.column());
        problem.setProperty("excerpt", e.excerpt());
        return answer(problem, request);
    }

    /// Who is not signed in is asked to; who is, is told what it takes.
    @ExceptionHandler
    @Nullable ResponseEntity<Object> notAllowed(NotAllowedException e, ServletWebRequest request) throws IOException {
        boolean signedIn = currentActor.person(request).isPresent();
        if (!signedIn && !Requests.isForProgram(request.getRequest())) {
            request.getResponse().sendRedirect("/login?next=" + URLEncoder.encode(next(request.getRequest()), StandardCharsets.UTF_8));
            return null;
        }
        return answer(problem(signedIn ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED, e), request);
    }

    /// No multipart form where one is needed, or a broken one.
    @ExceptionHandler
    @Nullable ResponseEntity<Object> noForm(MultipartException e, ServletWebRequest request) throws IOException {
        return answer(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "Send a multipart form (multipart/form-data); what came is none, or is cut off"), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status,
            WebRequest request) {
        if (NestedExceptionUtils.getRootCause(e) instanceof InvalidInputException refused) {
            ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_ENTITY, refused);
            problem.setProperty("field", refused.field());
            return handleExceptionInternal(e, problem, headers, HttpStatus.UNPROCESSABLE_ENTITY, request);
        }
        return handleExceptionInternal(e, ProblemDetail.forStatusAndDetail(status, InputFault.ofBody(e)), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(e, ProblemDetail.forStatusAndDetail(status, InputFault.ofParameter(e)), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status,
            WebRequest request) {
        return handleExceptionInternal(e, ProblemDetail.forStatusAndDetail(status, InputFault.ofForm(e)), headers, status, request);
    }

    /// What Spring refuses says why in the exception itself.
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = body instanceof ProblemDetail detail ? detail
                : e instanceof ErrorResponse said ? said.updateAndGetBody(getMessageSource(), request.getLocale())
                : ProblemDetail.forStatus(status);
        try {
            return answer(problem, headers, (ServletWebRequest) request);
        } catch (IOException gone) {
            return null;
        }
    }

    private static @Nullable ResponseEntity<Object> answer(ProblemDetail problem, ServletWebRequest request) throws IOException {
        return answer(problem, HttpHeaders.EMPTY, request);
    }

    private static @Nullable ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers, ServletWebRequest request) throws IOException {
        HttpServletResponse response = request.getResponse();
        if (response == null || response.isCommitted()) {
            return null;
        }
        if (Requests.isForProgram(request.getRequest())) {
            problem.setType(UNTYPED);
            return ResponseEntity.status(problem.getStatus()).headers(headers).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
        }
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        request.getRequest().setAttribute(ErrorPage.PROBLEM, problem);
        response.sendError(problem.getStatus());
        return null;
    }

    private static ProblemDetail problem(HttpStatus status, Exception e) {
        return ProblemDetail.forStatusAndDetail(status, String.valueOf(e.getMessage()));
    }

    private static String next(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return "/";
        }
        return request.getQueryString() == null ? request.getRequestURI() : request.getRequestURI() + "?" + request.getQueryString();
    }
}
