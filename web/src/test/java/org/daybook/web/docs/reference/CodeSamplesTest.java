package org.daybook.web.docs.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/// Each example in each language is a program that can be run as it stands, and all of them say the same: they are run
/// against a server that notes what it is asked. What the requests are answered, [ApiExamplesTest] tells (#12).
///
/// A language that is not installed here is skipped.
class CodeSamplesTest {

    private static final Map<String, String> METHODS = Map.of(
            "datasetTable", "GET", "compoundRegister", "POST", "activityEnter", "POST", "activityChange", "PATCH",
            "activityRestore", "DELETE", "numberChoose", "PUT", "tokenIssue", "POST", "importUpload", "POST",
            "importDecide", "POST", "searchCompounds", "GET");

    @TempDir
    private Path folder;

    private HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<ApiExample> shown = new ApiExamples().all().stream().filter(ApiExample::isShown).toList();

    /// What a request said.
    ///
    /// @param body of JSON without its blanks; of a form the name of its file and what that holds
    private record Asked(String method, String address, String authorization, String key, String ifMatch, String body) {
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::note);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void note(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                header(exchange, "Authorization"),
                header(exchange, "Idempotency-Key"),
                header(exchange, "If-Match"),
                type.startsWith("application/json") ? type + JsonMapper.shared().readTree(body)
                        : type.startsWith("multipart/") ? part(body) : body.isEmpty() ? "" : type + body));
        if (shown.get((asked.size() - 1) % shown.size()).status() == 204) {
            exchange.sendResponseHeaders(204, -1);
        } else {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
        }
        exchange.close();
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    private static String part(String form) {
        String content = form.substring(form.indexOf("\r\n\r\n") + 4);
        return form.replaceAll("(?s).*?filename=\"([^\"]*)\".*", "$1") + ": "
                + content.substring(0, content.lastIndexOf("\r\n--"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void everyExampleIsAProgramThatSaysTheSame(CodeSamples language) throws Exception {
        assumeTrue(isInstalled(language), () -> language.title() + " with what its programs need is not installed");
        List<Asked> wanted = new ArrayList<>();
        List<Path> programs = new ArrayList<>();
        for (ApiExample example : shown) {
            String method = METHODS.getOrDefault(
                    example.operation(), example.body() == null && example.file() == null ? "GET" : "POST");
            String address = example.address("/api/v1/" + example.operation() + (example.path() == null ? ""
                    : "/" + String.join("/", example.path().keySet().stream().map(name -> "{" + name + "}").toList())));
            wanted.add(request(example, method, address));
            Path program = folder.resolve(programs.size() + ending(language));
            programs.add(Files.writeString(program, language.write(method, address, example)));
        }

        run(language, programs);

        assertThat(asked).hasSameSizeAs(wanted);
        IntStream.range(0, wanted.size()).forEach(i ->
                assertThat(asked.get(i)).as(shown.get(i).operation()).isEqualTo(wanted.get(i)));
    }

    private static Asked request(ApiExample example, String method, String address) {
        String type = String.valueOf(example.allHeaders().get("Content-Type"));
        String body = example.file() != null ? example.file() + ": " + example.text()
                : example.body() != null ? type + example.body()
                : example.text() != null ? type + example.text() : "";
        return new Asked(method, address,
                switch (example.asker(method)) {
                    case "token" -> "Bearer a-token";
                    case "password" -> "Basic " + Base64.getEncoder()
                            .encodeToString("ada@example.org:a long password".getBytes(StandardCharsets.UTF_8));
                    default -> "null";
                },
                String.valueOf(example.allHeaders().get("Idempotency-Key")),
                String.valueOf(example.allHeaders().get("If-Match")),
                body);
    }

    private boolean isInstalled(CodeSamples language) throws Exception {
        return switch (language) {
            case CURL -> works("bash", "-c", "curl --version");
            case PYTHON -> works("python3", "-c", "import requests");
            case R -> works("Rscript", "-e", "library(httr2)");
            case JAVASCRIPT -> works("node", "-e", "if (!globalThis.fetch) process.exit(1)");
        };
    }

    private boolean works(String... command) throws Exception {
        try {
            return exitOf(List.of(command)) == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    private static String ending(CodeSamples language) {
        return switch (language) {
            case CURL -> ".sh";
            case PYTHON -> ".py";
            case R -> ".R";
            case JAVASCRIPT -> ".mjs";
        };
    }

    /// One process for all of them: starting one takes longer than any.
    private void run(CodeSamples language, List<Path> programs) throws Exception {
        Stream<String> names = programs.stream().map(Path::toString);
        Path all = folder.resolve("all" + ending(language));
        Files.write(all, switch (language) {
            case CURL -> names.map(name -> "( . '" + name + "' ) || exit 1").toList();
            case PYTHON -> Stream.concat(Stream.of("import runpy"),
                    names.map(name -> "runpy.run_path('" + name + "')")).toList();
            case R -> names.map(name -> "source('" + name + "', local = new.env())").toList();
            case JAVASCRIPT -> names.map(name -> "await import('" + name + "');").toList();
        });
        String program = switch (language) {
            case CURL -> "bash";
            case PYTHON -> "python3";
            case R -> "Rscript";
            case JAVASCRIPT -> "node";
        };
        int exit = exitOf(List.of(program, all.toString()));
        assertThat(exit).as(Files.readString(folder.resolve("said.txt"))).isZero();
    }

    private int exitOf(List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true).redirectOutput(folder.resolve("said.txt").toFile());
        builder.environment().putAll(Map.of(
                "DAYBOOK", "http://127.0.0.1:" + server.getAddress().getPort(), "TOKEN", "a-token",
                "EMAIL", "ada@example.org", "PASSWORD", "a long password", "no_proxy", "127.0.0.1"));
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }
}
