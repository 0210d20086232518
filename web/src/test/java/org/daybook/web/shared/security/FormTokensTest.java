package org.daybook.web.shared.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;

/// A visitor's form is known again without a session. MockMvc's own form tokens replace these, so they are tried by
/// themselves.
class FormTokensTest {

    private final FormTokens tokens = new FormTokens();

    @Test
    void aVisitorsTokenIsACookieOfThePageAndNoSession() {
        MockHttpServletRequest page = new MockHttpServletRequest("GET", "/login");
        MockHttpServletResponse answer = new MockHttpServletResponse();
        CsrfToken token = tokens.generateToken(page);

        tokens.saveToken(token, page, answer);

        Cookie cookie = answer.getCookie("daybook-form");
        assertThat(cookie.getPath()).isEqualTo("/login");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(page.getSession(false)).isNull();
        MockHttpServletRequest sent = new MockHttpServletRequest("POST", "/login");
        sent.setCookies(cookie);
        assertThat(tokens.loadToken(sent).getToken()).isEqualTo(token.getToken());
    }

    @Test
    void withoutTheCookieThereIsNoToken() {
        assertThat(tokens.loadToken(new MockHttpServletRequest("POST", "/login"))).isNull();
    }

    @Test
    void whoIsSignedInHasItInTheSession() {
        MockHttpServletRequest page = new MockHttpServletRequest("GET", "/account");
        page.getSession(true);
        MockHttpServletResponse answer = new MockHttpServletResponse();
        CsrfToken token = tokens.generateToken(page);

        tokens.saveToken(token, page, answer);

        assertThat(answer.getCookies()).isEmpty();
        assertThat(tokens.loadToken(page).getToken()).isEqualTo(token.getToken());
    }
}
