package org.daybook.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties.ForwardHeadersStrategy;
import org.springframework.util.unit.DataSize;

/// Real sockets at a real server with four threads: whatever clients do with their bodies, a reader is answered.
@Timeout(60)
class ServerLimitsTest {

    private static final int THREADS = 4;
    private static final int CONNECTIONS = 8;
    private static final int PATIENCE_MILLIS = 20_000;

    private final List<Socket> sockets = new ArrayList<>();
    private WebServer server;

    @BeforeEach
    void start() {
        server = server(ForwardHeadersStrategy.NONE);
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        server.stop();
    }

    @Test
    void bodiesThatDoNotComeLeaveThreadsForReaders() throws IOException {
        for (int i = 0; i < CONNECTIONS - 2; i++) {
            send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nx");
        }

        assertThat(statusOf(send("GET / HTTP/1.1\r\nHost: a\r\n\r\n"))).isEqualTo(200);
    }

    @Test
    void whoIsOneTooManyIsToldAtOnceWhenToComeAgain() throws IOException {
        List<String> answers = new ArrayList<>();
        for (Socket body : List.of(begunBody(), begunBody(), begunBody())) {
            answers.add(read(body));
        }

        assertThat(answers).filteredOn(answer -> answer.startsWith("HTTP/1.1 503")).singleElement().asString()
                .contains("Retry-After: 10");
        assertThat(answers).filteredOn(answer -> answer.startsWith("HTTP/1.1 408")).hasSize(2);
    }

    @Test
    void aBodyThatStopsIsAnsweredWith408() throws IOException {
        assertThat(read(begunBody())).startsWith("HTTP/1.1 408");
    }

    @Test
    void aBodyThatNobodyReadsIsNotWaitedForWithoutEnd() throws IOException {
        Socket socket = send("POST /unread HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nx");

        assertThat(read(socket)).startsWith("HTTP/1.1 200").endsWith("unread");
    }

    @Test
    void answersThatNobodyTakesLeaveThreadsForReaders() throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS - 2; i++) {
            slow.add(send("GET /long HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
        }

        assertThat(statusOf(send("GET / HTTP/1.1\r\nHost: a\r\n\r\n"))).isEqualTo(200);
        assertThat(slow).as("two have seats").filteredOn(socket -> bytesUntilCut(socket) < Counting.LONG)
                .hasSizeGreaterThanOrEqualTo(slow.size() - 2);
    }

    @Test
    void aLongAnswerComesWholeToWhoTakesIt() throws IOException {
        Socket socket = send("GET /long HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(bytesUntilCut(socket)).isGreaterThan(Counting.LONG);
    }

    @Test
    void theServerServesOnOverTheSameConnectionAfterABody() throws IOException {
        Socket socket = begunBody();
        socket.getOutputStream().write("y".repeat(99).getBytes(StandardCharsets.US_ASCII));
        String first = part(socket, "read 100");
        socket.getOutputStream()
                .write("POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 2\r\n\r\nab"
                        .getBytes(StandardCharsets.US_ASCII));

        assertThat(first).startsWith("HTTP/1.1 200");
        assertThat(read(socket)).startsWith("HTTP/1.1 200").endsWith("read 2");
    }

    @Test
    void oneAddressMayOpenSoManyConnectionsAndAgainWhenItClosesThem() throws IOException {
        for (int i = 0; i < CONNECTIONS; i++) {
            send("GET / HTTP/1.1\r\n");
        }
        Socket refused = send("");
        assertThat(refused.getInputStream().read()).isEqualTo(-1);

        for (Socket socket : sockets) {
            socket.close();
        }

        assertThat(untilAccepted()).startsWith("HTTP/1.1 200");
    }

    @Test
    void aTrustedProxyMayOpenAsManyAsItNeeds() throws IOException {
        server.stop();
        server = server(ForwardHeadersStrategy.NATIVE);
        for (int i = 0; i < 2 * CONNECTIONS; i++) {
            send("GET / HTTP/1.1\r\n");
        }

        assertThat(statusOf(send("GET / HTTP/1.1\r\nHost: a\r\n\r\n"))).isEqualTo(200);
    }

    /// The server hears of closed connections a moment later.
    private String untilAccepted() throws IOException {
        while (true) {
            try {
                String answer = read(send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
                if (!answer.isEmpty()) {
                    return answer;
                }
            } catch (java.net.SocketException closed) {
                Thread.onSpinWait();
            }
        }
    }

    private static long bytesUntilCut(Socket socket) {
        long bytes = 0;
        try {
            byte[] buffer = new byte[1 << 16];
            for (int read = socket.getInputStream().read(buffer); read >= 0; read = socket.getInputStream()
                    .read(buffer)) {
                bytes += read;
            }
        } catch (IOException broken) {
            return bytes;
        }
        return bytes;
    }

    private Socket begunBody() throws IOException {
        return send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nx");
    }

    private Socket send(String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        sockets.add(socket);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static int statusOf(Socket socket) throws IOException {
        return Integer.parseInt(part(socket, "\r\n").substring(9, 12));
    }

    private static String part(Socket socket, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(end) < 0) {
            int next = socket.getInputStream().read();
            assertThat(next).as("the answer goes on after " + text).isNotNegative();
            text.append((char) next);
        }
        return text.toString();
    }

    private static String read(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).stripTrailing();
    }

    private static WebServer server(ForwardHeadersStrategy strategy) {
        ClientProperties settings = new ClientProperties(CONNECTIONS, 2, 2, 2, DataSize.ofKilobytes(4),
                Duration.ofSeconds(1), Duration.ofMinutes(1));
        ServerProperties properties = new ServerProperties();
        properties.setForwardHeadersStrategy(strategy);
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        factory.addProtocolHandlerCustomizers(protocol -> ((LimitedProtocol) protocol).setMaxThreads(THREADS));
        new ServerLimits(settings, properties, new TomcatServerProperties()).customize(factory);
        WebServer server = factory.getWebServer(context -> {
            context.addFilter("bodies", new BodyFilter(settings)).addMappingForUrlPatterns(null, false, "/*");
            context.addFilter("answers", new AnswerFilter(settings)).addMappingForUrlPatterns(null, false, "/*");
            context.addServlet("counting", new Counting()).addMapping("/");
        });
        server.start();
        return server;
    }

    /// Says how long the body was.
    private static final class Counting extends HttpServlet {

        static final int LONG = 40 << 20;

        private static final long serialVersionUID = 1;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException,
                IOException {
            if (request.getRequestURI().equals("/unread")) {
                response.setHeader("Connection", "close");
                response.getOutputStream().print("unread");
                return;
            }
            if (request.getRequestURI().equals("/long")) {
                for (int i = 0; i < LONG >> 13; i++) {
                    response.getOutputStream().write(new byte[1 << 13]);
                }
                return;
            }
            int length = request.getInputStream().readAllBytes().length;
            if (length == 100) {
                response.setContentLength("read 100".length());
            }
            response.getOutputStream().print("read " + length);
        }
    }
}
