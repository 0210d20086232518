package org.daybook.web.docs.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The description of the API is valid to those who read such descriptions, and says all of it (#12).
@WebTest
class OpenApiTest {

    private static final String REDOCLY = "@redocly/cli@2.77.0";
    private static final Pattern NARROWED = Pattern.compile("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}");
    private static final Pattern IN_PATH = Pattern.compile("\\{([^}]+)}");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private String text;
    private OpenAPI api;
    private List<String> messages;

    @BeforeEach
    void read() throws IOException {
        text = new String(mvc.get().uri("/api/v1/openapi.json").exchange().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(text);
        api = result.getOpenAPI();
        messages = result.getMessages();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "openapi.json"), text);
    }

    @Test
    void swaggerParserFindsNothing() {
        assertThat(messages).isEmpty();
    }

    /// Takes `npx` and, the first time, the npm registry; elsewhere the rules below stand in for it.
    @Test
    void redoclyFindsNothing() throws Exception {
        assumeTrue(exitOf("npx", "--version") == 0, "there is no npx");
        assumeTrue(exitOf("npx", "--yes", "--offline", REDOCLY, "--version") == 0
                || exitOf("npx", "--yes", REDOCLY, "--version") == 0, "npm cannot give " + REDOCLY);
        Path said = Path.of("target", "redocly.txt");
        int exit = exitOf(said, "npx", "--yes", "--offline", REDOCLY, "lint", "target/openapi.json",
                "--extends=recommended", "--format=stylish");
        assertThat(exit).as(Files.readString(said)).isZero();
        assertThat(said).content().doesNotContainPattern("\\d+ (?:error|warning)s?\\b");
    }

    private static int exitOf(String... command) throws Exception {
        return exitOf(Path.of("target", "command.txt"), command);
    }

    private static int exitOf(Path said, String... command) throws Exception {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true).redirectOutput(said.toFile());
            builder.environment().put("REDOCLY_TELEMETRY", "off");
            builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (IOException notInstalled) {
            return -1;
        }
    }

    @Test
    void everyRouteOfTheApiIsDescribed() {
        Set<String> described = new TreeSet<>();
        api.getPaths().forEach((path, item) -> item.readOperationsMap().keySet()
                .forEach(method -> described.add(method + " " + path)));
        Set<String> served = routes.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + NARROWED.matcher(path).replaceAll("{$1}"))))
                .filter(route -> route.contains(" /api/v1/"))
                .filter(route -> !route.contains("/openapi.json"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(served);
    }

    @Test
    void theApiSaysWhoseItIs() {
        assertThat(api.getInfo().getTitle()).isNotBlank();
        assertThat(api.getInfo().getContact().getName()).isNotBlank();
        assertThat(api.getInfo().getLicense().getName()).isNotBlank();
        assertThat(api.getServers()).isNotEmpty();
        assertThat(api.getComponents().getSecuritySchemes()).containsKeys("token", "password");
    }

    @Test
    void everyOperationSaysWhatItIs() {
        Set<String> tags = api.getTags().stream().map(tag -> tag.getName()).collect(Collectors.toSet());
        assertThat(api.getTags()).allSatisfy(tag -> assertThat(tag.getDescription()).as(tag.getName()).isNotBlank());
        assertThat(lacking(operation -> {
            List<String> lacks = new ArrayList<>();
            Set<String> codes = operation.getResponses().keySet();
            lack(lacks, "a summary", isText(operation.getSummary()));
            lack(lacks, "a description", isText(operation.getDescription()));
            lack(lacks, "a tag that is described",
                    operation.getTags() != null && tags.containsAll(operation.getTags()));
            lack(lacks, "who may ask", operation.getSecurity() != null && !operation.getSecurity().isEmpty());
            lack(lacks, "a 2xx", codes.stream().anyMatch(code -> code.startsWith("2")));
            lack(lacks, "a 4xx", codes.stream().anyMatch(code -> code.startsWith("4")));
            return lacks;
        })).isEmpty();
    }

    @Test
    void noTwoOperationsHaveOneName() {
        List<String> names = operations().values().stream().map(Operation::getOperationId).toList();
        assertThat(names).doesNotHaveDuplicates().allSatisfy(name -> assertThat(name).matches("[a-z][A-Za-z]+"));
    }

    @Test
    void everyParameterOfAPathIsDeclared() {
        Map<String, Set<String>> wrong = new TreeMap<>();
        operations().forEach((route, operation) -> {
            Set<String> named = IN_PATH.matcher(route).results().map(found -> found.group(1))
                    .collect(Collectors.toSet());
            Set<String> declared = Stream.ofNullable(operation.getParameters()).flatMap(List::stream)
                    .filter(parameter -> parameter.getIn().equals("path")).map(Parameter::getName)
                    .collect(Collectors.toSet());
            if (!named.equals(declared)) {
                wrong.put(route, declared);
            }
        });
        assertThat(wrong).isEmpty();
    }

    /// Two paths are ambiguous if one address fits both and neither says more than the other.
    @Test
    void noTwoPathsFitOneAddress() {
        Map<String, List<String>> shapes = api.getPaths().keySet().stream()
                .collect(Collectors.groupingBy(path -> IN_PATH.matcher(path).replaceAll("{}")));
        assertThat(shapes.values()).allSatisfy(paths -> assertThat(paths).hasSize(1));
    }

    @Test
    void everyComponentIsUsed() {
        assertThat(api.getComponents().getSchemas().keySet())
                .allSatisfy(name -> assertThat(text).contains("\"#/components/schemas/" + name + "\""));
    }

    @Test
    void everyBodyHasAnExample() {
        assertThat(lacking(operation -> {
            List<String> lacks = new ArrayList<>();
            if (operation.getRequestBody() != null) {
                lack(lacks, "an example of the request", hasExample(operation.getRequestBody().getContent()));
            }
            operation.getResponses().forEach((code, answer) -> {
                if (code.startsWith("2") && answer.getContent() != null) {
                    lack(lacks, "an example of " + code, hasExample(answer.getContent()));
                }
            });
            return lacks;
        })).isEmpty();
    }

    private static boolean hasExample(Content content) {
        return content.values().stream().anyMatch(OpenApiTest::hasExample);
    }

    private static boolean hasExample(MediaType type) {
        return type.getExample() != null || type.getExamples() != null;
    }

    private Map<String, List<String>> lacking(java.util.function.Function<Operation, List<String>> check) {
        Map<String, List<String>> found = new TreeMap<>();
        operations().forEach((route, operation) -> {
            List<String> lacks = check.apply(operation);
            if (!lacks.isEmpty()) {
                found.put(route, lacks);
            }
        });
        return found;
    }

    private static void lack(List<String> lacks, String what, boolean isThere) {
        if (!isThere) {
            lacks.add(what);
        }
    }

    private static boolean isText(String text) {
        return text != null && !text.isBlank();
    }

    private Map<String, Operation> operations() {
        Map<String, Operation> all = new TreeMap<>();
        api.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> all.put(method + " " + path, operation)));
        return all;
    }
}
