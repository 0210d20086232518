package org.daybook.web.people.provider;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.people.identity.Identity;
import org.daybook.shared.PlainWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationProvider;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/// Talks to providers in their own protocol, which is Spring Security's affair: state, nonce and PKCE, the code for a
/// token, the signature of what the provider says, its issuer, audience and time.
@Component
class ProviderClient {

    private static final int LONGEST_NAME = 100;
    /// What GitHub calls the right to write issues of public repositories.
    private static final String WRITE = "public_repo";
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

    private final AuthenticationProvider openIdConnect;
    private final AuthenticationProvider oauth;

    ProviderClient() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(LONGEST_ANSWER);
        requests.setReadTimeout(LONGEST_ANSWER);
        RestTemplate rest = new RestTemplate(requests);
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService users = new DefaultOAuth2UserService();
        users.setRestOperations(rest);
        OidcUserService openIdUsers = new OidcUserService();
        openIdUsers.setOauth2UserService(users);
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder().requestFactory(requests)
                .configureMessageConverters(converters -> converters.registerDefaults()
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        OidcAuthorizationCodeAuthenticationProvider oidc =
                new OidcAuthorizationCodeAuthenticationProvider(tokens, openIdUsers);
        RestTemplate keys = new RestTemplate(requests);
        oidc.setJwtDecoderFactory(registration -> decoder(registration, keys));
        this.openIdConnect = oidc;
        this.oauth = new OAuth2LoginAuthenticationProvider(tokens, users);
    }

    private static JwtDecoder decoder(ClientRegistration registration, RestTemplate rest) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder
                .withJwkSetUri(Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                .restOperations(rest).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        decoder.setClaimSetConverter(new ClaimTypeConverter(
                OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }

    /// What a browser is sent to the provider with.
    ///
    /// @param write whether it is to let this site write as well; else only who it is is asked for
    OAuth2AuthorizationRequest begin(ClientRegistration registration, boolean write, HttpServletRequest request) {
        ClientRegistration asking = write
                ? ClientRegistration.withClientRegistration(registration).scope(WRITE).build() : registration;
        DefaultOAuth2AuthorizationRequestResolver resolver = new DefaultOAuth2AuthorizationRequestResolver(
                new InMemoryClientRegistrationRepository(asking), "/sign-in/with");
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return Objects.requireNonNull(resolver.resolve(request, registration.getRegistrationId()));
    }

    /// What a browser has to be known by when it comes back.
    static SignInBegun begun(
            OAuth2AuthorizationRequest asked, String key, String invitation, String next, boolean write) {
        return new SignInBegun(key, Objects.requireNonNull(asked.getState()),
                Objects.requireNonNullElse(asked.getAttribute(OidcParameterNames.NONCE), ""),
                Objects.requireNonNull(asked.getAttribute(PkceParameterNames.CODE_VERIFIER)), invitation, next,
                write);
    }

    /// Who has come back, as the provider proves it to us.
    ///
    /// @param code with which the provider sent the browser back
    /// @param state the same
    /// @throws OAuth2AuthenticationException if any of it is not as it has to be
    Proved prove(ClientRegistration registration, SignInBegun begun, String code, String state) {
        String redirect = registration.getRedirectUri();
        OAuth2AuthorizationRequest asked = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(registration.getProviderDetails().getAuthorizationUri())
                .clientId(registration.getClientId()).redirectUri(redirect).scopes(registration.getScopes())
                .state(begun.state()).attributes(attributes -> {
                    attributes.put(OAuth2ParameterNames.REGISTRATION_ID, registration.getRegistrationId());
                    attributes.put(PkceParameterNames.CODE_VERIFIER, begun.verifier());
                    if (!begun.nonce().isEmpty()) {
                        attributes.put(OidcParameterNames.NONCE, begun.nonce());
                    }
                }).build();
        OAuth2AuthorizationResponse answered =
                OAuth2AuthorizationResponse.success(code).state(state).redirectUri(redirect).build();
        Authentication proved = (begun.nonce().isEmpty() ? oauth : openIdConnect).authenticate(
                new OAuth2LoginAuthenticationToken(registration, new OAuth2AuthorizationExchange(asked, answered)));
        OAuth2LoginAuthenticationToken whole = (OAuth2LoginAuthenticationToken) Objects.requireNonNull(proved);
        return proved(Objects.requireNonNull(whole.getPrincipal()), registration,
                Objects.requireNonNull(whole.getAccessToken()).getTokenValue());
    }

    private static Proved proved(OAuth2User user, ClientRegistration registration, String token) {
        String issuer = user instanceof OidcUser ofOpenId
                ? ofOpenId.getIssuer().toString() : issuerOf(registration);
        String subject = user instanceof OidcUser ofOpenId ? ofOpenId.getSubject() : user.getName();
        boolean orcid = registration.getRegistrationId().equals(IdentityProperties.ORCID);
        String name = first(user.getAttributes(), "name", "given_name", "login", "preferred_username")
                .map(text -> PlainWords.shorten(PlainWords.line(text), LONGEST_NAME)).orElse("");
        String label = first(user.getAttributes(), "login", "preferred_username", "name").orElse(subject);
        return new Proved(new Identity(issuer, subject, orcid ? subject : label,
                Optional.of(subject).filter(one -> orcid)), name, token);
    }

    /// Of one that speaks OAuth 2 alone: its address.
    private static String issuerOf(ClientRegistration registration) {
        return registration.getProviderDetails().getAuthorizationUri().replaceFirst("/login/oauth/authorize$", "");
    }

    private static Optional<String> first(Map<String, Object> claims, String... names) {
        return Stream.of(names).map(claims::get).filter(String.class::isInstance).map(String.class::cast)
                .filter(text -> !text.isBlank()).findFirst();
    }

    /// @param name what the provider calls them, may be empty
    /// @param token by which the provider lets this site do what was asked for
    record Proved(Identity identity, String name, String token) {

        @Override
        public String toString() {
            return "Proved[" + identity.issuer() + "]";
        }
    }
}
