package org.daybook.web.issues;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daybook.issues.write.Grants;
import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Programs write to issues as pages do.
@WebTest
@Transactional
class IssueWritesApiTest {

    private static final String ALL = "/api/v1/issue-writes";
    private static final String OPEN = """
            {"kind": "open", "repository": "octo/writes", "title": "Make it", "text": "10 mg"}""";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Grants grants;

    private Person writer;

    @BeforeEach
    void somebodyLetsThisSiteWrite() {
        writer = accounts.contributor();
        grants.give("ada", "token of Ada", writer.actor());
    }

    @Test
    void aWriteIsAskedForReadTriedAgainAndDropped() {
        MvcTestResult asked = ask(writer, OPEN);
        assertThat(asked).hasStatus(HttpStatus.ACCEPTED);
        String one = ALL + "/" + json(asked).path("id").longValue();
        assertThat(asked.getResponse().getHeader("Location")).endsWith(one);

        JsonNode write = json(send(writer, HttpMethod.GET, one));
        assertThat(List.of(write.path("kind"), write.path("state"), write.path("content")))
                .extracting(JsonNode::stringValue).containsExactly("open", "waiting", "10 mg");
        assertThat(json(send(writer, HttpMethod.GET, ALL))).hasSize(1);
        assertThat(send(writer, HttpMethod.POST, one + "/tries")).hasStatus(HttpStatus.ACCEPTED);
        assertThat(send(writer, HttpMethod.DELETE, one)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(send(writer, HttpMethod.GET, one)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(writer, HttpMethod.POST, one + "/tries")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void othersDoNotSeeItAndOwnersDo() {
        String one = ALL + "/" + json(ask(writer, OPEN)).path("id").longValue();

        assertThat(send(accounts.member(), HttpMethod.GET, one)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(send(accounts.member(), HttpMethod.DELETE, one)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(json(send(accounts.member(), HttpMethod.GET, ALL))).isEmpty();
        assertThat(send(accounts.owner(), HttpMethod.GET, one)).hasStatusOk();
    }

    @Test
    void whatCannotBeWrittenIsRefusedByName() {
        assertThat(ask(writer, OPEN.replace("open", "burn"))).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY).bodyText()
                .contains("\"field\":\"kind\"", "burn");
        assertThat(ask(writer, "{}")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(ask(writer, OPEN.replace("octo/writes", "what?"))).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText().contains("\"field\":\"repository\"");
        assertThat(ask(writer, OPEN.replace("open", "comment"))).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY).bodyText()
                .contains("\"field\":\"number\"");
        assertThat(ask(writer, OPEN.replace("}", ", \"compound\": \"NOT-THERE-1\"}"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(ask(accounts.contributor(), OPEN)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri(ALL).contentType(MediaType.APPLICATION_JSON).content(OPEN))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    private MvcTestResult ask(Person person, String body) {
        return mvc.post().uri(ALL).header("Authorization", accounts.bearer(person))
                .contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private MvcTestResult send(Person person, HttpMethod method, String address) {
        return mvc.method(method).uri(address).header("Authorization", accounts.bearer(person)).exchange();
    }

    private static JsonNode json(MvcTestResult answer) {
        return JsonMapper.shared().readTree(
                new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
