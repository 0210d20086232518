package org.daybook.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.daybook.assay.Assays;
import org.daybook.issues.Issues;
import org.daybook.people.Person;
import org.daybook.registry.Compounds;
import org.daybook.shared.change.SectionReads;
import org.daybook.web.access.AccessTable;
import org.daybook.web.shared.cache.PageCache;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// What each address that is read costs a processor when a stranger asks for it, and what limits that (#8).
///
/// A new route without a class fails here. With `-Dtest=PublicRoutesTest` the log has the table of costs of
/// `docs/reliability.md`.
@WebTest
class PublicRoutesTest {

    /// `kept` pages are made once for all until something is written, `bounded` ones by caps on every list and text,
    /// `costly` ones have the smaller budget ([Costly]); `secret` ones are not there for who has not been given the
    /// address or the code. All but the last are charged to the address that asks. What asks every stranger to sign in
    /// ([AccessTable]) needs no class.
    private static final String ROUTES = """
            kept    | /
            kept    | /activities/{result}
            kept    | /assays
            kept    | /assays/{assay}
            kept    | /batches/{batch}
            kept    | /campaigns
            kept    | /campaigns/routes
            kept    | /compounds
            kept    | /compounds/RTE-S-1
            kept    | /compounds/RTE-S-1/story
            kept    | /entries/{entry}
            kept    | /entries/{entry}/revisions
            kept    | /entries/{entry}/revisions/1
            kept    | /history
            kept    | /history/{act}
            kept    | /notebooks
            kept    | /notebooks/routes
            kept    | /notebooks/routes/2026-03-02
            kept    | /numbers
            kept    | /people
            kept    | /people/{handle}
            kept    | /projects/first
            kept    | /record
            kept    | /take-part
            bounded | /activities/{result}.json
            bounded | /api/v1/activities
            bounded | /api/v1/activities/{result}
            bounded | /api/v1/activities/{result}/retraction
            bounded | /api/v1/assays
            bounded | /api/v1/assays/{assay}
            bounded | /api/v1/batches/{batch}
            bounded | /api/v1/batches/{batch}/retraction
            bounded | /api/v1/campaigns
            bounded | /api/v1/campaigns/routes
            bounded | /api/v1/campaigns/routes/compounds
            bounded | /api/v1/campaigns/routes/compounds/RTE-S-1
            bounded | /api/v1/comments?kind=entry&name={entry}
            bounded | /api/v1/comments/{comment}
            bounded | /api/v1/compounds/RTE-S-1
            bounded | /api/v1/compounds/RTE-S-1/batches
            bounded | /api/v1/compounds/RTE-S-1/parts
            bounded | /api/v1/compounds/RTE-S-1/story
            bounded | /api/v1/compounds/RTE-S-1/synonyms
            bounded | /api/v1/datasets/routes/columns
            bounded | /api/v1/datasets/routes/columns.csv
            bounded | /api/v1/datasets/routes/snapshots
            bounded | /api/v1/datasets/routes/snapshots/2026-03-02.csv
            bounded | /api/v1/datasets/routes/snapshots/2026-03-02/columns
            bounded | /api/v1/entries
            bounded | /api/v1/entries/{entry}
            bounded | /api/v1/entries/{entry}/attachments
            bounded | /api/v1/entries/{entry}/reactions
            bounded | /api/v1/heading-words
            bounded | /api/v1/imports
            bounded | /api/v1/needs
            bounded | /api/v1/notebooks
            bounded | /api/v1/notebooks/routes
            bounded | /api/v1/numbers
            bounded | /api/v1/projects
            bounded | /api/v1/projects/first
            bounded | /api/v1/projects/first/people
            bounded | /api/v1/openapi.json
            bounded | /api/v1/openapi.json.yaml
            bounded | /api/v1/history
            bounded | /api/v1/history/{act}
            bounded | /api/v1/identity-questions
            bounded | /identity-questions
            bounded | /issues/octocat/hello-world
            bounded | /issues/octocat/hello-world/7
            bounded | /labels
            bounded | /api/v1/todo
            bounded | /api/v1/todos
            bounded | /api/v1/todos/00000000
            bounded | /assays.json
            bounded | /assays/{assay}.json
            bounded | /batches/{batch}.json
            bounded | /comments
            bounded | /comments/{comment}
            bounded | /comments/{comment}/revisions
            bounded | /comments/{comment}/revisions/1.json
            bounded | /compounds/RTE-S-1.json
            bounded | /docs
            bounded | /docs/api/reference
            bounded | /docs/decisions/0044-work-for-strangers-has-a-budget
            bounded | /docs/notebook
            bounded | /entries/{entry}.json
            bounded | /entries/{entry}.md
            bounded | /entries/{entry}/reactions.json
            bounded | /entries/{entry}/revisions.json
            bounded | /entries/{entry}/revisions/1.json
            bounded | /entries/{entry}/stoichiometry.csv
            bounded | /entries/{entry}/stoichiometry.json
            bounded | /api/v1/entries/{entry}/stoichiometry
            bounded | /entries/session
            bounded | /feeds/compounds.atom
            bounded | /feeds/entries.atom
            bounded | /api/v1/views
            bounded | /api/v1/views/{view}
            bounded | /api/v1/views/{view}/hits
            bounded | /api/v1/vocabulary
            bounded | /attachments/{file}
            bounded | /history.json
            bounded | /history/{act}.json
            bounded | /imports
            bounded | /imports/{import}
            bounded | /api/v1/imports/{import}
            bounded | /imports/{import}/status
            bounded | /join
            bounded | /join/sent
            bounded | /language/de
            bounded | /login
            bounded | /password-forgotten
            bounded | /people.json
            bounded | /people/{handle}.json
            bounded | /people/{handle}/record.csv
            bounded | /people/{handle}/record.json
            bounded | /projects/first.json
            bounded | /record.csv
            bounded | /record.json
            bounded | /robots.txt
            bounded | /sitemap.xml
            bounded | /todo
            bounded | /todo.ics
            bounded | /todo/burndown
            bounded | /todo/calendar
            bounded | /todo/item?key=x
            bounded | /views
            bounded | /views/{view}
            bounded | /views/{view}.atom
            costly  | /api/v1/compounds?structure=c1ccccc1
            costly  | /api/v1/datasets/routes.csv
            costly  | /api/v1/export/compounds.sdf
            costly  | /api/v1/search?q=ring
            costly  | /assays/{assay}.csv
            costly  | /compounds/plot
            costly  | /compounds.sdf
            costly  | /compounds/RTE-S-2.mol
            costly  | /compounds/RTE-S-2.sdf
            costly  | /compounds/RTE-S-2.png
            costly  | /compounds/RTE-S-2.svg
            costly  | /compounds/RTE-S-1.svg
            costly  | /imports/{import}/file
            costly  | /imports/{import}/report.csv
            costly  | /entries/{entry}/comparison?from=1&to=2
            costly  | /search.csv?q=ring
            costly  | /search.json?q=ring
            costly  | /search?structure=C1CC1&match=similarity
            costly  | /structures/molfile?text={lattice}
            costly  | /sign-in/back/x
            secret  | /address/x
            secret  | /attachments/{file}/original/x.txt
            secret  | /inbox/x.atom
            secret  | /invitations/x
            secret  | /join/requests/x
            secret  | /mail/stop/x
            secret  | /password-reset/x
            secret  | /setup
            secret  | /sign-in/code
            secret  | /sign-in/new
            secret  | /sign-in/passkey
            secret  | /sign-in/with/x
            secret  | /suggestions/1
            """;
    /// What moves a reader on, waits until an owner has confirmed the address of the site, or is not there in this
    /// world: the reason of a retraction that nobody made, the copy of a day on which nobody made one.
    private static final Set<String> ELSEWHERE =
            Set.of("/docs", "/sign-in/back/x", "/feeds/compounds.atom", "/feeds/entries.atom", "/language/de",
                    "/sitemap.xml", "/api/v1/todos/00000000", "/todo/item", "/views/{view}.atom",
                    "/api/v1/activities/{result}/retraction", "/api/v1/batches/{batch}/retraction",
                    "/api/v1/datasets/routes/snapshots/2026-03-02.csv",
                    "/api/v1/datasets/routes/snapshots/2026-03-02/columns");
    private static final String NEVER_KEPT = "tables of no section (db/sections.properties)";
    private static final int SIDE = 20;
    private static final Logger LOG = LoggerFactory.getLogger(PublicRoutesTest.class);
    /// What a machine that does other things besides may need for the dearest of them.
    private static final Duration MOST = Duration.ofSeconds(30);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Assays assays;

    @Autowired
    private Compounds compounds;

    @Autowired
    private Issues issues;

    @Autowired
    private SectionReads reads;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final JsonMapper json = JsonMapper.builder().build();

    private record Route(String kind, String path) {

        static Route read(String line) {
            String[] cells = line.split("\\|");
            return new Route(cells[0].strip(), cells[1].strip());
        }
    }

    private static Stream<Route> routes() {
        return ROUTES.lines().map(Route::read);
    }

    /// Other tests look at a to-do list without anything.
    @AfterEach
    void unlinkTheIssue() {
        compounds.find("RTE-S-1").ifPresent(compound -> issues.speakingOf(compound.id())
                .forEach(one -> issues.unlink(compound.id(), one.issue().id(), accounts.member().actor())));
    }

    @Test
    void everyReadingRouteHasAClass() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        routes().forEach(route -> listed.put(name(handler(route)), route.kind()));
        AccessTable table = AccessTable.read();
        TreeSet<String> unlisted = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            boolean open = mapping.getPatternValues().stream().anyMatch(table::isOpen);
            if (isRead(mapping) && open && !listed.containsKey(name(handler))) {
                unlisted.add(name(handler));
            }
        });

        assertThat(unlisted).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyRouteCostsWhatItsClassAllows() {
        Map<String, String> world = world();
        return routes().map(route -> DynamicTest.dynamicTest(route.kind() + " " + route.path(), () -> {
            HandlerMethod handler = handler(route);
            boolean costly = handler.hasMethodAnnotation(Costly.class)
                    || handler.getBeanType().isAnnotationPresent(Costly.class);
            String path = route.path().replaceFirst("\\?.*", "");

            SectionReads.Notes made = reads.begin();
            Cost first = read(route, world);
            made.close();
            Cost second = read(route, world);
            LOG.info(
                    "| `{}` | {} | {} | {} |",
                    route.path(),
                    route.kind(),
                    first.time().toMillis(),
                    second.time().toMillis());

            assertThat(costly).isEqualTo(route.kind().equals("costly"));
            assertThat(PageCache.isPage(path) || !route.kind().equals("kept")).isTrue();
            assertThat(route.kind().equals("kept") ? made.outside() : Set.of()).as(NEVER_KEPT).isEmpty();
            assertThat(first.answer().getResponse().getStatus() == 200)
                    .isEqualTo(!route.kind().equals("secret") && !ELSEWHERE.contains(path));
            assertThat(second.time()).isLessThan(MOST);
        }));
    }

    /// The processor time that the whole program needs for one answer.
    private Cost read(Route route, Map<String, String> world) {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = machine.getProcessCpuTime();
        String path = route.path();
        for (Map.Entry<String, String> named : world.entrySet()) {
            path = path.replace("{" + named.getKey() + "}", named.getValue());
        }
        MvcTestResult answer = mvc.get().uri(URI.create(path)).exchange();
        Duration took = Duration.ofNanos(machine.getProcessCpuTime() - before);
        return new Cost(answer, took);
    }

    private record Cost(MvcTestResult answer, Duration time) {
    }

    /// The largest things that can be written: a compound of 999 atoms in rings, an entry of a quarter of a megabyte
    /// with drawings, two revisions.
    private Map<String, String> world() {
        Person member = accounts.member();
        write("/api/v1/notebooks", Map.of("title", "Routes", "slug", "routes"), member);
        write("/api/v1/campaigns", Map.of("title", "Routes", "slug", "routes"), member);
        write("/api/v1/compounds", Map.of("structure", rings(333), "number", "RTE-S-1", "name", "333 rings"), member);
        write("/api/v1/compounds", Map.of("structure", rings(80), "number", "RTE-S-2", "name", "80 rings"), member);
        write("/api/v1/campaigns/routes/compounds", Map.of("number", "RTE-S-1", "stage", "made"), member);
        issues.link(compounds.find("RTE-S-1").orElseThrow().id(), "octocat/hello-world#7", member.actor());
        String entry = write("/api/v1/entries", Map.of("notebook", "routes", "date", "2026-03-02", "title", "Long",
                "text", text("weighed")), member).getResponse().getHeader("Location").replaceFirst(".*/", "");
        String table = table(member);
        String assay = assays.all().stream()
                .filter(one -> one.name().startsWith("Routes IC50"))
                .findFirst()
                .orElseThrow()
                .slug();
        String result = id(write("/api/v1/activities", Map.of("compound", "RTE-S-1", "assay", assay, "value", "1"),
                member));
        String batch = id(write("/api/v1/compounds/RTE-S-1/batches", Map.of("code", "01"), member));
        String comment = id(write("/api/v1/comments", Map.of("kind", "entry", "name", entry,
                "text", "*RTE-S-1* ".repeat(900)), member));
        Map<String, String> world = new TreeMap<>(Map.of("result", result, "batch", batch, "act", act(member),
                "entry", entry, "handle", member.handle(), "file", file(entry, member), "import", table,
                "assay", assay));
        world.put("lattice", URLEncoder.encode(lattice(), StandardCharsets.UTF_8));
        world.put("comment", comment);
        world.put("view", id(write("/api/v1/views", Map.of("name", "Routes", "address", "/compounds?order=mass",
                "project", "first"), accounts.owner())));
        return world;
    }

    /// A number that is kept back, which stands in the history.
    private String act(Person member) {
        write("/api/v1/numbers/reservations", Map.of("purpose", "routes"), member);
        String history = answer("/api/v1/history?kind=number");
        return json.readTree(history).get("items").get(0).get("id").asString();
    }

    private static String id(MvcTestResult made) {
        return made.getResponse().getHeader("Location").replaceFirst(".*/", "");
    }

    private String answer(String path) {
        try {
            return mvc.get().uri(path).exchange().getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// A file of the entry, published with its next revision.
    private String file(String entry, Person member) {
        String address = mvc.post().uri("/api/v1/entries/" + entry + "/attachments").multipart()
                .file(new MockMultipartFile("file", "x.txt", "text/plain", "weighed".getBytes(StandardCharsets.UTF_8)))
                .header("Authorization", accounts.bearer(member)).exchange().getResponse().getHeader("Location");
        revise(entry, text("filtered"), member);
        return address.replaceFirst(".*/attachments/([0-9]+).*", "$1");
    }

    private void revise(String entry, String text, Person member) {
        assertThat(mvc.put().uri("/api/v1/entries/" + entry).header("If-Match", "*")
                .header("Authorization", accounts.bearer(member)).contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("text", text, "reason", "Filtered")))).hasStatusOk();
    }

    /// An import and the assay that it brings.
    private String table(Person member) {
        StringBuilder rows = new StringBuilder("Compound ID,SMILES,Routes IC50 (uM)\n");
        IntStream.range(1, 30).forEach(i -> rows.append("RTE-T-")
                .append(i)
                .append(',')
                .append("C".repeat(i))
                .append(",1.")
                .append(i)
                .append('\n'));
        String address = mvc.post()
                .uri("/api/v1/imports")
                .multipart()
                .file(new MockMultipartFile(
                        "file", "routes.csv", "text/csv", rows.toString().getBytes(StandardCharsets.UTF_8)))
                .header("Authorization", accounts.bearer(member))
                .exchange()
                .getResponse()
                .getHeader("Location");
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> mvc.get().uri(address)
                .header("Authorization", accounts.bearer(member)).exchange().getResponse().getContentAsString()
                .contains("\"completed\""));
        return address.replaceFirst(".*/", "");
    }

    private MvcTestResult write(String address, Map<String, String> body, Person member) {
        MvcTestResult answer = mvc.post().uri(address).contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body)).header("Authorization", accounts.bearer(member)).exchange();
        assertThat(answer).hasStatus2xxSuccessful();
        return answer;
    }

    /// Rings of three in a row, two in three of their atoms centres that nobody has configured. 333 are 999 atoms, the
    /// most that are read; 80 are as many as are drawn.
    private static String rings(int count) {
        return "C1CC1".repeat(count);
    }

    /// Rings of four in 20 rows of 20 atoms: hard to lay out.
    private static String lattice() {
        return IntStream.range(0, SIDE).mapToObj(row -> IntStream.range(0, SIDE)
                .mapToObj(column -> "C" + bond(row - 1, column) + bond(row, column)).collect(Collectors.joining()))
                .collect(Collectors.joining("."));
    }

    private static String bond(int upper, int column) {
        return upper < 0 || upper == SIDE - 1 ? "" : "%" + (10 + upper % 2 * 40 + column);
    }

    private static String text(String word) {
        return IntStream.range(0, 3_000)
                        .mapToObj(i -> "- Step " + i + ": " + word + " *" + i
                                + "* g of **RTE-S-1**, see [this](/compounds/RTE-S-1).\n")
                        .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                + "\n```smiles\n" + "CCO\n".repeat(20) + "```\n";
    }

    private HandlerMethod handler(Route route) {
        PathContainer path = PathContainer.parsePath(route.path().replaceFirst("\\?.*", "").replace("{entry}", "1")
                .replace("{handle}", "x").replaceAll("[{][a-z]+[}]", "1"));
        return mappings.getHandlerMethods().entrySet().stream().filter(entry -> isRead(entry.getKey()))
                .flatMap(entry -> entry.getKey().getPathPatternsCondition().getPatterns().stream()
                        .filter(pattern -> pattern.matches(path)).map(pattern -> Map.entry(pattern, entry.getValue())))
                .min(Map.Entry.comparingByKey()).map(Map.Entry::getValue)
                .orElseThrow(() -> new AssertionError("No handler for " + route.path()));
    }

    private static boolean isRead(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    private static String name(HandlerMethod handler) {
        return handler.getBeanType().getSimpleName() + "." + handler.getMethod().getName();
    }
}
