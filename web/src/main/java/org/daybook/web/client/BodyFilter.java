package org.daybook.web.client;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.daybook.shared.Said;
import org.daybook.web.shared.error.Problems;
import org.daybook.web.shared.error.SlowBodyException;
import org.daybook.web.shared.signin.NetworkAddress;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a few requests at once wait for their bodies, and says so to the others and to who is too slow.
///
/// A thread waits for each body that has not come yet. Readers' pages are never among them: whatever writers do,
/// threads are left.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyFilter extends OncePerRequestFilter {

    static final int RETRY_SECONDS = 10;

    private final Seats seats;

    BodyFilter(ClientProperties settings) {
        this.seats = new Seats(settings.bodies(), settings.bodiesPerAddress());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(request.getAttribute(BodyValve.BODY) instanceof MeteredBody body) || !body.isIncomplete()) {
            chain.doFilter(request, response);
            return;
        }
        body.admit(seats.take(NetworkAddress.of(request.getRemoteAddr())));
        if (!body.isReadable()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_SECONDS));
            Problems.refuse(request, response, HttpStatus.SERVICE_UNAVAILABLE,
                    Said.of("said.web.too-many-uploads-are-on-their", RETRY_SECONDS));
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (!body.isTooSlow()) {
                throw e;
            }
        }
        if (body.isTooSlow() && !response.isCommitted()) {
            response.reset();
            Problems.refuse(request, response, HttpStatus.REQUEST_TIMEOUT, Said.by(new SlowBodyException()));
        }
    }
}
