package org.daybook.web.people.provider;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// With which providers of identities people sign in; without one they do by password alone.
///
/// @param provider by a key of `a` to `z`, digits and hyphens that stands in addresses. `github` is GitHub, `orcid`
///     ORCID, any other one a provider of OpenID Connect
@ConfigurationProperties("daybook.identity")
record IdentityProperties(@DefaultValue Map<String, Provider> provider) {

    static final String GITHUB = "github";
    static final String ORCID = "orcid";

    private static final String KEY = "[a-z0-9](?:-?[a-z0-9]){0,30}";
    private static final Map<String, String> NAMES = Map.of(GITHUB, "GitHub", ORCID, "ORCID");
    private static final Map<String, String> ISSUERS = Map.of(GITHUB, "https://github.com", ORCID, "https://orcid.org");

    IdentityProperties {
        Map<String, Provider> whole = new TreeMap<>();
        provider.forEach((key, settings) -> whole.put(key, settings.completed(key)));
        provider = whole;
    }

    /// One provider.
    ///
    /// @param name what people know it by; the key if there is none
    /// @param issuer its address, from which all else about it is found (`/.well-known/openid-configuration`); GitHub
    ///     and ORCID have theirs
    /// @param clientId what it calls this site
    /// @param clientSecret what it knows this site by
    record Provider(
            @Nullable String name, @Nullable String issuer, @Nullable String clientId, @Nullable String clientSecret) {

        private Provider completed(String key) {
            if (!key.matches(KEY)) {
                throw new IllegalArgumentException("daybook.identity.provider." + key
                        + ": a key has 1 to 32 of a to z, digits and single hyphens");
            }
            String address = present(issuer, ISSUERS.getOrDefault(key, ""));
            if (!isSafe(address)) {
                throw new IllegalArgumentException("daybook.identity.provider." + key
                        + ".issuer must be an address with https (http for this machine alone), not \""
                        + address + "\"");
            }
            for (String needed : new String[] {present(clientId, ""), present(clientSecret, "")}) {
                if (needed.isEmpty()) {
                    throw new IllegalArgumentException(
                            "daybook.identity.provider." + key + " needs client-id and client-secret");
                }
            }
            return new Provider(present(name, NAMES.getOrDefault(key, key)), address, clientId, clientSecret);
        }

        private static String present(@Nullable String text, String otherwise) {
            return text == null || text.isBlank() ? otherwise : text.strip();
        }

        private static boolean isSafe(String address) {
            try {
                URI uri = URI.create(address);
                String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
                boolean here = "localhost".equals(uri.getHost()) || "127.0.0.1".equals(uri.getHost());
                return uri.getHost() != null && uri.getRawUserInfo() == null
                        && (scheme.equals("https") || scheme.equals("http") && here);
            } catch (IllegalArgumentException noAddress) {
                return false;
            }
        }

        String shownName() {
            return Objects.requireNonNull(name);
        }

        String address() {
            return Objects.requireNonNull(issuer);
        }

        @Override
        public String toString() {
            return "Provider[name=" + name + ", issuer=" + issuer + ", clientId=" + clientId + "]";
        }
    }
}
