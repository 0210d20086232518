package org.daybook.web.people.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Providers of identities, one of each kind a process, and the settings by which a context knows them: two of OpenID
/// Connect (`uni`, `lab`), one that is away (`away`), and what GitHub and ORCID answer, as they document it.
class IdentityServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String CLIENT = "daybook-client";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        for (String key : new String[] {"uni", "lab"}) {
            settings(key, issuer(key)).applyTo(context);
        }
        settings("away", "http://localhost:1").applyTo(context);
        settings("github", Played.ADDRESS).applyTo(context);
        settings("orcid", Played.ADDRESS).applyTo(context);
    }

    private static TestPropertyValues settings(String key, String issuer) {
        String prefix = "daybook.identity.provider." + key;
        return TestPropertyValues.of(prefix + ".issuer=" + issuer, prefix + ".client-id=" + CLIENT,
                prefix + ".client-secret=secret-of-" + key);
    }


    static String issuer(String key) {
        return OpenId.ADDRESS + key;
    }

    /// Lets GitHub know a person by a code that it sends a browser back with.
    static void gitHubKnows(String code, long id, String login, String email) {
        Played.USERS.put(code, """
                {"login": "%s", "id": %d, "node_id": "MDQ6VXNlcjE=", "type": "User", "name": "monalisa octocat",
                 "email": "%s", "two_factor_authentication": true}""".formatted(login, id, email));
    }

    /// The same of ORCID.
    static void orcidKnows(String code, String iD, String nonce) {
        Played.USERS.put(code, iD + " " + nonce);
    }

    /// What was sent with a code to be changed for a token.
    static Map<String, String> sentWith(String code) {
        return Played.SENT.get(code);
    }

    private static final class OpenId {
        static final MockOAuth2Server SERVER = new MockOAuth2Server(
                OAuth2Config.Companion.fromJson("{\"interactiveLogin\": true}"));

        static final String ADDRESS;

        static {
            try (ServerSocket free = new ServerSocket(0)) {
                ADDRESS = "http://localhost:" + free.getLocalPort() + "/";
                free.close();
                SERVER.start(URI.create(ADDRESS).getPort());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// GitHub and ORCID at one address; who is asked shows in the path.
    private static final class Played {

        static final Map<String, String> USERS = new ConcurrentHashMap<>();
        static final Map<String, Map<String, String>> SENT = new ConcurrentHashMap<>();
        static final KeyPair KEYS = keys();
        static final String ADDRESS;

        static {
            try {
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                ADDRESS = "http://localhost:" + server.getAddress().getPort();
                server.createContext("/login/oauth/access_token", Played::gitHubToken);
                server.createContext("/api/v3/user", Played::gitHubUser);
                server.createContext("/.well-known/openid-configuration", Played::orcidConfiguration);
                server.createContext("/oauth/token", Played::orcidToken);
                server.createContext("/oauth/jwks", Played::orcidKeys);
                server.createContext("/oauth/userinfo", Played::orcidUser);
                server.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// <https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps>
        private static void gitHubToken(HttpExchange exchange) throws IOException {
            String code = sent(exchange).get("code");
            boolean json = String.valueOf(exchange.getRequestHeaders().getFirst("Accept")).contains("json");
            answer(exchange, 200, !json || !USERS.containsKey(code)
                    ? "{\"error\": \"bad_verification_code\", \"error_description\": \"The code is incorrect.\"}"
                    : "{\"access_token\": \"gho_" + code + "\", \"scope\": \"\", \"token_type\": \"bearer\"}");
        }

        /// <https://docs.github.com/en/rest/users/users#get-the-authenticated-user>
        private static void gitHubUser(HttpExchange exchange) throws IOException {
            String token = exchange.getRequestHeaders().getFirst("Authorization").replaceFirst("Bearer gho_", "");
            answer(exchange, USERS.containsKey(token) ? 200 : 401,
                    USERS.getOrDefault(token, "{\"message\": \"Bad credentials\"}"));
        }

        private static void orcidConfiguration(HttpExchange exchange) throws IOException {
            answer(exchange, 200, """
                    {"token_endpoint_auth_signing_alg_values_supported": ["RS256"],
                     "id_token_signing_alg_values_supported": ["RS256"], "userinfo_endpoint": "@/oauth/userinfo",
                     "authorization_endpoint": "@/oauth/authorize", "token_endpoint": "@/oauth/token",
                     "jwks_uri": "@/oauth/jwks", "issuer": "@", "scopes_supported": ["openid"],
                     "response_types_supported": ["code", "id_token", "id_token token"],
                     "grant_types_supported": ["authorization_code", "implicit", "refresh_token"],
                     "token_endpoint_auth_methods_supported": ["client_secret_post"],
                     "claims_supported": ["family_name", "given_name", "name", "auth_time", "iss", "sub"],
                     "subject_types_supported": ["public"]}""".replace("@", ADDRESS));
        }

        /// <https://info.orcid.org/documentation/api-tutorials/api-tutorial-get-and-authenticated-orcid-id/>
        private static void orcidToken(HttpExchange exchange) throws IOException {
            String code = sent(exchange).get("code");
            String[] known = USERS.get(code).split(" ");
            long now = Instant.now().getEpochSecond();
            String claims = """
                    {"at_hash": "xyz", "aud": "%s", "sub": "%s", "auth_time": %d, "iss": "%s", "exp": %d, "iat": %d,
                     "given_name": "Sofia", "family_name": "Garcia", "nonce": "%s", "jti": "1"}"""
                    .formatted(CLIENT, known[0], now, ADDRESS, now + 3600, now, known[1]);
            answer(exchange, 200, """
                    {"access_token": "%s", "token_type": "bearer", "refresh_token": "1725f653",
                     "expires_in": 631138518,
                     "scope": "openid", "name": "Sofia Garcia", "orcid": "%s", "id_token": "%s"}"""
                    .formatted(code, known[0], signed(claims)));
        }

        private static void orcidUser(HttpExchange exchange) throws IOException {
            String code = exchange.getRequestHeaders().getFirst("Authorization").replaceFirst("Bearer ", "");
            answer(exchange, 200, "{\"id\": \"https://sandbox.orcid.org/%1$s\", \"sub\": \"%1$s\", \"name\": null,"
                    .formatted(USERS.get(code).split(" ")[0])
                    + " \"family_name\": \"Garcia\", \"given_name\": \"Sofia\"}");
        }

        private static void orcidKeys(HttpExchange exchange) throws IOException {
            RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
            answer(exchange, 200, "{\"keys\": [{\"kty\": \"RSA\", \"use\": \"sig\", \"kid\": \"played\","
                    + " \"alg\": \"RS256\", \"e\": \"" + number(key.getPublicExponent())
                    + "\", \"n\": \"" + number(key.getModulus()) + "\"}]}");
        }

        private static String signed(String claims) {
            String text = coded("{\"alg\": \"RS256\", \"kid\": \"played\"}") + "." + coded(claims);
            try {
                Signature signature = Signature.getInstance("SHA256withRSA");
                signature.initSign(KEYS.getPrivate());
                signature.update(text.getBytes(StandardCharsets.UTF_8));
                return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private static KeyPair keys() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return generator.generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String coded(String text) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        private static String number(BigInteger value) {
            byte[] bytes = value.toByteArray();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(
                    bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
        }

        private static Map<String, String> sent(HttpExchange exchange) throws IOException {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> fields = Arrays.stream(body.split("&")).map(field -> field.split("=", 2))
                    .collect(Collectors.toMap(field -> field[0],
                            field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8), (one, other) -> one));
            SENT.put(fields.get("code"), fields);
            return fields;
        }

        private static void answer(HttpExchange exchange, int status, String json) throws IOException {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
            exchange.sendResponseHeaders(status, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }
}
