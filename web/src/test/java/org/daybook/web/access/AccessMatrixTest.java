package org.daybook.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.shared.id.ProjectId;
import org.daybook.web.shared.lines.JsonLines;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// Who may what: every address of the program, asked for by everybody, about things in every state. The answers stand
/// in `access-matrix.txt`, and whoever changes one changes it there.
///
/// A new address fails here until it has its rows; the failure has them ready, to be read before they are added. What
/// is asked is taken back, so each answer is one about the things as they were made.
@WebTest
class AccessMatrixTest {

    /// What stands in an address for names that are no things of [Things].
    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("slug", Things.SLUG),
            Map.entry("series", Things.SLUG), Map.entry("day", "2026-03-02"), Map.entry("letters", "de"),
            Map.entry("owner", "octocat"), Map.entry("repository", "matrix"), Map.entry("format", "csv"),
            Map.entry("part", "report"), Map.entry("prefix", "MTXP-"), Map.entry("kind", "entries"),
            Map.entry("what", "compounds"), Map.entry("key", "x"), Map.entry("secret", "x"), Map.entry("name", "x"),
            Map.entry("synonym", "1"), Map.entry("issue", "1"));

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private MockMvcTester mvc;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<Visitor, Person> visitors = new EnumMap<>(Visitor.class);
    private final Map<Visitor, RequestPostProcessor> sessions = new EnumMap<>(Visitor.class);
    private final Map<Visitor, String> tokens = new EnumMap<>(Visitor.class);

    /// @param label how it stands in the table, without the state of what it names
    private record Route(HttpMethod method, String address, MediaType takes, HandlerMethod handler, String label) {
    }

    /// One that prints no requests when the test fails: there are thousands.
    @BeforeEach
    void askQuietly() {
        SpringBootMockMvcBuilderCustomizer asBooted = new SpringBootMockMvcBuilderCustomizer(program);
        asBooted.setPrint(MockMvcPrint.NONE);
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(program);
        asBooted.customize(builder);
        mvc = MockMvcTester.create(builder.apply(springSecurity()).build());
    }

    @Test
    void everybodyGetsTheAnswersOfTheTable() throws IOException {
        Things things = world();
        TreeMap<String, String> rows = new TreeMap<>();
        for (Route route : routes()) {
            things.named(route.address()).forEach((state, ids) -> assertThat(rows.put(
                    (route.label() + " " + state).strip(), answers(route, ids))).as(route.label()).isNull());
        }
        List<String> answered = rows.entrySet().stream()
                .map(row -> AccessTable.row(row.getKey(), row.getValue())).toList();
        Files.write(Path.of("target/access-matrix.txt"), answered);

        assertThat(rows).as("no answer says that the program failed")
                .allSatisfy((label, answers) -> assertThat(answers).doesNotContainPattern("5\\d\\d"));
        assertThat(difference(answered, AccessTable.read().rows()))
                .as("rows that %s has not (+) or has otherwise (-); all are in target/access-matrix.txt",
                        AccessTable.FILE)
                .isEmpty();
    }

    private static List<String> difference(List<String> answered, List<String> table) {
        return Stream.concat(answered.stream().filter(row -> !table.contains(row)).map(row -> "+ " + row),
                table.stream().filter(row -> !answered.contains(row)).map(row -> "- " + row)).toList();
    }

    private Things world() {
        visitors.put(Visitor.NEWCOMER, accounts.newcomer());
        visitors.put(Visitor.CONTRIBUTOR, accounts.contributor());
        visitors.put(Visitor.MEMBER, accounts.member());
        visitors.put(Visitor.OWNER, accounts.anotherOwner());
        visitors.put(Visitor.OWNER_HERE, accounts.contributor());
        visitors.put(Visitor.OWNER_ELSEWHERE, accounts.contributor());
        visitors.put(Visitor.DEACTIVATED, accounts.member());
        visitors.forEach((visitor, person) -> {
            sessions.put(visitor, accounts.session(person));
            tokens.put(visitor, accounts.bearer(person));
        });
        Things things = new Things(mvc, accounts, database, visitors);
        people.deactivate(visitors.get(Visitor.DEACTIVATED).id(), accounts.owner().actor());
        return things;
    }

    private String answers(Route route, Map<Visitor, String> ids) {
        return Stream.of(Visitor.values()).map(visitor -> "%-5s".formatted(answer(route, ids.get(visitor), visitor)))
                .collect(Collectors.joining(" "));
    }

    /// The status, or `login` for who is led to the sign-in page. Nothing stays of what was done.
    private String answer(Route route, String id, Visitor visitor) {
        return new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            giveProject(visitor);
            MvcTestResult result = send(route, id, visitor);
            String target = result.getResponse().getRedirectedUrl();
            return target != null && target.startsWith("/login?next") ? "login"
                    : Integer.toString(result.getResponse().getStatus());
        });
    }

    /// A second project is there for those alone whom it concerns: with one, pages say nothing of it.
    private void giveProject(Visitor visitor) {
        if (visitor != Visitor.OWNER_HERE && visitor != Visitor.OWNER_ELSEWHERE) {
            return;
        }
        database.sql("INSERT INTO project (slug) VALUES ('elsewhere')").update();
        long project = visitor == Visitor.OWNER_HERE ? ProjectId.FIRST.value()
                : database.sql("SELECT id FROM project WHERE slug = 'elsewhere'").query(Long.class).single();
        long person = visitors.get(visitor).id().value();
        database.sql("INSERT INTO project_role (project_id, person_id, person_role, reason, given_by, given_at)"
                + " VALUES (?, ?, 'OWNER', '', ?, CURRENT_TIMESTAMP)").params(project, person, person).update();
    }

    private MvcTestResult send(Route route, String id, Visitor visitor) {
        Fields fields = Fields.of(route.address(), route.handler());
        var request = mvc.method(route.method()).uri(URI.create(path(route.address(), id)));
        if (route.method() != HttpMethod.GET) {
            request = request.with(csrf());
        }
        if (route.address().startsWith("/api/")) {
            request = request.header("If-Match", "*");
            if (visitor != Visitor.VISITOR) {
                request = request.header("Authorization", authorization(route, visitor));
            }
        } else if (visitor != Visitor.VISITOR) {
            request = request.with(sessions.get(visitor));
        }
        for (Map.Entry<String, List<String>> field : fields.form().entrySet()) {
            request = request.param(field.getKey(), field.getValue().toArray(String[]::new));
        }
        if (fields.file()) {
            return request.multipart().file(Things.table("matrix")).exchange();
        }
        if (route.takes() != null) {
            request = request.contentType(route.takes()).content(body(route, fields));
        }
        return request.exchange();
    }

    /// The mapping of an import is a list.
    private String body(Route route, Fields fields) {
        return route.label().endsWith("/mapping") ? "[]" : json.writeValueAsString(fields.body());
    }

    /// A token is made with address and password.
    private String authorization(Route route, Visitor visitor) {
        if (!route.label().equals("POST /api/v1/tokens")) {
            return tokens.get(visitor);
        }
        String typed = visitors.get(visitor).email().orElseThrow() + ":" + Accounts.PASSWORD;
        return "Basic " + Base64.getEncoder().encodeToString(typed.getBytes(StandardCharsets.UTF_8));
    }

    private static String path(String address, String id) {
        String path = (address.contains("{handle}") ? address.replace("{id}", "1") : address.replace("{id}", id))
                .replace("{handle}", id)
                .replace("/docs/{name}", "/docs/notebook")
                .replace("/decisions/{name}", "/decisions/0044-work-for-strangers-has-a-budget")
                .replace("/projects/{slug}", "/projects/first")
                .replace("/datasets/{name}", "/datasets/" + Things.SLUG);
        if (path.contains("/revisions/") || path.startsWith("/issues/")) {
            path = path.replace("{number}", "1");
        }
        path = path.replace("{number}", path.contains("/numbers/") ? "MTX-S-77" : Things.COMPOUND);
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            path = path.replace("{" + name.getKey() + "}", name.getValue());
        }
        return path.replaceAll("[{][a-z]+[}]", "x");
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("org.daybook")) {
                mapping.getPatternValues().forEach(pattern -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> route(mapping, method, pattern, handler)).forEach(routes::add));
            }
        });
        routes.sort(Comparator.comparing(Route::label));
        return routes;
    }

    private static Route route(RequestMappingInfo mapping, RequestMethod method, String pattern,
            HandlerMethod handler) {
        String address = AccessTable.withoutRegex(pattern);
        MediaType takes = mapping.getConsumesCondition().getConsumableMediaTypes().stream().findFirst()
                .orElse(takesBody(handler) ? MediaType.APPLICATION_JSON : null);
        String label = method + " " + address;
        if (MediaType.parseMediaType(JsonLines.MEDIA_TYPE).equals(takes)) {
            label += " (lines)";
        }
        if (!mapping.getParamsCondition().isEmpty()) {
            label += " " + mapping.getParamsCondition();
        }
        return new Route(method.asHttpMethod(), address, takes, handler, label);
    }

    private static boolean takesBody(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters()).anyMatch(one -> one.hasParameterAnnotation(RequestBody.class));
    }
}
