package org.daybook.issues.github;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// The GitHub App of the played GitHub: handed over once for a code, installed at repositories, tokens for what is
/// signed with its key.
///
/// <https://docs.github.com/en/rest/apps/apps>
public final class FakeApps {

    public static final long ID = 4711;
    public static final String WEBHOOK_SECRET = "secret of the App";
    private static final long INSTALLATION = 8;
    /// Before the key itself, which GitHub gives as PKCS#1, stands what it is.
    private static final int PKCS8_HEAD = 26;
    private static final Pattern CONVERSION = Pattern.compile("/app-manifests/([^/]+)/conversions");
    private static final Pattern INSTALLED = Pattern.compile("/repos/([^/]+/[^/]+)/installation");
    private static final String TOKEN = "/app/installations/" + INSTALLATION + "/access_tokens";

    private final FakeGitHub github;
    private final KeyPair keys = keys();
    private final Set<String> codes = new HashSet<>();
    private final Set<String> installed = new HashSet<>();
    private int minted;

    FakeApps(FakeGitHub github) {
        this.github = github;
    }

    void reset() {
        codes.clear();
        installed.clear();
    }

    /// An owner has said yes at GitHub.
    ///
    /// @return the code that the browser comes back with
    public String made() {
        synchronized (github) {
            String code = "code-" + github.nextId();
            codes.add(code);
            return code;
        }
    }

    public void install(FakeRepository repository) {
        synchronized (github) {
            installed.add(repository.name());
        }
    }

    /// Tokens that were asked for.
    public int minted() {
        synchronized (github) {
            return minted;
        }
    }

    /// @return empty if it is no question about Apps
    Optional<FakeAnswer> answer(String method, String path, String bearer) {
        Matcher conversion = CONVERSION.matcher(path);
        if (method.equals("POST") && conversion.matches()) {
            return Optional.of(codes.remove(conversion.group(1)) ? made(keys) : FakeAnswer.notFound());
        }
        Matcher at = INSTALLED.matcher(path);
        boolean isToken = method.equals("POST") && path.equals(TOKEN);
        if (!isToken && !at.matches()) {
            return Optional.empty();
        }
        if (!isOfApp(bearer)) {
            return Optional.of(FakeAnswer.said(401, "A JSON web token could not be decoded"));
        }
        return Optional.of(isToken ? token()
                : installed.contains(at.group(1)) ? FakeAnswer.of(200, Map.of("id", INSTALLATION, "app_id", ID))
                : FakeAnswer.notFound());
    }

    private FakeAnswer token() {
        String token = "ghs_" + ++minted;
        github.know(token, "daybook[bot]");
        return FakeAnswer.of(201, Map.of("token", token,
                "expires_at", Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(3600).toString()));
    }

    private boolean isOfApp(String bearer) {
        try {
            return NimbusJwtDecoder.withPublicKey((RSAPublicKey) keys.getPublic()).build().decode(bearer)
                    .getClaimAsString("iss").equals(String.valueOf(ID));
        } catch (JwtException e) {
            return false;
        }
    }

    /// As the answer to `apps/create-from-manifest` of the OpenAPI description.
    private static FakeAnswer made(KeyPair keys) {
        byte[] pkcs8 = keys.getPrivate().getEncoded();
        String pem = "-----BEGIN RSA PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(Arrays.copyOfRange(pkcs8, PKCS8_HEAD, pkcs8.length))
                + "\n-----END RSA PRIVATE KEY-----\n";
        Map<String, Object> app = new HashMap<>(Map.of("id", ID, "slug", "daybook-lab", "name", "Daybook Lab",
                "client_id", "Iv1.8a61f9b3a7aba766", "client_secret", "1726be1638095a19edd134c77bde3aa2ece1e5d8",
                "webhook_secret", WEBHOOK_SECRET, "pem", pem));
        app.put("html_url", "https://github.com/apps/daybook-lab");
        return FakeAnswer.of(201, app);
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
