package org.daybook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The program behind one public name, asked by raw requests that no HTTP client would send.
class HostIT {

    private static DaybookProcess daybook;

    @BeforeAll
    static void start() {
        daybook = DaybookProcess.start(
                DaybookProcess.newDataFolder(), Map.of("DAYBOOK_BASE_URL", "https://eln.example.org"));
    }

    @AfterAll
    static void stop() {
        daybook.close();
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "GET / HTTP/1.1,                         Host: eln.example.org,                                    200",
        "GET / HTTP/1.1,                         Host: ELN.EXAMPLE.ORG:443,                                200",
        "GET https://eln.example.org/ HTTP/1.1,  Host: eln.example.org,                                    200",
        "GET / HTTP/1.1,                         Host: evil.example,                                       421",
        "GET /css/base.css HTTP/1.1,             Host: evil.example,                                       421",
        "GET /api/v1/entries HTTP/1.1,           Host: evil.example,                                       421",
        "POST /login HTTP/1.1,                   Host: evil.example,                                       421",
        "GET http://evil.example/ HTTP/1.1,      Host: evil.example,                                       421",
        "GET http://evil.example/ HTTP/1.1,      Host: eln.example.org,                                    400",
        "GET / HTTP/1.1,                         Host: eln.example.org~Host: evil.example,                 400",
        "GET / HTTP/1.1,                         Host: evil.example~X-Forwarded-Host: eln.example.org,     421",
        "GET / HTTP/1.1,                         Host: eln.example.org~X-Forwarded-Host: evil.example,     200",
        "GET / HTTP/1.1,                         Host: eln.example.org~Forwarded: host=evil.example,       200",
        "GET /compounds/x%2f HTTP/1.1,           Host: eln.example.org~X-Forwarded-Host: evil.example,     400",
        "GET /account HTTP/1.1,                  Host: eln.example.org~X-Forwarded-Host: evil.example,     302",
        "GET / HTTP/1.1,                         Host: evil.example/../eln.example.org,                    400",
        "GET /actuator/health HTTP/1.1,          Host: localhost,                                          200"})
    void onlyItsOwnNameIsServedAndNoOtherRepeated(String request, String headers, int status) throws IOException {
        String answer = ask(
                request + "\r\n" + headers.replace("~", "\r\n") + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status).doesNotContain("evil.example");
    }

    @Test
    void aStrangersNameIsAnsweredWithTheRightOne() throws IOException {
        String answer = ask("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .contains(
                        "This site is reached at https://eln.example.org and under no other name",
                        "This site has another name",
                        "Content-Security-Policy",
                        "no-store");
    }

    private static String ask(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", daybook.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
