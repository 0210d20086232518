package org.daybook.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// A GitHub that lets one person in who has always agreed.
final class PlayedGitHub implements AutoCloseable {

    private final HttpServer server;

    PlayedGitHub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/login/oauth/authorize", PlayedGitHub::sendBack);
        server.createContext("/login/oauth/access_token",
                exchange ->
                answer(exchange, "{\"access_token\": \"gho_1\", \"scope\": \"\", \"token_type\": \"bearer\"}"));
        server.createContext("/api/v3/user", exchange ->
                answer(exchange, "{\"login\": \"octocat\", \"id\": 583231, \"name\": \"The Octocat\"}"));
        server.start();
    }

    /// Settings that have people sign in here.
    Map<String, String> settings() {
        return Map.of(
                "DAYBOOK_IDENTITY_PROVIDER_GITHUB_ISSUER", "http://localhost:" + server.getAddress().getPort(),
                "DAYBOOK_IDENTITY_PROVIDER_GITHUB_CLIENTID", "Iv1.0123456789abcdef",
                "DAYBOOK_IDENTITY_PROVIDER_GITHUB_CLIENTSECRET", "secret");
    }

    private static void sendBack(HttpExchange exchange) throws IOException {
        Map<String, String> asked = Arrays.stream(exchange.getRequestURI().getRawQuery().split("&"))
                .map(field -> field.split("=", 2)).collect(Collectors.toMap(field -> field[0], field -> field[1]));
        exchange.getResponseHeaders().set("Location",
                URLDecoder.decode(asked.get("redirect_uri"), StandardCharsets.UTF_8)
                        + "?code=1&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
