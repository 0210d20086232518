package org.daybook.web.shared.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.mail.MailStops;
import org.daybook.people.twofactor.TwoFactor;
import org.daybook.web.shared.Headers;
import org.daybook.web.shared.SignedIn;
import org.daybook.web.shared.error.NoCharacterException;
import org.daybook.web.shared.error.ProblemEntryPoint;
import org.daybook.web.shared.signin.BackToPage;
import org.daybook.web.shared.signin.KnownDevices;
import org.daybook.web.shared.signin.LimitedSignIn;
import org.daybook.web.shared.signin.SealedCookies;
import org.daybook.web.shared.signin.SignInAttempts;
import org.daybook.web.shared.signin.SignInDetails;
import org.daybook.web.shared.signin.SignInFailed;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/// Who can sign in how, and the headers that go with every answer.
///
/// What a person may do is not decided here but in the services, which take the [org.daybook.people.Actor].
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /// What a mail program sends when its reader stops a kind of mail (RFC 8058): it has no page before it whose token
    /// it could send, and whoever knows the address may do no more than this.
    private static final RequestMatcher ONE_CLICK =
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, MailStops.PATH + "*");

    /// The API, and whatever else is read with a bearer token, such as the file of a draft: no session, no cookie, so
    /// no CSRF; a bearer token, or address and password for making one.
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, TokenFilter tokens, AuthenticationManager limitedSignIn)
            throws Exception {
        RequestMatcher ofPrograms = new OrRequestMatcher(PathPatternRequestMatcher.pathPattern("/api/**"),
                PathPatternRequestMatcher.pathPattern("/webhooks/**"), TokenFilter::isReadWithToken);
        return http.securityMatcher(ofPrograms)
                .authenticationManager(limitedSignIn)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .addFilterBefore(tokens, BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.realmName("Daybook").authenticationEntryPoint(new ProblemEntryPoint()))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(HttpMethod.POST, "/api/v1/tokens").authenticated()
                        .anyRequest().permitAll())
                .exceptionHandling(failure -> failure.authenticationEntryPoint(new ProblemEntryPoint()))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    /// The pages: a session only for who signs in.
    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            AccessDeniedHandler expiredForm,
            AuthenticationManager limitedSignIn,
            KnownDevices devices,
            SealedCookies cookies,
            People people)
            throws Exception {
        return http.authenticationManager(limitedSignIn)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(login -> login.loginPage("/login")
                        .usernameParameter("email")
                        .authenticationDetailsSource(
                                request -> new SignInDetails(request, devices.knownFor(typedEmail(request), request)))
                        .successHandler(new BackToPage(devices, people))
                        .failureHandler(new SignInFailed(people, cookies)))
                .logout(logout ->
                        logout.logoutUrl("/logout").logoutSuccessUrl("/").deleteCookies("daybook-session"))
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens())
                        .ignoringRequestMatchers(ONE_CLICK))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(failure -> failure.accessDeniedHandler(expiredForm))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    /// Refuses what no honest client sends. The character NUL in a field is refused here, for all forms and addresses:
    /// PostgreSQL keeps none. So is half a surrogate pair.
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0 && !NoCharacterException.isIn(value));
        return firewall;
    }

    private static String typedEmail(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getParameter("email"), "");
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(cache -> cache.disable())
                .frameOptions(frame -> frame.disable())
                .contentTypeOptions(Customizer.withDefaults())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(Headers::isEditor),
                        new StaticHeadersWriter("Content-Security-Policy", Headers.PAGE_POLICY)))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        Headers::isEditor, new StaticHeadersWriter("Content-Security-Policy", Headers.EDITOR_POLICY)))
                .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"))
                .addHeaderWriter(new StaticHeadersWriter(
                        "Permissions-Policy", "geolocation=(), microphone=(), payment=(), usb=()"));
    }

    @Bean
    UserDetailsService userDetailsService(People people) {
        return email -> people.findByEmail(email)
                .filter(person -> person.canSignIn() && person.hasPassword())
                .map(SignedIn::new)
                .orElseThrow(() -> new UsernameNotFoundException("Nobody signs in with this address"));
    }

    @Bean
    AuthenticationManager limitedSignIn(
            SignInAttempts attempts, UserDetailsService people, PasswordEncoder encoder, TwoFactor codes) {
        return new ProviderManager(new LimitedSignIn(attempts, people, encoder, codes));
    }

    /// Only the chain of the API runs it.
    @Bean
    FilterRegistrationBean<TokenFilter> tokenFilterOutsideOfTheChain(TokenFilter filter) {
        FilterRegistrationBean<TokenFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /// An unchanged page is answered with 304. Downloads and streams are not buffered for it. The tag is a weak one
    /// because the server packs no page that has a strong one.
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
        ShallowEtagHeaderFilter filter = new ShallowEtagHeaderFilter();
        filter.setWriteWeakETag(true);
        FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setUrlPatterns(java.util.List.of(
                "/entries/*",
                "/compounds/*",
                "/notebooks/*",
                "/campaigns/*",
                "/assays/*",
                "/people/*",
                "/todo",
                "/docs/*"));
        return registration;
    }
}
