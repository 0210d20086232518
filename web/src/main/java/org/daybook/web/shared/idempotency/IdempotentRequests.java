package org.daybook.web.shared.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.daybook.people.Person;
import org.daybook.people.answer.Claim;
import org.daybook.people.answer.Claim.Answered;
import org.daybook.people.answer.Claim.OfAnother;
import org.daybook.people.answer.Claim.TooMany;
import org.daybook.people.answer.Claim.Working;
import org.daybook.people.answer.Claim.Yours;
import org.daybook.people.answer.KeptAnswers;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.web.shared.CurrentActor;
import org.daybook.web.shared.Data;
import org.daybook.web.shared.error.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Does a request of the API that writes and has an `Idempotency-Key` once: sent again with the same key it is answered
/// the same, with another content it is refused (422), while the first is at work it is to wait (409).
///
/// A request that is refused did nothing, and leaves its key free.
@Component
class IdempotentRequests extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final String API = "/api/v1/";
    /// What it answers is a secret, which is kept nowhere.
    private static final String TOKENS = "/api/v1/tokens";
    private static final String RETRY_SECONDS = "1";
    private static final String LATER_SECONDS = "3600";
    private static final Logger LOG = LoggerFactory.getLogger(IdempotentRequests.class);

    private final KeptAnswers answers;
    private final CurrentActor currentActor;
    private final HandlerExceptionResolver words;

    IdempotentRequests(KeptAnswers answers, CurrentActor currentActor,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver words) {
        this.answers = answers;
        this.currentActor = currentActor;
        this.words = words;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(API) || Data.isRead(request) || request.getMethod().equals("OPTIONS")
                || key(request).isEmpty();
    }

    private static String key(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader(KEY), "").strip();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Person> person = currentActor.person(new ServletWebRequest(request, response));
        if (person.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            OverLimitException.requireNaming(KEY, key(request));
            if (request.getRequestURI().startsWith(TOKENS)) {
                throw new InvalidInputException(KEY, Said.of("said.shared.no-key-where-a-secret-is-answered"));
            }
        } catch (InvalidInputException refused) {
            words.resolveException(request, response, null, refused);
            return;
        }
        RequestContent content = RequestContent.read(request);
        if (content.isTooLong()) {
            chain.doFilter(content.request(), response); // refused further on
            return;
        }
        once(person.get().id(), content, response, chain);
    }

    private void once(PersonId person, RequestContent content, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest request = content.request();
        Claim claim = answers.claim(person, key(request), content.fingerprint());
        switch (claim) {
            case Yours yours -> answer(person, request, response, chain);
            case Answered answered when answered.isWhole() -> replay(answered, response);
            case Answered tooLong -> words.resolveException(request, response, null,
                    new ChangedSinceException(Said.of("said.web.this-request-was-done-before")));
            case OfAnother another -> words.resolveException(request, response, null, new InvalidInputException(KEY,
                    Said.of("said.shared.this-key-was-used-for-another-request", key(request))));
            case Working working -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
                words.resolveException(request, response, null,
                        new ChangedSinceException(Said.of("said.web.the-request-with-this-key-is")));
            }
            case TooMany tooMany -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, LATER_SECONDS);
                Problems.refuse(request, response, HttpStatus.TOO_MANY_REQUESTS,
                        Said.of("said.web.you-have-used-as-many-keys", KeptAnswers.MOST));
            }
        }
    }

    private void answer(PersonId person, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldAnswer held = new HeldAnswer(response);
        boolean done = false;
        try {
            chain.doFilter(request, held);
            done = held.getStatus() < HttpStatus.BAD_REQUEST.value();
        } finally {
            settle(person, key(request), held, done);
        }
        held.send();
    }

    /// Before the last byte goes out, so that who has the whole answer can ask for it again.
    private void settle(PersonId person, String key, HeldAnswer held, boolean done) {
        try {
            if (done) {
                answers.keep(person, key, held.getStatus(), held.headers(), held.body());
            } else {
                answers.release(person, key);
            }
        } catch (DataAccessException | TransactionException notKept) {
            LOG.warn("What was answered to a request with a key was not kept", notKept);
        }
    }

    private static void replay(Answered answered, HttpServletResponse response) throws IOException {
        response.setStatus(answered.status());
        answered.headers().forEach(header -> {
            int colon = header.indexOf(": ");
            response.setHeader(header.substring(0, colon), header.substring(colon + 2));
        });
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(answered.body().getBytes(StandardCharsets.UTF_8));
    }
}
