package org.daybook.web.client;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.daybook.web.shared.signin.NetworkAddress;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a few long answers at once wait for clients that take them slowly, and cuts off those that are too slow.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class AnswerFilter extends OncePerRequestFilter {

    private static final String ANSWER = MeteredAnswer.class.getName();

    private final ClientProperties settings;
    private final Seats seats;

    AnswerFilter(ClientProperties settings) {
        this.settings = settings;
        this.seats = new Seats(settings.longAnswers(), settings.longAnswers());
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MeteredAnswer answer = answer(request, response);
        try {
            chain.doFilter(request, isAsyncDispatch(request) ? response : answer);
        } finally {
            if (isAsyncStarted(request)) {
                request.getAsyncContext().addListener(new Closing(answer));
            } else {
                answer.close();
            }
        }
        if (answer.isCutOff()) {
            throw new ClientAbortException("The connection is closed, so that the answer is not taken for a whole one");
        }
    }

    /// A stream that is written by another thread comes back here at its end, with the answer that it began with.
    private MeteredAnswer answer(HttpServletRequest request, HttpServletResponse response) {
        if (isAsyncDispatch(request) && request.getAttribute(ANSWER) instanceof MeteredAnswer begun) {
            return begun;
        }
        NetworkAddress from = NetworkAddress.of(request.getRemoteAddr());
        MeteredAnswer answer = new MeteredAnswer(response, new Pace(settings, Long.MAX_VALUE, System::nanoTime),
                () -> seats.take(from));
        request.setAttribute(ANSWER, answer);
        return answer;
    }

    /// Gives the seat back when a stream has ended.
    private record Closing(MeteredAnswer answer) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            answer.close();
        }

        @Override
        public void onError(AsyncEvent event) {
            answer.close();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            answer.close();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
