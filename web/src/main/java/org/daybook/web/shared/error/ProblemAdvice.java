package org.daybook.web.shared.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.worker.NoWorkerException;
import org.daybook.files.DamagedBlobException;
import org.daybook.people.NotAllowedException;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.GoneException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.change.LostRace;
import org.daybook.web.shared.CurrentActor;
import org.daybook.web.shared.Requests;
import org.daybook.web.shared.language.Words;
import org.daybook.writing.correction.OvertakenActException;
import org.daybook.writing.correction.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.util.StringUtils;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/// Turns what can go wrong into one answer: an RFC 9457 problem document for programs, a page in words for people.
@ControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    /// Our problems are told apart by status and detail, not by type.
    static final URI UNTYPED = URI.create("about:blank");

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    static final String RETRY_AFTER_SECONDS = "5";

    private final CurrentActor currentActor;
    private final Words words;

    ProblemAdvice(CurrentActor currentActor, Words words) {
        this.currentActor = currentActor;
        this.words = words;
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> missing(MissingException e, ServletWebRequest request) throws IOException {
        return answer(problem(HttpStatus.NOT_FOUND, e), request);
    }

    /// Damaged bytes are gone until somebody sends the good ones: no fault of the one who asks, and none that asking
    /// again mends.
    @ExceptionHandler
    @Nullable ResponseEntity<Object> damaged(DamagedBlobException e, ServletWebRequest request) throws IOException {
        return answer(problem(HttpStatus.GONE, e), noStore(), request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> gone(GoneException e, ServletWebRequest request) throws IOException {
        ProblemDetail problem = problem(HttpStatus.GONE, e);
        problem.setProperty("reason", e.reason());
        problem.setProperty("date", e.at());
        e.instead().ifPresent(path -> problem.setProperty("instead", path));
        return answer(problem, request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> invalid(InvalidInputException e, ServletWebRequest request) throws IOException {
        return answer(refused(e), request);
    }

    /// Who names the version they have read has asked for 412.
    @ExceptionHandler
    @Nullable ResponseEntity<Object> changedSince(ChangedSinceException e, ServletWebRequest request)
            throws IOException {
        boolean precondition = e instanceof StaleVersionException && request.getHeader(HttpHeaders.IF_MATCH) != null;
        ProblemDetail problem = problem(precondition ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT, e);
        if (e instanceof OvertakenActException overtaken) {
            overtaken.since().ifPresent(act -> problem.setProperty("since", "/history/" + act));
            overtaken.obstacle().ifPresent(page -> problem.setProperty("inTheWay", page));
        }
        return answer(problem, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unknown(UnknownParameterException e, ServletWebRequest request) throws IOException {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, e);
        problem.setProperty("field", e.parameter());
        return answer(problem, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unreadable(UnreadableStructureException e, ServletWebRequest request) throws IOException {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_ENTITY, e);
        problem.setTitle(words.of("error.problem.unreadable-structure"));
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
            request.getResponse()
                    .sendRedirect("/login?next="
                            + URLEncoder.encode(Requests.next(request.getRequest()), StandardCharsets.UTF_8));
            return null;
        }
        return answer(problem(signedIn ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED, e), request);
    }

    /// Another transaction holds what this one needs for longer than anybody waits; nothing of the request is kept.
    @ExceptionHandler
    @Nullable ResponseEntity<Object> busy(ConcurrencyFailureException e, ServletWebRequest request) throws IOException {
        LOG.warn("{} {} is put off: {}", request.getHttpMethod(), request.getRequest().getRequestURI(),
                NestedExceptionUtils.getMostSpecificCause(e).getMessage().lines().findFirst().orElse(""));
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return answer(putOff(words), headers, request);
    }

    static ProblemDetail putOff(Words words) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, words.of("error.problem.put-off"));
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> tooSlow(SlowBodyException e, ServletWebRequest request) throws IOException {
        return answer(problem(HttpStatus.REQUEST_TIMEOUT, e), request);
    }

    /// No multipart form where one is needed, or a broken one.
    @ExceptionHandler
    @Nullable ResponseEntity<Object> noForm(MultipartException e, ServletWebRequest request) throws IOException {
        if (NestedExceptionUtils.getRootCause(e) instanceof SlowBodyException slow) {
            return tooSlow(slow, request);
        }
        Optional<Outage> full = Outage.in(e);
        if (full.isPresent()) {
            full.get().answer(request.getRequest(), request.getResponse());
            return null;
        }
        if (NestedExceptionUtils.getRootCause(e) instanceof InvalidFileNameException) {
            return answer(
                    problem(HttpStatus.BAD_REQUEST, MalformedRequests.words(e)), request);
        }
        boolean isForm = StringUtils.startsWithIgnoreCase(request.getRequest().getContentType(), "multipart/");
        HttpStatus status = isForm ? HttpStatus.BAD_REQUEST : HttpStatus.UNSUPPORTED_MEDIA_TYPE;
        return answer(problem(status, "error.problem.no-form"), request);
    }

    /// Fields that the server cannot decode, or that the firewall does not let in.
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    @Nullable ResponseEntity<Object> malformed(RuntimeException e, ServletWebRequest request) throws IOException {
        HttpStatusCode status = e instanceof InvalidParameterException server
                ? HttpStatusCode.valueOf(server.getErrorCode())
                : HttpStatus.BAD_REQUEST;
        return answer(problem(status, MalformedRequests.words(e)), request);
    }

    /// The last net under the checks of the services: a value that the database refuses is the request's fault, not
    /// ours.
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> notKept(DataIntegrityViolationException e, ServletWebRequest request) throws IOException {
        LOG.warn(
                "{} {}: the database refused a value ({})",
                request.getHttpMethod(),
                request.getRequest().getRequestURI(),
                e.getClass().getSimpleName());
        return answer(notKept(e, words), request);
    }

    /// A value that is there twice, or that refers to what is no more, lost a race; any other cannot be kept.
    public static ProblemDetail notKept(DataIntegrityViolationException e, Words words) {
        return LostRace.in(e)
                .map(lost -> ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, words.said(lost)))
                .orElseGet(() -> ProblemDetail.forStatusAndDetail(
                        HttpStatus.UNPROCESSABLE_CONTENT, words.of("error.problem.not-kept")));
    }

    /// What nobody expected is a fault of ours. Left to itself, Spring takes every end of a file, such as that of a
    /// cut-off upload, for a reader who went away, and answers 200 with nothing. Only the server knows who is gone.
    @ExceptionHandler
    @Nullable ResponseEntity<Object> unexpected(Exception e, ServletWebRequest request) throws IOException {
        if (isReaderGone(e)) {
            return null;
        }
        Optional<Outage> outage = Outage.in(e);
        if (outage.isPresent() && request.getResponse() != null && !request.getResponse().isCommitted()) {
            if (e instanceof NoWorkerException nobody) {
                LOG.warn(
                        "{} {} is put off: {}",
                        request.getHttpMethod(),
                        request.getRequest().getRequestURI(),
                        nobody.obstacle());
            }
            outage.get().answer(request.getRequest(), request.getResponse());
            return null;
        }
        LOG.error("{} {} failed", request.getHttpMethod(), request.getRequest().getRequestURI(), e);
        return answer(ProblemDetail.forStatus(HttpStatus.INTERNAL_SERVER_ERROR), request);
    }

    private static boolean isReaderGone(Exception e) {
        return Stream.<@Nullable Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                .anyMatch(fault ->
                        fault instanceof ClientAbortException || fault instanceof AsyncRequestNotUsableException);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (NestedExceptionUtils.getRootCause(e) instanceof InvalidInputException refused) {
            ProblemDetail problem = refused(refused);
            return handleExceptionInternal(e, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
        }
        ProblemDetail problem = problem(status, InputFault.ofBody(e));
        if (NestedExceptionUtils.getRootCause(e) instanceof JacksonException fault) {
            JsonFault.field(fault).ifPresent(field -> problem.setProperty("field", field));
        }
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(HttpMediaTypeNotSupportedException e,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = problem(status, InputFault.ofMediaType(e));
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    /// A multipart form may bring a file where a text is read. Anything else that cannot be converted is our fault.
    @Override
    protected @Nullable ResponseEntity<Object> handleConversionNotSupported(
            ConversionNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e.getValue() instanceof MultipartFile) {
            return handleTypeMismatch(e, headers, HttpStatus.BAD_REQUEST, request);
        }
        LOG.error("{} failed", request.getDescription(false), e);
        return handleExceptionInternal(e, ProblemDetail.forStatus(status), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(
                e, problem(status, InputFault.ofParameter(e)), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(
                e, problem(status, InputFault.ofForm(e)), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(MaxUploadSizeExceededException e,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(e, problem(status, MalformedRequests.words(e)), headers,
                status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(NoResourceFoundException e,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(
                e, problem(status, "error.problem.nothing-here"), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoHandlerFoundException(NoHandlerFoundException e,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(
                e, problem(status, "error.problem.nothing-here"), headers, status, request);
    }

    /// What Spring refuses says why in the exception itself.
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = body instanceof ProblemDetail detail ? detail
                : e instanceof Said.Saying && e instanceof ErrorResponse refused
                        ? said(e, refused)
                : e instanceof ErrorResponse said ? said.updateAndGetBody(getMessageSource(), request.getLocale())
                : ProblemDetail.forStatus(status);
        try {
            return answer(problem, headers, (ServletWebRequest) request);
        } catch (IOException gone) {
            return null;
        }
    }

    private ProblemDetail said(Exception e, ErrorResponse refused) {
        ProblemDetail problem = problem(refused.getStatusCode(), Said.by(e));
        Objects.requireNonNullElse(refused.getBody().getProperties(), Map.<String, Object>of())
                .forEach(problem::setProperty);
        return problem;
    }

    private static @Nullable ResponseEntity<Object> answer(ProblemDetail problem, ServletWebRequest request)
            throws IOException {
        return answer(problem, HttpHeaders.EMPTY, request);
    }

    private static @Nullable ResponseEntity<Object> answer(
            ProblemDetail problem, HttpHeaders headers, ServletWebRequest request) throws IOException {
        HttpServletResponse response = request.getResponse();
        if (response == null || response.isCommitted()) {
            return null;
        }
        if (Requests.isForProgram(request.getRequest())) {
            problem.setType(UNTYPED);
            Problems.entitle(problem, request.getRequest());
            return ResponseEntity.status(problem.getStatus())
                    .headers(headers)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        request.getRequest().setAttribute(ErrorPage.PROBLEM, problem);
        response.sendError(problem.getStatus());
        return null;
    }

    private ProblemDetail refused(InvalidInputException e) {
        boolean unreadable = e instanceof NoCharacterException;
        ProblemDetail problem = problem(unreadable ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_ENTITY, e);
        problem.setProperty("field", e.field());
        if (e instanceof OverLimitException over) {
            problem.setProperty("size", over.size());
            problem.setProperty("limit", over.limit());
        }
        return problem;
    }

    private ProblemDetail problem(HttpStatus status, Exception e) {
        return ProblemDetail.forStatusAndDetail(status, words.said(e));
    }

    private ProblemDetail problem(HttpStatusCode status, Said said) {
        return ProblemDetail.forStatusAndDetail(status, words.said(said));
    }

    private ProblemDetail problem(HttpStatusCode status, String key) {
        return ProblemDetail.forStatusAndDetail(status, words.of(key));
    }

    private static HttpHeaders noStore() {
        HttpHeaders headers = new HttpHeaders();
        headers.setCacheControl(CacheControl.noStore());
        return headers;
    }
}
