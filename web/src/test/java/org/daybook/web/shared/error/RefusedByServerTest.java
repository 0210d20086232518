package org.daybook.web.shared.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people are told whose requests no filter of ours ever sees.
class RefusedByServerTest {

    @TempDir
    private Path folder;

    private final Tomcat server = new Tomcat();

    @BeforeEach
    void start() throws LifecycleException {
        server.setBaseDir(folder.toString());
        server.setPort(0);
        ((StandardHost) server.getHost()).setErrorReportValveClass(RefusedByServer.class.getName());
        server.addContext("", folder.toString());
        server.getConnector();
        server.start();
    }

    @AfterEach
    void stop() throws LifecycleException {
        server.stop();
        server.destroy();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/campaigns/%00", "/%", "/%ff", "/a%2fb", "/../x"})
    void whoReadsGermanIsToldInGerman(String address) throws IOException {
        assertThat(answer(address, "Accept: text/html\r\nAccept-Language: de\r\n"))
                .contains(" 400 ", "<html lang=\"de\">", "Das geht nicht", "fehlerhaft")
                .doesNotContain("This cannot be done");
    }

    @Test
    void theLanguageThatWasChosenIsWorthMoreThanThatOfTheBrowser() throws IOException {
        assertThat(answer("/%00", "Accept: text/html\r\nAccept-Language: en\r\nCookie: daybook-language=de\r\n"))
                .contains("Das geht nicht");
    }

    @Test
    void whoWishesForNoLanguageIsToldInEachOfOurs() throws IOException {
        assertThat(answer("/%00", "Accept: text/html\r\n"))
                .contains("<div lang=\"en\">", "This cannot be done", "<div lang=\"de\">", "Das geht nicht");
    }

    @Test
    void aProgramIsToldInEnglish() throws IOException {
        assertThat(answer("/api/v1/%00", "Accept: application/json\r\n"))
                .contains("application/problem+json", "\"Refused\"", "not well formed");
    }

    @Test
    void aProgramThatAsksForGermanIsToldInGerman() throws IOException {
        assertThat(answer("/api/v1/%00", "Accept: application/json\r\nAccept-Language: de\r\n"))
                .contains("application/problem+json", "\"Das geht nicht\"", "fehlerhaft");
    }

    private String answer(String address, String headers) throws IOException {
        try (Socket socket = new Socket("localhost", server.getConnector().getLocalPort())) {
            socket.getOutputStream().write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n" + headers
                    + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
