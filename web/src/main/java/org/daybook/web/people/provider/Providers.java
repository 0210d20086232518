package org.daybook.web.people.provider;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.web.people.provider.IdentityProperties.Provider;
import org.daybook.web.shared.BaseAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.oauth2.client.CommonOAuth2Provider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/// The providers of the settings, for this site. What a provider says of itself is asked for when somebody first wants
/// to sign in with it, and again after an hour, so that one that is away stops no start.
///
/// There are none while the address of the site is unknown: providers send people back to it alone.
@Component
public class Providers {

    static final String BACK = "/sign-in/back/";

    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

    private final IdentityProperties properties;
    private final BaseAddress base;
    private final Cache<String, ClientRegistration> found =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1)).build();
    private final Cache<String, Boolean> away =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).build();

    Providers(IdentityProperties properties, BaseAddress base) {
        this.properties = properties;
        this.base = base;
    }

    /// Those that people can sign in with, as pages name them.
    public List<ProviderView> shown() {
        return base.known().isEmpty() ? List.of() : properties.provider().entrySet().stream()
                .map(one -> new ProviderView(one.getKey(), one.getValue().shownName())).toList();
    }

    /// Whether people can sign in with GitHub.
    public boolean haveGitHub() {
        return shown().stream().anyMatch(one -> one.key().equals(IdentityProperties.GITHUB));
    }

    /// What people call the provider with this address; the address itself if it is in the settings no more.
    public String nameOf(String issuer) {
        return properties.provider().values().stream().filter(one -> one.address().equals(issuer)).findFirst()
                .map(Provider::shownName).orElse(issuer);
    }

    /// @throws MissingException if there is no such provider, or the address of the site is unknown
    Provider get(String key) {
        return Optional.ofNullable(properties.provider().get(key)).filter(one -> base.known().isPresent())
                .orElseThrow(() -> new MissingException(Said.of("said.people.there-is-no-such-provider")));
    }

    /// How this site is known to a provider; empty while that does not answer.
    ///
    /// @throws MissingException as [#get]
    Optional<ClientRegistration> registration(String key) {
        Provider provider = get(key);
        if (away.getIfPresent(key) != null) {
            return Optional.empty();
        }
        try {
            ClientRegistration registration = Objects.requireNonNull(found.get(key, one -> ask(one, provider)));
            return Optional.of(ClientRegistration.withClientRegistration(registration)
                    .redirectUri(base.prefix() + BACK + key).build());
        } catch (IllegalArgumentException | IllegalStateException notAnswered) {
            LOG.warn("The provider of identities {} does not answer as it should: {}", key, notAnswered.getMessage());
            away.put(key, true);
            return Optional.empty();
        }
    }

    /// No e-mail address is asked for: it would be no identity.
    private static ClientRegistration ask(String key, Provider provider) {
        ClientRegistration.Builder builder = key.equals(IdentityProperties.GITHUB)
                ? gitHub(provider.address())
                : ClientRegistrations.fromOidcIssuerLocation(provider.address())
                        .scope(key.equals(IdentityProperties.ORCID)
                                ? List.of("openid") : List.of("openid", "profile"));
        return builder.registrationId(key).clientName(provider.shownName()).clientId(provider.clientId())
                .clientSecret(provider.clientSecret()).redirectUri(BACK + key)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build()).build();
    }

    /// GitHub speaks OAuth 2 alone. A GitHub of one's own has its API below its address.
    private static ClientRegistration.Builder gitHub(String address) {
        String api = address.equals("https://github.com") ? "https://api.github.com" : address + "/api/v3";
        return CommonOAuth2Provider.GITHUB.getBuilder(IdentityProperties.GITHUB).scope(List.of())
                .authorizationUri(address + "/login/oauth/authorize")
                .tokenUri(address + "/login/oauth/access_token")
                .userInfoUri(api + "/user").userNameAttributeName("id");
    }
}
