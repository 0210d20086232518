package org.daybook.web.shared.error;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.daybook.shared.disk.DiskSpace;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers when the ground gives way, whatever was about to be done: 503 while the database is away or too busy, 507
/// when nothing can be
/// stored. A text that was typed comes back on the page.
///
/// It stands before everything that may ask the database, the sign-in included. The failures themselves are logged
/// elsewhere, once.
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 2)
class OutageFilter extends OncePerRequestFilter {

    private final DiskSpace disk;

    OutageFilter(DiskSpace disk) {
        this.disk = disk;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (isUpload(request) || isSignIn(request)) {
                disk.requireRoom();
            }
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            Optional<Outage> outage = Outage.in(e);
            if (outage.isEmpty() || response.isCommitted()) {
                throw e;
            }
            outage.get().answer(request, response);
        }
    }

    /// The parts of such a form are put aside on the disk before anybody looks at them.
    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    /// A session that cannot be stored would be gone with the answer that made it.
    private static boolean isSignIn(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && "/login".equals(request.getRequestURI());
    }

    /// A stream that fails before its first byte is answered here as well.
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
