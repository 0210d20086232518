package org.daybook.web.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.DispatcherServlet;

/// The pages of the to-do list.
@WebTest
@Transactional
class TodoListTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    private Person member;

    @BeforeEach
    void somebodyAddsATodo() {
        member = accounts.member();
        assertThat(mvc.post().uri("/todo").with(csrf()).with(accounts.session(member))
                .param("line", "weigh <b>it</b> +lab due:tomorrow pri:H")).hasRedirectedUrl("/todo");
    }

    /// As any other line that cannot be: on the page, with what was typed.
    @Test
    void aLineThatIsTooLongStaysOnThePage() {
        String line = "weigh " + "x".repeat(2_000);
        var refused = mvc.post().uri("/todo").with(csrf()).with(accounts.session(member)).param("line", line)
                .exchange();

        assertThat(refused).hasRedirectedUrl("/todo").flash().containsEntry("typed", line)
                .hasEntrySatisfying("refusal", said -> assertThat(said.toString()).contains("1000 is the limit"));
        var changed = mvc.post().uri("/todo/changes").with(csrf()).with(accounts.session(member))
                .param("act", "change").param("todo", "1").param("line", line).exchange();
        assertThat(changed).hasRedirectedUrl("/todo").flash().containsKey("refusal");
    }

    @Test
    void everybodyReadsTheList() {
        assertThat(mvc.get().uri("/todo?filter={tag}", "+lab")).hasStatusOk().bodyText()
                .contains("weigh &lt;b&gt;it&lt;/b&gt;", "tomorrow", "priority H").doesNotContain("name=\"line\"");
        assertThat(mvc.get().uri("/todo?report=waiting&filter={tag}", "+lab")).hasStatusOk().bodyText()
                .contains("No to-do is like that");
        assertThat(mvc.get().uri("/todo?filter=due:never-ever")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY).bodyText()
                .as("the list says so, with what was typed").contains("&quot;never-ever&quot; is no day",
                        "value=\"due:never-ever\"", "weigh &lt;b&gt;it&lt;/b&gt;");
        assertThat(mvc.get().uri("/todo.ics?filter={tag}", "+lab")).hasStatusOk().bodyText()
                .contains("SUMMARY:weigh <b>it");
        assertThat(mvc.get().uri("/todo/calendar?month=2026-12")).hasStatusOk();
        assertThat(mvc.get().uri("/todo/calendar?month=x")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(mvc.get().uri("/todo/calendar?project=osm-none")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(mvc.get().uri("/todo/burndown")).hasStatusOk();
        assertThat(mvc.get().uri("/todo/burndown?project=osm-none")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(mvc.get().uri("/todo/item?key=none")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void somedayIsNotCounted() {
        mvc.post().uri("/todo").with(csrf()).with(accounts.session(member)).param("line", "tidy up +attic due:someday")
                .exchange();

        assertThat(mvc.get().uri("/todo?filter={tag}", "+attic")).bodyText().contains("someday")
                .doesNotContain("days</span>");
    }

    /// A page shows something whatever is asked for; a program is told.
    @Test
    void aListThatThereIsNotIsRefusedInWords() {
        assertThat(mvc.get().uri("/todo?report=nonsense")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY).bodyText()
                .contains("nonsense", "next, mine, waiting");
        assertThat(mvc.get().uri("/todo?state=nonsense")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY).bodyText()
                .contains("state &quot;nonsense&quot; is none of open, closed, all");
        assertThat(mvc.get().uri("/todo?by=nonsense")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY).bodyText()
                .contains("by &quot;nonsense&quot; is none of repository, campaign");
        assertThat(mvc.get().uri("/todo?context=nonsense")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY).bodyText()
                .contains("There is no context &quot;nonsense&quot;");
        assertThat(mvc.get().uri("/todo?filter=status:open")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY).bodyText()
                .contains("&quot;status:open&quot; is no filter");
        assertThat(mvc.get().uri("/todo.ics?report=nonsense")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(mvc.get().uri("/api/v1/todos?report=nonsense")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY).bodyText()
                .contains("nonsense", "next, mine, waiting");
    }

    @Test
    void itIsNotedChangedAndDone() {
        String key = key();
        assertThat(mvc.post().uri("/todo/notes").with(csrf()).with(accounts.session(member)).param("key", key)
                .param("note", "on the small balance")).hasStatus3xxRedirection();
        assertThat(mvc.post().uri("/todo/changes").with(csrf()).with(accounts.session(member)).param("todo", key)
                .param("act", "change").param("line", "+desk")).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/todo/item?key=" + key).with(accounts.session(member))).hasStatusOk().bodyText()
                .contains("on the small balance", "desk");
        assertThat(mvc.post().uri("/todo/changes").with(csrf()).with(accounts.session(member)).param("todo", key)
                .param("act", "done")).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/todo?filter={tag}", "+desk")).bodyText().doesNotContain("weigh &lt;b&gt;");
        assertThat(mvc.get().uri("/todo?report=done&filter={tag}", "+desk")).bodyText().contains("weigh &lt;b&gt;");
        assertThat(mvc.get().uri("/todo.ics?report=done&filter={tag}", "+desk")).bodyText()
                .contains("SUMMARY:weigh <b>it");
        assertThat(mvc.post().uri("/todo").with(csrf()).param("line", "x")).hasStatus3xxRedirection();
    }

    @Test
    void whatIsRefusedIsSaidSoAndNothingTypedIsLost() {
        String key = key();
        MvcTestResult refused = mvc.post().uri("/todo/changes").with(csrf()).with(accounts.session(member))
                .param("todo", key).param("act", "change").param("line", "due:never-ever").exchange();
        assertThat(refused).hasStatus3xxRedirection();
        Map<String, Object> told = Map.copyOf(refused.getMvcResult().getFlashMap());
        assertThat(told).doesNotContainKey("notice");

        assertThat(mvc.get().uri("/todo?filter={tag}", "+lab")
                .requestAttr(DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE, told)
                .with(accounts.session(member))).bodyText()
                .contains("notice-bad", "due:never-ever", "checked=\"checked\"");
    }

    @Test
    void whatIsOverIsOpenedAgain() {
        String key = key();
        assertThat(mvc.post().uri("/todo/changes").with(csrf()).with(accounts.session(member)).param("todo", key)
                .param("act", "delete")).hasStatus3xxRedirection();

        assertThat(mvc.get().uri("/todo?report=deleted&filter={tag}", "+lab").with(accounts.session(member)))
                .hasStatusOk().bodyText().contains("weigh &lt;b&gt;", "Open again").doesNotContain("tomorrow");
        assertThat(mvc.get().uri("/todo?report=next&filter={tag}", "+lab")).bodyText()
                .contains("No to-do is like that");
        assertThat(mvc.get().uri("/todo?page=999")).hasStatusOk();
    }

    @Test
    void whatWaitsForAnotherLeadsToIt() {
        String key = key();
        assertThat(mvc.post().uri("/todo").with(csrf()).with(accounts.session(member))
                .param("line", "then send it +post depends:" + key.substring(0, 8))).hasRedirectedUrl("/todo");

        assertThat(mvc.get().uri("/todo?report=blocked&filter={tag}", "+post")).bodyText()
                .contains("waits for weigh &lt;b&gt;");
        assertThat(mvc.get().uri("/todo/item?key=" + key("+post"))).hasStatusOk().bodyText()
                .contains("/todo/item?key=" + key, key("+post").substring(0, 8));
    }

    @Test
    void aContextNarrowsTheList() {
        assertThat(mvc.post().uri("/todo/contexts").with(csrf()).with(accounts.session(member))
                .param("name", "At a desk").param("filter", "+desk")).hasRedirectedUrl("/todo?context=At+a+desk");
        assertThat(mvc.get().uri("/todo?context={name}", "At a desk").with(accounts.session(member))).bodyText()
                .contains("At a desk").doesNotContain("weigh &lt;b&gt;");
    }

    private String key() {
        return key("+lab");
    }

    private String key(String filter) {
        String body = mvc.get().uri("/api/v1/todos?filter={tag}", filter).exchange().getResponse().getContentType();
        assertThat(body).contains("json");
        String json = new String(mvc.get().uri("/api/v1/todos?filter={tag}", filter).exchange().getResponse()
                .getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        return json.replaceFirst("(?s).*?\"uuid\":\"([^\"]+)\".*", "$1");
    }
}
