package org.daybook.web.docs.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The calls with curl in the guide of the API are programs that can be run, and ask for what there is: the address
/// with this method, its parameters, and the fields of its body (#12). They are run against a server that notes what it
/// is asked. TaskWarrior, at the other end of two of them, is played: it reads anything and has one task.
@WebTest
class GuideCallsTest {

    private static final Pattern BLOCK = Pattern.compile("(?m)^```(\\w*)\\n(.*?)^```$", Pattern.DOTALL);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TASKWARRIOR = """
            task() {
              if [ "$1" = export ]; then echo '[{"description": "Order the amine"}]'; else cat > task.json; fi
            }
            """;

    @TempDir
    private Path folder;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /// What a request said.
    private record Asked(String method, URI address, String type, String body) {

        @Override
        public String toString() {
            return method + " " + address;
        }
    }

    @Test
    void everyCallOfTheGuideCanBeRunAndAsksForWhatThereIs() throws Exception {
        List<String> blocks = blocks();
        assertThat(blocks).as("blocks with calls").hasSizeGreaterThan(30);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::note);
        server.start();
        try {
            run(blocks, "http://127.0.0.1:" + server.getAddress().getPort());
        } finally {
            server.stop(0);
        }

        long calls = blocks.stream().flatMap(block -> Arrays.stream(block.split("\\bcurl "))).count() - blocks.size();
        assertThat(asked).as("one request a call").hasSize((int) calls);
        OpenAPI api = api();
        List<String> wrong = new ArrayList<>();
        asked.forEach(one -> wrong.addAll(wrong(one, api)));
        assertThat(wrong).isEmpty();
    }

    private static List<String> blocks() throws IOException {
        Matcher found = BLOCK.matcher(Files.readString(Path.of("../docs/api.md")));
        return found.results().filter(block -> Set.of("", "sh").contains(block.group(1))).map(block -> block.group(2))
                .filter(block -> block.contains("curl ") && !block.contains(" ...\n")).toList();
    }

    private OpenAPI api() {
        String text = new String(mvc.get().uri("/api/v1/openapi.json").exchange().getResponse()
                .getContentAsByteArray(), StandardCharsets.UTF_8);
        return new OpenAPIV3Parser().readContents(text).getOpenAPI();
    }

    /// What a request asks for that there is not.
    private List<String> wrong(Asked one, OpenAPI api) {
        if (!one.address().getPath().startsWith("/api/")) {
            boolean isThere = mappings.getHandlerMethods().keySet().stream()
                    .flatMap(mapping -> mapping.getPathPatternsCondition().getPatterns().stream())
                    .anyMatch(pattern -> pattern.matches(PathContainer.parsePath(one.address().getPath())));
            return isThere ? List.of() : List.of(one + ": there is no such page");
        }
        List<Operation> operations = api.getPaths().entrySet().stream()
                .filter(path -> one.address().getPath().matches(
                        path.getKey().replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+")))
                .map(path -> path.getValue().readOperationsMap().entrySet().stream()
                        .filter(method -> method.getKey().name().equals(one.method()))
                        .map(Map.Entry::getValue).findFirst())
                .flatMap(java.util.Optional::stream).toList();
        if (operations.isEmpty()) {
            return List.of(one + ": there is no such operation");
        }
        List<String> wrong = new ArrayList<>();
        Set<String> parameters = operations.stream()
                .flatMap(operation -> operation.getParameters() == null ? java.util.stream.Stream.empty()
                        : operation.getParameters().stream())
                .map(io.swagger.v3.oas.models.parameters.Parameter::getName).collect(Collectors.toSet());
        sent(one).stream().filter(name -> !parameters.contains(name))
                .forEach(name -> wrong.add(one + ": no parameter " + name + " among " + new TreeSet<>(parameters)));
        if (one.type().startsWith("application/json")) {
            JsonNode body = JSON.readTree(one.body());
            Set<String> fields = operations.stream().flatMap(operation -> fields(operation, api).stream())
                    .collect(Collectors.toSet());
            if (body.isObject() && !fields.isEmpty()) {
                body.properties().stream().map(Map.Entry::getKey).filter(name -> !fields.contains(name))
                        .forEach(name -> wrong.add(one + ": no field " + name + " among " + new TreeSet<>(fields)));
            }
        }
        return wrong;
    }

    private static List<String> sent(Asked one) {
        String query = one.address().getRawQuery();
        return query == null ? List.of() : Arrays.stream(query.split("&")).map(part -> part.split("=")[0]).toList();
    }

    @SuppressWarnings("rawtypes")
    private static Set<String> fields(Operation operation, OpenAPI api) {
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null
                || !operation.getRequestBody().getContent().containsKey("application/json")) {
            return Set.of();
        }
        Schema<?> schema = operation.getRequestBody().getContent().get("application/json").getSchema();
        if (schema != null && schema.get$ref() != null) {
            Map<String, Schema> all = api.getComponents().getSchemas();
            schema = all.get(schema.get$ref().replaceFirst(".*/", ""));
        }
        return schema == null || schema.getProperties() == null ? Set.of() : schema.getProperties().keySet();
    }

    private void note(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(exchange.getRequestMethod(), exchange.getRequestURI(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")), body));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("ETag", "\"1\"");
        byte[] answer = "{\"token\":\"a-token\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private void run(List<String> blocks, String site) throws Exception {
        Files.writeString(folder.resolve("master-sheet.csv"), "OSM Number\nOSM-S-1\n");
        Files.writeString(folder.resolve("nmr.zip"), "no archive");
        Path program = folder.resolve("all.sh");
        Files.writeString(program, "set -e -o pipefail\n" + TASKWARRIOR + String.join("\n", blocks));
        ProcessBuilder builder = new ProcessBuilder("bash", program.toString()).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(folder.resolve("said.txt").toFile());
        builder.environment().putAll(Map.of("DAYBOOK", site, "TOKEN", "a-token", "no_proxy", "127.0.0.1"));
        Process process;
        try {
            process = builder.start();
        } catch (IOException notThere) {
            assumeTrue(false, "bash is not installed");
            return;
        }
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
        assertThat(process.exitValue()).as(Files.readString(folder.resolve("said.txt"))).isZero();
    }
}
