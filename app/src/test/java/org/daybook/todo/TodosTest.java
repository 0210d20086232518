package org.daybook.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.daybook.issues.IssueWriter;
import org.daybook.issues.github.GitHubIssue;
import org.daybook.issues.github.IssueTraits;
import org.daybook.issues.github.Label;
import org.daybook.issues.mirror.FollowedRepositories;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.id.EntryId;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.TestActors;
import org.daybook.todo.exchange.CalendarFile;
import org.daybook.todo.exchange.TaskwarriorJson;
import org.daybook.todo.line.TodoLine;
import org.daybook.writing.token.GitHubAddresses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// What people expect of a to-do list.
@DaybookTest
@Transactional
class TodosTest {

    private static final String REPOSITORY = "octo/todo-list";

    @Autowired
    private Todos todos;

    @Autowired
    private TodoImport imports;

    @Autowired
    private Contexts contexts;

    @Autowired
    private IssueWriter issues;

    @Autowired
    private FollowedRepositories repositories;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager database;

    private Actor owner;
    private Actor member;
    private Actor contributor;
    private LocalDate today;

    @BeforeEach
    void aFollowedRepositoryHasAnIssue() {
        owner = TestActors.of(Role.OWNER, jdbc);
        member = TestActors.of(Role.MEMBER, jdbc);
        contributor = TestActors.of(Role.CONTRIBUTOR, jdbc);
        today = todos.today();
        for (String table : List.of("todo_note", "todo_dependency", "todo_tag", "todo")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        repositories.follow(REPOSITORY, owner);
        Instant opened = Instant.now().minusSeconds(86_400L * 730);
        issues.see(new GitHubIssue(REPOSITORY, 55, "Make OSM-S-557", true, false, "", List.of(
                        new Label("Synthetic Chemistry Needed", "")), List.of("octocat"), null, null, 0, "octocat",
                opened, opened), List.of(), opened);
        database.flush();
    }

    @Test
    void anIssueIsDoneWhenItWasClosed() {
        Instant closed = Instant.parse("2026-10-05T12:00:00Z");
        Instant commented = closed.plusSeconds(86_400L * 20);
        issues.see(new GitHubIssue(REPOSITORY, 56, "Closed long ago", false, false, "", List.of(), List.of(), null,
                null, 0, "octocat", closed, commented,
                new IssueTraits(closed, "completed", false, null, null, null, 0, 0)), List.of(), commented);
        database.flush();

        assertThat(todos.get(REPOSITORY + "#56").endedAt()).isEqualTo(closed);
    }

    @Test
    void aLineSaysItAll() {
        String key = add("make OSM-S-557 10 mg +synthesis due:2w wait:due-3d pri:H project:series-4 for:me depends:"
                + REPOSITORY + "#55");

        Todo todo = todos.get(key);
        assertThat(todo.title()).isEqualTo("make OSM-S-557 10 mg");
        assertThat(todo.tags()).containsExactly("synthesis");
        assertThat(todo.due()).isEqualTo(today.plusWeeks(2));
        assertThat(todo.waitUntil()).isEqualTo(today.plusDays(11));
        assertThat(todo.priority()).isEqualTo("H");
        assertThat(todo.project()).isEqualTo("series-4");
        assertThat(todo.waitsFor()).hasSize(1);
        assertThat(todo.assignees()).hasSize(1);
        assertThat(todos.get(REPOSITORY + "#55").isBlocking()).isTrue();
    }

    @Test
    void whatALineCannotMeanIsToldWithTheWord() {
        for (String line : List.of(
                "x due:someday-soon", "x pri:Z", "x depends:ffffffff", "x for:nobody-here", "+tag")) {
            assertThatThrownBy(() -> add(line)).as(line).isInstanceOf(InvalidInputException.class);
        }
        assertThat(TodoLine.read("ratio 1:2 https://example.org a:b").description())
                .isEqualTo("ratio 1:2 https://example.org a:b");
    }

    @Test
    void urgencyIsTheSumThatTheDocumentationStates() {
        String key = add("weigh +next +lab due:today pri:H project:x");
        todos.note(key, "on the small balance", owner);

        assertThat(todos.get(key).urgency()).isCloseTo(15 + 12 * (14 * 0.8 / 21 + 0.2) + 6 + 0.8 + 0.9 + 1,
                within(0.001));
        Todo issue = todos.pending().stream().filter(todo -> todo.key().equals(REPOSITORY + "#55")).findFirst()
                .orElseThrow();
        assertThat(issue.urgency()).as("two years old, one tag").isCloseTo(2 + 0.8, within(0.001));
    }

    @Test
    void reportsPartWhatCanBeDoneFromWhatWaits() {
        String first = add("first");
        String second = add("second depends:" + first);
        String later = add("later wait:1w");
        String over = add("over until:yesterday");
        String mine = add("mine for:me");

        List<Todo> all = todos.pending();
        assertThat(keys(TodoReport.NEXT, all)).contains(first, mine, REPOSITORY + "#55")
                .doesNotContain(second, later, over);
        assertThat(keys(TodoReport.BLOCKED, all)).containsExactly(second);
        assertThat(keys(TodoReport.WAITING, all)).containsExactly(later);
        assertThat(keys(TodoReport.MINE, all)).containsExactly(mine);
        assertThat(keys(TodoReport.ALL, all)).doesNotContain(over);
        assertThat(keys(TodoReport.NEXT, all).getFirst()).as("blocks another one").isEqualTo(first);

        todos.end(List.of(first), TodoStatus.COMPLETED, owner);
        assertThat(keys(TodoReport.NEXT, todos.pending())).contains(second);
        assertThat(keys(TodoReport.DONE, todos.all())).contains(first);
    }

    @Test
    void whatWasThrownAwayIsListedAndOpenedAgain() {
        String key = add("thrown away");
        todos.end(List.of(key), TodoStatus.DELETED, owner);
        assertThat(TodoReport.DELETED.of(todos.all(), today, java.util.Set.of())).extracting(Todo::key)
                .containsExactly(key);

        todos.end(List.of(key), TodoStatus.PENDING, owner);
        assertThat(keys(TodoReport.NEXT, todos.pending())).contains(key);
    }

    @Test
    void whatIsPastItsUntilIsThrownAwayAndOpenedAgain() {
        String over = add("over until:yesterday");
        String waiting = add("waiting depends:" + over);

        assertThat(keys(TodoReport.ALL, todos.pending())).contains(waiting).doesNotContain(over);
        assertThat(keys(TodoReport.DELETED, todos.all())).containsExactly(over);
        assertThat(todos.get(over).endedAt()).isBeforeOrEqualTo(Instant.now());
        assertThat(todos.get(waiting).isBlocked()).isFalse();

        todos.end(List.of(over), TodoStatus.PENDING, owner);
        assertThat(keys(TodoReport.NEXT, todos.pending())).contains(over);
        assertThat(todos.get(over).until()).isNull();
    }

    @Test
    void aNumberAloneIsTheIssueOfTheRepositoryThatHasIt() {
        repositories.follow("octo/another", owner);
        String key = add("after it depends:#55");
        assertThat(todos.get(key).waitsFor()).containsExactly(todos.get(REPOSITORY + "#55").key());

        Instant opened = Instant.now();
        issues.see(new GitHubIssue("octo/another", 55, "Another", true, false, "", List.of(), List.of(), null, null, 0,
                "octocat", opened, opened), List.of(), opened);
        database.flush();
        assertThatThrownBy(() -> add("which one depends:#55")).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("octo/another#55");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status:pending", "due.befor:eow", "pri.before:H", "pri:X", "+PENDING", "-TOMORROW"})
    void whatIsNoFilterIsNamedAndFindsNotNothing(String filter) {
        assertThatThrownBy(() -> found("+lab " + filter)).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(filter.replaceAll("^[+-]|^pri:", ""));
    }

    @Test
    void filtersNarrowTheList() {
        add("weigh +lab due:tomorrow project:series-4.amides");
        add("write +desk");
        assertThat(found("+lab")).containsExactly("weigh");
        assertThat(found("-lab -ISSUE")).containsExactly("write");
        assertThat(found("project:series-4")).containsExactly("weigh");
        assertThat(found("due.before:1w")).containsExactly("weigh");
        assertThat(found("due: -ISSUE")).containsExactly("write");
        assertThat(found("+synthetic-chemistry-needed repo:todo-list for:octocat")).containsExactly("Make OSM-S-557");
        assertThat(found("WEI")).containsExactly("weigh");
        assertThatThrownBy(() -> found("due.before:never-ever")).isInstanceOf(InvalidInputException.class);
        assertThat(found("https://example.org/write")).isEmpty();
    }

    @Test
    void manyAreChangedAtOnceOrNone() {
        String one = add("one");
        String two = add("two");
        todos.change(List.of(one, two, REPOSITORY + "#55"), TodoLine.read("+lab due:friday"), member);
        assertThat(List.of(one, two, REPOSITORY + "#55")).allSatisfy(key -> {
            assertThat(todos.get(key).tags()).contains("lab");
            assertThat(todos.get(key).due()).isNotNull();
        });
        assertThatThrownBy(() -> todos.change(List.of(one, two), TodoLine.read("other words"), member))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> todos.change(List.of(), TodoLine.read("+x"), member))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void contributorsChangeTheirOwn() {
        String theirs = todos.add(TodoLine.read("theirs"), Optional.of(new EntryId(3).thing()), contributor);
        String others = add("others");
        todos.change(List.of(theirs), TodoLine.read("pri:L"), contributor);
        assertThat(todos.get(theirs).origin()).isEqualTo(new EntryId(3).thing());
        assertThatThrownBy(() -> todos.change(List.of(others), TodoLine.read("pri:L"), contributor))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> todos.add(TodoLine.read("x"), Optional.empty(), Actor.anybody()))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> todos.get("no such key")).isInstanceOf(MissingException.class);
    }

    @Test
    void nothingWaitsForItself() {
        String one = add("one");
        String two = add("two depends:" + one);
        assertThatThrownBy(() -> todos.change(List.of(one), TodoLine.read("depends:" + two), owner))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void taskWarriorReadsAndWritesTheSame() {
        String one = add("one +lab due:friday pri:M");
        todos.note(one, "a note", owner);
        add("two for:me depends:" + one);
        JsonMapper json = JsonMapper.builder().build();
        String file = json.writeValueAsString(TaskwarriorJson.write(own(), today, GitHubAddresses.PUBLIC));
        assertThat(json.readTree(file).findValues("for")).hasSize(1);

        TodoImport.Taken taken = imports.take(TaskwarriorJson.read(file, 100), owner);
        assertThat(taken).isEqualTo(new TodoImport.Taken(0, 2));
        assertThat(json.readTree(json.writeValueAsString(TaskwarriorJson.write(own(), today, GitHubAddresses.PUBLIC)))
                .findValues("due"))
                .isEqualTo(json.readTree(file).findValues("due"));
        assertThat(own()).anySatisfy(todo -> assertThat(todo.waitsFor()).containsExactly(one));
        assertThat(imports.take(TaskwarriorJson.read("""
                {"description":"from elsewhere","tags":"a,b","status":"waiting","wait":"20270101T000000Z"}
                {"description":"done long ago","status":"completed","end":"20200101T000000Z"}
                """, 100), owner)).isEqualTo(new TodoImport.Taken(2, 0));
        assertThat(found("+a +b")).containsExactly("from elsewhere");
        assertThatThrownBy(() -> TaskwarriorJson.read("[{\"description\":\"x\",\"due\":\"friday\"}]", 9))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("due").hasMessageContaining("friday");
        assertThatThrownBy(() -> TaskwarriorJson.read("no JSON", 9)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> imports.take(List.of(), contributor)).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void whatATaskCannotHaveIsToldWithItsPlace() {
        for (String wrong : List.of("\"due\":\"-999999999-01-01T00:00:00Z\"", "\"due\":5",
                "\"entry\":\"+1000000000-12-31T23:59:59Z\"", "\"start\":\"2026\"", "\"status\":\"bogus\"",
                "\"priority\":\"X\"", "\"project\":\"" + "p".repeat(101) + "\"", "\"project\":[]", "\"tags\":5",
                "\"tags\":[\"a\",5]", "\"depends\":{}", "\"annotations\":\"x\"", "\"githubissue\":12",
                "\"annotations\":[{\"description\":\"n\",\"entry\":\"-1000000000-01-01T00:00:00Z\"}]")) {
            String name = wrong.contains("annotations\":[") ? "entry" : wrong.substring(1, wrong.indexOf(':') - 1);
            assertThatThrownBy(() -> TaskwarriorJson.read("[{\"description\":\"one\"},{\"description\":\"two\"," + wrong
                    + "}]", 9)).as(wrong).isInstanceOf(InvalidInputException.class).hasMessageContaining("Task 2")
                    .hasMessageContaining(name);
        }
    }

    @Test
    void aTaskHasNoCharactersThatNoDatabaseKeeps() {
        imports.take(TaskwarriorJson.read("[{\"description\":\"two\\nlines \\u0000 \\ud800\",\"project\":\"p\\u0000\","
                + "\"annotations\":[{\"entry\":\"20261130T101010Z\",\"description\":\"n\\u0000\"}]}]", 9), owner);

        assertThat(own()).singleElement().satisfies(todo -> {
            assertThat(todo.title()).isEqualTo("two lines \uFFFD \uFFFD");
            assertThat(todo.project()).isEqualTo("p\uFFFD");
            assertThat(todo.notes()).extracting(Todo.Note::text).containsExactly("n\uFFFD");
        });
    }

    @Test
    void takingOverWhatWasWrittenHereChangesNothing() {
        String begun = add("begun +series_4 +a/b +c.d");
        todos.start(begun, true, owner);
        add("waits +own due:eoy depends:" + REPOSITORY + "#55");
        todos.change(List.of(REPOSITORY + "#55"), TodoLine.read("+own pri:L"), owner);
        JsonMapper json = JsonMapper.builder().build();
        String file = json.writeValueAsString(TaskwarriorJson.write(todos.pending(), today, GitHubAddresses.PUBLIC));
        List<String> tags = jdbc.sql("SELECT tag FROM todo_tag ORDER BY todo_id, tag").query(String.class).list();

        imports.take(TaskwarriorJson.read(file, 100), owner);

        assertThat(jdbc.sql("SELECT tag FROM todo_tag ORDER BY todo_id, tag").query(String.class).list())
                .as("a label is no tag of its own").isEqualTo(tags).contains("own").doesNotContain(
                        "synthetic-chemistry-needed");
        assertThat(todos.get(begun).startedAt()).isNotNull();
        assertThat(todos.get(begun).tags()).containsExactlyInAnyOrder("series_4", "a/b", "c.d");
    }

    /// A program that knows an issue by the UUID of an export finds it by that, before and after something is added.
    @Test
    void anIssueHasOneUuidFromTheBeginning() {
        String uuid = Todo.uuidOf(REPOSITORY + "#55");

        assertThat(todos.get(uuid.substring(0, 8)).issue()).isNotNull();
        todos.change(List.of(uuid), TodoLine.read("+own pri:L"), owner);

        assertThat(todos.get(REPOSITORY + "#55").uuid()).isEqualTo(uuid);
        assertThat(todos.get(uuid).tags()).contains("own");
    }

    /// A file does not say whose a note is.
    @Test
    void notesThatAreKnownStayWhoseTheyAre() {
        String key = add("weigh");
        todos.note(key, "by the owner", owner);
        String file = JsonMapper.builder().build()
                .writeValueAsString(TaskwarriorJson.write(own(), today, GitHubAddresses.PUBLIC));
        todos.note(key, "written after the file", owner);
        imports.take(TaskwarriorJson.read(file, 9), member);

        assertThat(jdbc.sql("SELECT note_text FROM todo_note WHERE noted_by = ?")
                .param(owner.require(Role.OWNER).value()).query(String.class).list()).containsExactly("by the owner");
        assertThat(jdbc.sql("SELECT count(*) FROM todo_note").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void whatIsDoneWithoutAMomentIsDoneNow() {
        String file = "[{\"uuid\":\"11111111-2222-4333-8444-000000000001\",\"description\":\"x\","
                + "\"status\":\"completed\"}]";
        imports.take(TaskwarriorJson.read(file, 9), owner);
        List<Todo> done = TodoReport.DONE.of(todos.all(), today, java.util.Set.of());
        imports.take(TaskwarriorJson.read(file, 9), owner);

        assertThat(done).extracting(Todo::title).contains("x");
        assertThat(TodoReport.DONE.of(todos.all(), today, java.util.Set.of())).isEqualTo(done);
    }

    @Test
    void calendarsFollowIt() {
        add("weigh; then, send \u00e4\u00f6\u00fc ".repeat(8).strip() + " due:2026-12-04");
        String file = CalendarFile.write(own(), "To do", "https://lab.example.org");

        assertThat(file).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n")
                .contains("DUE;VALUE=DATE:20261204", "DTEND;VALUE=DATE:20261205", "weigh\\; then\\, send");
        assertThat(file.split("\r\n")).allSatisfy(line -> assertThat(
                line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    @Test
    void theLastDayOfAllHasNoDayAfterIt() {
        add("some day due:9999-12-31");

        assertThat(CalendarFile.write(own(), "To do", "")).contains("DUE;VALUE=DATE:99991231").doesNotContain("DTEND");
    }

    @Test
    void whatIsLeftIsCountedByWeek() {
        String done = add("done");
        add("left");
        todos.end(List.of(done), TodoStatus.COMPLETED, owner);

        BurnDown.Week last = BurnDown.of(todos.all().stream().filter(todo -> todo.issue() == null).toList(), today,
                ZoneOffset.UTC, 3).weeks().getLast();
        assertThat(last).isEqualTo(new BurnDown.Week(last.sunday(), 1, 2, 1));
    }

    @Test
    void contextsAreOnesOwn() {
        contexts.keep("At the bench", "+lab -WAITING", member);
        contexts.keep("At the bench", "+lab", member);

        assertThat(contexts.of(member)).containsExactly(new Contexts.Context("At the bench", "+lab"));
        assertThat(contexts.of(owner)).isEmpty();
        contexts.drop("At the bench", member);
        assertThatThrownBy(() -> contexts.drop("At the bench", member)).isInstanceOf(MissingException.class);
    }

    private String add(String line) {
        return todos.add(TodoLine.read(line), Optional.empty(), owner);
    }

    private List<Todo> own() {
        return todos.pending().stream().filter(todo -> todo.issue() == null).toList();
    }

    private List<String> found(String filter) {
        TodoFilter wanted = TodoFilter.read(filter, today);
        return todos.pending().stream().filter(wanted::matches).map(Todo::title).toList();
    }

    private List<String> keys(TodoReport report, List<Todo> all) {
        return report.of(all, today, todos.names(owner)).stream().map(Todo::key).toList();
    }
}
