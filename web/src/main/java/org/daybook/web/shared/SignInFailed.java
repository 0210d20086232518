package org.daybook.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Shows the sign-in page again, which says that it failed but not why, and keeps where the person wanted to go.
class SignInFailed implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) throws IOException {
        response.sendRedirect("/login?failed&next=" + URLEncoder.encode(BackToPage.safe(request.getParameter("next")), StandardCharsets.UTF_8));
    }
}
