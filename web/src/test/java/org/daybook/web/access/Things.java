package org.daybook.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// What the addresses of the table speak of: entries, files, comments and results in each state that they can be in,
/// of somebody else and of who asks. Made once, through the pages and the API, and changed by nobody: see
/// [AccessMatrixTest].
final class Things {

    static final String SLUG = "matrix";
    static final String COMPOUND = "MTX-S-1";
    private static final String DAY = "2026-03-02";

    private final MockMvcTester mvc;
    private final Accounts accounts;
    private final JdbcClient database;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Person author;
    private final Person newcomer;
    private final Map<Visitor, Person> visitors;
    private final Map<String, Map<Visitor, String>> ids = new LinkedHashMap<>();
    private int comments;

    /// @param visitors everybody who asks but the visitor; all of them still active
    Things(MockMvcTester mvc, Accounts accounts, JdbcClient database, Map<Visitor, Person> visitors) {
        this.mvc = mvc;
        this.accounts = accounts;
        this.database = database;
        this.author = accounts.member();
        this.newcomer = accounts.newcomer();
        this.visitors = visitors;
        registry();
        entries();
        comments();
        suggestions();
        results();
        imports();
        views();
    }

    /// The states of the things that an address names, each with what stands there for whom; one state without a name
    /// if the address names none that has states.
    ///
    /// @param address such as `/entries/{id}/edit`
    Map<String, Map<Visitor, String>> named(String address) {
        String kind = kind(address);
        Map<String, Map<Visitor, String>> found = new LinkedHashMap<>();
        ids.forEach((name, those) -> {
            if (!kind.isEmpty() && name.startsWith(kind + " ")) {
                found.put(name.substring(kind.length() + 1), those);
            }
        });
        return found.isEmpty() ? Map.of("", same("1")) : found;
    }

    private static String kind(String address) {
        String path = address.replaceFirst("^/api/v1", "");
        if (path.contains("{handle}")) {
            return "person";
        }
        if (!path.contains("{id}")) {
            return "";
        }
        if (path.startsWith("/comments/waiting/") || path.startsWith("/contributions/comments/")) {
            return "waiting comment";
        }
        return switch (path.split("/")[1]) {
            case "entries", "contributions" -> "entry";
            case "attachments" -> "file";
            case "comments" -> "comment";
            case "activities" -> "result";
            case "batches" -> "batch";
            case "imports" -> "import";
            case "suggestions" -> "suggestion";
            case "views" -> "view";
            default -> "";
        };
    }

    private void registry() {
        write("/api/v1/notebooks", Map.of("title", "Matrix", "slug", SLUG), author);
        write("/api/v1/campaigns", Map.of("title", "Matrix", "slug", SLUG), author);
        write("/api/v1/compounds", Map.of("structure", "OCCCCCCCCCCCCCCCCN", "number", COMPOUND), author);
        write("/api/v1/compounds", Map.of("structure", "OCCCCCCCCCCCCCCCCCN", "number", "MTX-S-2"), author);
        write("/api/v1/campaigns/" + SLUG + "/compounds", Map.of("number", COMPOUND, "stage", "made"), author);
        form("/campaigns/" + SLUG + "/series", Map.of("title", "Matrix"), author);
        write("/api/v1/assays", Map.of("name", SLUG, "type", "IC50", "units", "uM"), author);
        ids.put("person other's", same(author.handle().toString()));
        ids.put("person own", own(Person::handle, author));
    }

    private void entries() {
        Map<Visitor, String> files = new EnumMap<>(Visitor.class);
        String draft = entry("Draft", false, author);
        ids.put("entry draft", same(draft));
        ids.put("file draft", same(file(draft, author)));
        ids.put("entry waiting", same(entry("Waiting", true, newcomer)));
        String published = entry("Published", false, author);
        String ofPublished = file(published, author);
        form("/entries/" + published + "/publication", Map.of(), author);
        ids.put("entry published", same(published));
        ids.put("file published", same(ofPublished));
        String redacted = entry("Redacted", false, author);
        ids.put("file redacted", same(file(redacted, author)));
        form("/entries/" + redacted + "/publication", Map.of(), author);
        form("/entries/" + redacted + "/redaction", Map.of("reason", "Somebody's address"), accounts.owner());
        ids.put("entry redacted", same(redacted));
        Map<Visitor, String> drafts = own(person -> entry("Own draft", false, person), null);
        drafts.put(Visitor.VISITOR, draft);
        drafts.forEach((visitor, id) -> files.put(visitor, file(id, visitors.getOrDefault(visitor, author))));
        ids.put("entry own draft", drafts);
        ids.put("file own draft", files);
        Map<Visitor, String> waiting = same(entry("Waiting too", true, newcomer));
        waiting.put(Visitor.NEWCOMER, entry("Own waiting", true, visitors.get(Visitor.NEWCOMER)));
        ids.put("entry own waiting", waiting);
        Map<Visitor, String> ofTheirs = own(person -> entry("Own", true, person), author);
        form("/contributions/" + ofTheirs.get(Visitor.NEWCOMER) + "/acceptance", Map.of("version", "1"), author);
        ids.put("entry own published", ofTheirs);
    }

    private void comments() {
        String entry = ids.get("entry published").get(Visitor.VISITOR);
        ids.put("comment published", same(comment(entry, author)));
        String removed = comment(entry, author);
        write("/api/v1/comments/" + removed + "/removal", Map.of("reason", "Twice"), author);
        ids.put("comment removed", same(removed));
        Map<Visitor, String> own = same(comment(entry, author));
        visitors.forEach((visitor, person) -> {
            if (visitor != Visitor.NEWCOMER) {
                own.put(visitor, comment(entry, person));
            }
        });
        ids.put("comment own", own);
        String waiting = waiting(entry, newcomer);
        ids.put("waiting comment other's", same(waiting));
        Map<Visitor, String> ownWaiting = same(waiting);
        ownWaiting.put(Visitor.NEWCOMER, waiting(entry, visitors.get(Visitor.NEWCOMER)));
        ids.put("waiting comment own", ownWaiting);
    }

    private String comment(String entry, Person person) {
        return id(write("/api/v1/comments", Map.of("kind", "entry", "name", entry, "text",
                "Seen " + comments++ + " times"), person));
    }

    private String waiting(String entry, Person person) {
        comment(entry, person);
        return database.sql("SELECT max(id) FROM waiting_comment WHERE author_id = ?").param(person.id().value())
                .query(String.class).single();
    }

    private void suggestions() {
        String entry = ids.get("entry published").get(Visitor.VISITOR);
        Map<Visitor, String> own = same(suggested(entry, accounts.contributor()));
        ids.put("suggestion other's", same(own.get(Visitor.VISITOR)));
        for (Visitor visitor : List.of(Visitor.NEWCOMER, Visitor.CONTRIBUTOR)) {
            own.put(visitor, suggested(entry, visitors.get(visitor)));
        }
        ids.put("suggestion own", own);
    }

    private String suggested(String entry, Person person) {
        MvcTestResult made = form("/entries/" + entry + "/suggestion", Map.of("base", "1", "title", "Published", "text",
                "Weighed by " + person.handle()), person);
        return String.valueOf(made.getResponse().getRedirectedUrl()).replaceFirst(".*/", "");
    }

    private void results() {
        for (String kind : new String[] {"result", "batch"}) {
            ids.put(kind + " published", same(made(kind, "01")));
            String gone = made(kind, "02");
            write((kind.equals("batch") ? "/api/v1/batches/" : "/api/v1/activities/") + gone + "/retraction",
                    Map.of("reason", "Impure"), author);
            ids.put(kind + " retracted", same(gone));
        }
    }

    private String made(String kind, String code) {
        return id(kind.equals("batch")
                ? write("/api/v1/compounds/" + COMPOUND + "/batches", Map.of("code", code), author)
                : write("/api/v1/activities", Map.of("compound", COMPOUND, "assay", SLUG, "value", code), author));
    }

    private void views() {
        ids.put("view own", own(person -> id(write("/api/v1/views", view(), person)), author));
        ids.put("view other's", same(id(write("/api/v1/views", view(), accounts.contributor()))));
        Map<String, String> ofProject = new LinkedHashMap<>(view());
        ofProject.put("project", "first");
        ids.put("view of the project", same(id(write("/api/v1/views", ofProject, accounts.owner()))));
    }

    private static Map<String, String> view() {
        return Map.of("name", "The matrix", "address", "/compounds?order=mass");
    }

    private void imports() {
        for (String state : new String[] {"previewed", "completed"}) {
            MvcTestResult made = mvc.post().uri("/api/v1/imports?dryRun=" + state.equals("previewed")).multipart()
                    .file(table(state)).header("Authorization", accounts.bearer(author)).exchange();
            String address = made.getResponse().getHeader("Location");
            org.awaitility.Awaitility.await(state).atMost(java.time.Duration.ofMinutes(1)).until(() -> mvc.get()
                    .uri(address).header("Authorization", accounts.bearer(author)).exchange().getResponse()
                    .getContentAsString().contains("\"" + state + "\""));
            ids.put("import " + state, same(address.replaceFirst(".*/", "")));
        }
    }

    static MockMultipartFile table(String name) {
        return new MockMultipartFile("file", name + ".csv", "text/csv",
                ("Compound ID,SMILES\nMTX-T-" + name.length() + "," + "N".repeat(3) + "C".repeat(name.length()) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private String entry(String title, boolean publish, Person person) {
        return id(write("/api/v1/entries", Map.of("notebook", SLUG, "date", DAY, "title", title, "text",
                "Weighed " + COMPOUND + ".", "publish", publish), person));
    }

    private String file(String entry, Person person) {
        MvcTestResult made = mvc.post().uri("/api/v1/entries/" + entry + "/attachments").multipart()
                .file(new MockMultipartFile("file", "x.txt", "text/plain", "weighed".getBytes(StandardCharsets.UTF_8)))
                .header("Authorization", accounts.bearer(person)).exchange();
        return made.getResponse().getHeader("Location").replaceFirst(".*/attachments/([0-9]+).*", "$1");
    }

    private Map<Visitor, String> own(java.util.function.Function<Person, Object> made,
            @org.jspecify.annotations.Nullable Person ofTheVisitor) {
        Map<Visitor, String> each = new EnumMap<>(Visitor.class);
        visitors.forEach((visitor, person) -> each.put(visitor, made.apply(person).toString()));
        if (ofTheVisitor != null) {
            each.put(Visitor.VISITOR, made.apply(ofTheVisitor).toString());
        }
        return each;
    }

    private static Map<Visitor, String> same(String id) {
        Map<Visitor, String> all = new EnumMap<>(Visitor.class);
        for (Visitor visitor : Visitor.values()) {
            all.put(visitor, id);
        }
        return all;
    }

    private static String id(MvcTestResult made) {
        String address = made.getResponse().getHeader("Location");
        return address == null ? "" : address.replaceFirst(".*/", "");
    }

    private MvcTestResult write(String address, Map<String, ?> body, Person person) {
        MvcTestResult answer = mvc.method(HttpMethod.POST).uri(address).contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body)).header("Authorization", accounts.bearer(person)).exchange();
        assertThat(answer).as(address).hasStatus2xxSuccessful();
        return answer;
    }

    private MvcTestResult form(String address, Map<String, String> fields, Person person) {
        var form = mvc.post().uri(address).with(accounts.session(person)).with(csrf());
        fields.forEach(form::param);
        MvcTestResult done = form.exchange();
        assertThat(done).as(address).hasStatus3xxRedirection();
        return done;
    }
}
