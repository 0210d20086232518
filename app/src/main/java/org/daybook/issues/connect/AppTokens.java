package org.daybook.issues.connect;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.daybook.issues.github.GitHubApps;
import org.daybook.issues.github.GitHubApps.InstallationToken;
import org.daybook.issues.github.InstallationTokens;
import org.daybook.issues.github.WriteAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/// Mints tokens for the installations of the App, each kept until five minutes before GitHub takes it no more.
///
/// <https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app>
@Component
class AppTokens implements InstallationTokens {

    private static final Logger LOG = LoggerFactory.getLogger(AppTokens.class);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    /// GitHub takes ten minutes.
    private static final Duration SIGNED_FOR = Duration.ofMinutes(9);
    private static final Duration BEFORE_THE_END = Duration.ofMinutes(5);
    /// How long it is believed whether the App is installed at a repository.
    private static final Duration BELIEVED = Duration.ofMinutes(10);
    /// How long another node goes on with an App that is there no more.
    private static final Duration OTHER_NODES = Duration.ofSeconds(10);
    private static final int MOST = 1_000;

    private final AppStore store;
    private final GitHubApps github;
    private final Clock clock;
    private final Cache<String, Optional<Long>> installations =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(BELIEVED).build();
    private final Cache<String, Optional<ConnectedApp>> apps =
            Caffeine.newBuilder().maximumSize(1).expireAfterWrite(OTHER_NODES).build();
    private final Cache<String, Optional<String>> secrets =
            Caffeine.newBuilder().maximumSize(1).expireAfterWrite(OTHER_NODES).build();
    private final Cache<Long, InstallationToken> tokens = Caffeine.newBuilder().maximumSize(MOST).build();

    AppTokens(AppStore store, GitHubApps github, Clock clock) {
        this.store = store;
        this.github = github;
        this.clock = clock;
    }

    @Override
    public boolean isThere() {
        return app().isPresent();
    }

    @Override
    public Optional<String> webhookSecret() {
        return secrets.get("the App", key -> store.webhookSecret());
    }

    @Override
    public Optional<String> of(String repository) {
        return app().flatMap(app -> installation(repository, app).flatMap(id -> token(id, app)));
    }

    private Optional<ConnectedApp> app() {
        return apps.get("the App", key -> store.find());
    }

    /// Forgets what was minted for an App that is there no more.
    void forget() {
        apps.invalidateAll();
        secrets.invalidateAll();
        installations.invalidateAll();
        tokens.invalidateAll();
    }

    private Optional<Long> installation(String repository, ConnectedApp app) {
        String key = repository.toLowerCase(Locale.ROOT);
        Optional<Long> known = installations.getIfPresent(key);
        if (known != null) {
            return known;
        }
        Optional<String> jwt = jwt(app);
        if (jwt.isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> found = switch (github.installation(repository, jwt.get())) {
            case WriteAnswer.Done<Long>(Long id) -> Optional.of(id);
            case WriteAnswer.Refused<Long>(int status, String why) -> Optional.empty();
            case WriteAnswer.Limited<Long> limited -> null;
            case WriteAnswer.Unknown<Long> unknown -> null;
        };
        if (found == null) {
            return Optional.empty();
        }
        installations.put(key, found);
        return found;
    }

    private Optional<String> token(long installation, ConnectedApp app) {
        InstallationToken known = tokens.getIfPresent(installation);
        if (known != null && clock.instant().plus(BEFORE_THE_END).isBefore(known.expiresAt())) {
            return Optional.of(known.token());
        }
        return jwt(app).flatMap(jwt -> {
            if (github.token(installation, jwt) instanceof WriteAnswer.Done<InstallationToken>(var minted)) {
                tokens.put(installation, minted);
                return Optional.of(minted.token());
            }
            return Optional.empty();
        });
    }

    private Optional<String> jwt(ConnectedApp app) {
        Instant now = clock.instant();
        return store.privateKey().map(pem -> {
            JwtClaimsSet claims = JwtClaimsSet.builder().issuer(String.valueOf(app.id()))
                    .issuedAt(now.minus(CLOCKS_DIFFER)).expiresAt(now.plus(SIGNED_FOR)).build();
            return encoder(pem).encode(JwtEncoderParameters.from(
                    JwsHeader.with(SignatureAlgorithm.RS256).build(), claims)).getTokenValue();
        });
    }

    /// @throws IllegalArgumentException if it is no private key of RSA
    static NimbusJwtEncoder encoder(String pem) {
        try {
            if (PemContent.of(pem).getPrivateKey() instanceof RSAPrivateCrtKey key) {
                BigInteger exponent = key.getPublicExponent();
                RSAPublicKey open = (RSAPublicKey) KeyFactory.getInstance("RSA")
                        .generatePublic(new RSAPublicKeySpec(key.getModulus(), exponent));
                return NimbusJwtEncoder.withKeyPair(open, key).build();
            }
        } catch (GeneralSecurityException | IllegalStateException e) {
            LOG.debug("No key", e);
        }
        throw new IllegalArgumentException("The key of the GitHub App is no private key of RSA");
    }
}
