package org.daybook.attack;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Sends over a bare socket what no client library would: addresses, hosts, methods and headers that are malformed.
///
/// Each is refused in words of the program, not by the server's own page, or answered as if it were usual; 501 and 505
/// are the words of HTTP for what is not spoken here.
public final class MalformedAddresses implements Attack {

    private static final List<String> PATHS = List.of(
            "/%zz",
            "/entries/%",
            "/compounds/%00",
            "/compounds/%ff",
            "/search?q=%zz",
            "/search?q=%ff%c0",
            "/api/v1/search?q=%zz",
            "/api/v1/compounds/%ff",
            "//compounds",
            "/compounds;a=b",
            "/;jsessionid=1",
            "/compounds/../x",
            "/../../x",
            "/%2e%2e/%2e%2e/x",
            "/compounds/a%2fb",
            "/compounds/a%5cb",
            "/compounds/a%25b",
            "/compounds\\x",
            "/compounds/{x}",
            "/search?q=a|b",
            "/<script>",
            "/\u00e9",
            "/a%0d%0ab%09",
            "http://elsewhere.example/",
            "*",
            "",
            "?",
            "/" + "a".repeat(40_000),
            "/search?" + "a=1&".repeat(3_000),
            "/search?q=%E2%82",
            "/entries/1?version=%",
            "/login?next=%ff",
            "/compounds?page=%");
    private static final List<String> METHODS = List.of(
            "TRACE",
            "FOO",
            "get",
            "G@T",
            "PROPFIND",
            "DELETE",
            "PUT",
            "PATCH",
            "OPTIONS",
            "HEAD",
            "CONNECT",
            "A".repeat(300),
            "");
    private static final List<String> HEADERS = List.of(
            "Host: a b",
            "Host: <x>",
            "Host: a_b",
            "Host: localhost:99999999",
            "Host: a\r\nHost: b",
            "X",
            "Host: a\r\nX y: 1",
            "Host: a\r\nX: a\0b",
            "Host: a\r\nX: a\u001bb",
            "Host: a\r\nX: \u00ff\u00fe",
            "Host: a\r\nCookie: =;;\"=\u0080; daybook-session=<>",
            "Host: a\r\nAccept: ////",
            "Host: a\r\nAccept: text/html;q=x",
            "Host: a\r\nAccept-Language: ;;q=9,@@",
            "Host: a\r\nAccept-Language: " + "en,de;q=0.5,".repeat(6),
            "Host: a\r\nAccept-Language: " + "en,".repeat(9_000),
            "Host: a\r\nAccept-Encoding: gzip;q=foo;;",
            "Host: a\r\nAccept-Encoding: " + "gzip,".repeat(5_000),
            "Host: a\r\nAccept: " + "a/b,".repeat(5_000),
            "Host: a\r\nCookie: " + "a=b;".repeat(5_000),
            "Host: a\r\nRange: bytes=abc",
            "Host: a\r\nIf-None-Match: \"",
            "Host: a\r\nIf-Modified-Since: never",
            "Host: a\r\nAuthorization: Basic %%%",
            "Host: a\r\nAuthorization: Bearer ",
            "Host: a\r\nX-Forwarded-For: '\"<>\r\nX-Forwarded-Proto: javascript\r\nX-Forwarded-Host: ///",
            "Host: a\r\nContent-Length: abc",
            "Host: a\r\nContent-Length: -1",
            "Host: a\r\nContent-Length: 1\r\nContent-Length: 2",
            "Host: a\r\nTransfer-Encoding: foo",
            "Host: a\r\nTransfer-Encoding: chunked",
            "Host: a\r\nExpect: foo",
            "Host: a\r\nX: " + "a".repeat(40_000),
            "Host: a\r\nUpgrade: h2c\r\nHTTP2-Settings: x");
    private static final int QUIET_MILLIS = 2_000;
    private static final int MOST_BYTES = 60_000;

    @Override
    public String name() {
        return "malformed";
    }

    @Override
    public String about() {
        return "sends malformed addresses, methods and headers over a bare socket";
    }

    @Override
    public Verdict run(Target target, Duration time, long seed) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        List<String> faults = new ArrayList<>();
        List<String> requests = requests();
        long tried = 0;
        for (; tried < requests.size() && System.nanoTime() < end; tried++) {
            ask(target.address(), requests.get((int) tried), faults);
        }
        Random random = new Random(seed);
        for (; System.nanoTime() < end; tried++) {
            ask(target.address(), changed(requests.get(random.nextInt(requests.size())), random), faults);
        }
        return Verdict.of(tried, faults);
    }

    private static List<String> requests() {
        List<String> requests = new ArrayList<>();
        PATHS.forEach(
                path -> requests.add("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        METHODS.forEach(method ->
                requests.add(method + " /compounds HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        METHODS.forEach(method ->
                requests.add(method + " /api/v1/compounds HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        HEADERS.forEach(header ->
                requests.add("GET /api/v1/compounds HTTP/1.1\r\nConnection: close\r\n" + header + "\r\n\r\n"));
        HEADERS.forEach(
                header -> requests.add("GET /compounds HTTP/1.1\r\nConnection: close\r\n" + header + "\r\n\r\n"));
        requests.add("GET /\r\n\r\n");
        requests.add("GET / HTTP/3.0\r\nHost: a\r\n\r\n");
        requests.add("\u0016\u0003\u0001\u0002\u0000\u0001" + "x".repeat(200) + "\r\n\r\n");
        requests.add("POST /api/v1/compounds HTTP/1.1\r\n"
                + "Host: a\r\n"
                + "Connection: close\r\n"
                + "Content-Type: ///\r\n"
                + "Content-Length: 2\r\n\r\n"
                + "{}");
        requests.add("POST /login HTTP/1.1\r\n"
                + "Host: a\r\n"
                + "Connection: close\r\n"
                + "Content-Type: ///\r\n"
                + "Content-Length: 2\r\n\r\n"
                + "{}");
        requests.add("POST /login HTTP/1.1\r\n"
                + "Host: a\r\n"
                + "Connection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 4\r\n\r\n"
                + "a=%z");
        requests.add("POST /api/v1/imports HTTP/1.1\r\n"
                + "Host: a\r\n"
                + "Connection: close\r\n"
                + "Content-Type: multipart/form-data\r\n"
                + "Content-Length: 0\r\n\r\n");
        requests.add("POST /api/v1/compounds HTTP/1.1\r\n"
                + "Host: a\r\n"
                + "Connection: close\r\n"
                + "Content-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"
                + "zz\r\n");
        return requests;
    }

    /// A request with one character changed, before its empty line, so that it still ends.
    private static String changed(String request, Random random) {
        int at = random.nextInt(Math.min(120, request.length() - 4));
        return request.substring(0, at) + (char) random.nextInt(256) + request.substring(at + 1);
    }

    private static void ask(URI address, String request, List<String> faults) throws IOException {
        String answer = exchange(address, request);
        String shown = Inspection.shorten(request.replace("\0", "\\0"));
        int status = answer.matches("(?s)HTTP/1\\.[01] \\d{3}.*") ? Integer.parseInt(answer.substring(9, 12)) : 0;
        boolean notSpoken = status == 501 || status == 505;
        if (answer.contains("<h1>HTTP Status")) {
            faults.add(shown + ": " + status + " is the server's own page");
        } else if (!notSpoken) {
            Inspection.fault(status, answer.contains("Retry-After"), answer, request)
                    .ifPresent(fault -> faults.add(shown + ": " + fault));
        }
    }

    /// What is answered until the server closes; what it keeps open is read until nothing comes.
    private static String exchange(URI address, String request) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(QUIET_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (SocketTimeoutException | java.net.SocketException quiet) {
            return "";
        }
    }
}
