package org.daybook.web.docs.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.daybook.issues.write.Grants;
import org.daybook.issues.write.WriteKind;
import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The examples of the API reference, one after the other on an empty site: each is answered as it says (#12).
///
/// Needs an empty site, so it has a database of its own.
@WebTest
@TestPropertySource(properties = "daybook.test.site=api-examples")
class ApiExamplesTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> IN_BACKGROUND =
            Set.of("importUpload", "importReread", "importDecide", "importCommit", "undoUndo");
    private static final Set<String> AT_WORK = Set.of("queued", "running");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiExamples examples;

    @Autowired
    private Grants grants;

    /// What earlier answers said: the token, and the day of a kept table.
    private final Map<String, String> said = new HashMap<>();

    private Person newcomer;

    @Test
    void whatIsWrittenToIssuesHasAnExampleOfEachKind() {
        assertThat(examples.all().stream().filter(one -> one.operation().equals("issueWritesAsk"))
                .map(one -> one.body().path("kind").asString().toUpperCase(Locale.ROOT)))
                .containsExactlyInAnyOrder(Stream.of(WriteKind.values()).map(Enum::name).toArray(String[]::new));
        OpenAPI api = api();
        assertThat(api.getPaths().get("/api/v1/issue-writes").getPost().getRequestBody().getContent()
                .get("application/json").getExamples()).hasSameSizeAs(WriteKind.values())
                .containsKeys("a-new-issue", "tick-a-box");
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsAnsweredAsItSays() {
        grants.give("octocat", "token of the owner", accounts.owner().actor());
        newcomer = accounts.newcomer();
        Map<String, Call> calls = calls();
        assertThat(missing(calls.keySet())).as("operations without an example").isEmpty();
        return examples.all().stream().map(example -> DynamicTest.dynamicTest(
                example.operation() + (example.isShown() ? "" : " (prepares others)"), () -> {
                    assumeTrue(example.needs() == null, () -> "needs " + example.needs());
                    check(example, calls.get(example.operation()));
                }));
    }

    private record Call(String method, String path) {
    }

    private Map<String, Call> calls() {
        Map<String, Call> calls = new HashMap<>();
        api().getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) ->
                calls.put(operation.getOperationId(), new Call(method.name(), path))));
        return calls;
    }

    private OpenAPI api() {
        String text = new String(mvc.get().uri("/api/v1/openapi.json").exchange().getResponse()
                .getContentAsByteArray(), StandardCharsets.UTF_8);
        return new OpenAPIV3Parser().readContents(text).getOpenAPI();
    }

    private Set<String> missing(Set<String> operations) {
        Set<String> missing = new TreeSet<>(operations);
        missing.removeAll(examples.all().stream().filter(ApiExample::isShown).map(ApiExample::operation)
                .collect(Collectors.toSet()));
        return missing;
    }

    private void check(ApiExample example, Call call) throws Exception {
        MvcTestResult result = send(example, call);
        String body = new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(result.getResponse().getStatus()).as(body).isEqualTo(example.status());
        if (example.answer() != null) {
            JsonNode answer = JSON.readTree(body);
            assertThat(shape(answer, example.answer())).isEqualTo(shape(example.answer(), answer));
            Stream.of("token", "day").filter(answer::has)
                    .forEach(name -> said.put(name, answer.path(name).asString()));
        } else if (example.answerText() != null) {
            assertThat(body.lines().findFirst()).isEqualTo(example.answerText().lines().findFirst());
        }
        if (IN_BACKGROUND.contains(example.operation())) {
            String location = Objects.requireNonNull(result.getResponse().getHeader(HttpHeaders.LOCATION));
            Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(100)).until(() ->
                    !AT_WORK.contains(JSON.readTree(mvc.get().uri(location)
                            .header(HttpHeaders.AUTHORIZATION, "Bearer " + said.get("token")).exchange().getResponse()
                            .getContentAsString(StandardCharsets.UTF_8)).path("state").asString("")));
        }
    }

    private MvcTestResult send(ApiExample example, Call call) {
        String day = example.path() == null ? null : example.path().get("day");
        String address = example.address(call.path());
        URI uri = URI.create(day == null ? address : address.replace(day, said.get("day")));
        if (example.file() != null) {
            return mvc.post().uri(uri).multipart()
                    .file(new MockMultipartFile("file", example.file(), null,
                            String.valueOf(example.text()).getBytes(StandardCharsets.UTF_8)))
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + said.get("token")).exchange();
        }
        MockMvcTester.MockMvcRequestBuilder request = mvc.method(HttpMethod.valueOf(call.method())).uri(uri);
        example.allHeaders().forEach(request::header);
        switch (example.asker(call.method())) {
            case "token" -> request.header(HttpHeaders.AUTHORIZATION, "Bearer " + said.get("token"));
            case "password" -> request.headers(basic());
            case "newcomer" -> request.header(HttpHeaders.AUTHORIZATION, accounts.bearer(newcomer));
            default -> { }
        }
        if (example.body() != null) {
            request.content(example.body().toString());
        } else if (example.text() != null) {
            request.content(example.text());
        }
        return request.exchange();
    }

    private static HttpHeaders basic() {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth("owner@example.org", Accounts.PASSWORD);
        return headers;
    }

    /// The names in a JSON text and what kind of value each has; of a list its first item counts, and what is null or
    /// empty in the other text is not looked into.
    private static Object shape(JsonNode node, JsonNode other) {
        if (node.isObject()) {
            Map<String, Object> fields = new java.util.TreeMap<>();
            node.properties().forEach(field ->
                    fields.put(field.getKey(), shape(field.getValue(), other.path(field.getKey()))));
            return fields;
        }
        if (node.isArray()) {
            return node.isEmpty() || other.isEmpty() ? "list" : shape(node.get(0), other.path(0));
        }
        return node.isNull() || other.isNull() ? "nothing" : node.isNumber() ? "number" : node.getNodeType().name();
    }
}
