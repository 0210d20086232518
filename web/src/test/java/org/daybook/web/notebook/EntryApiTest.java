package org.daybook.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.daybook.people.Person;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class EntryApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    private String token;
    private String notebook;

    @BeforeEach
    void openANotebook() throws Exception {
        Person member = accounts.member();
        token = accounts.bearer(member);
        notebook = "n-" + UUID.randomUUID();
        assertThat(post("/api/v1/notebooks", "{\"title\":\"Series 4\",\"slug\":\"" + notebook + "\"}"))
                .hasStatus(HttpStatus.CREATED);
    }

    @Test
    void anEntryIsWrittenReadAndChanged() throws Exception {
        MvcTestResult created = post("/api/v1/entries", entry("true"));
        assertThat(created).hasStatus(HttpStatus.CREATED);
        String address = created.getResponse().getHeader("Location");
        String etag = created.getResponse().getHeader("ETag");

        assertThat(mvc.get().uri(address))
                .hasStatusOk()
                .hasHeader("ETag", etag)
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("published");
        assertThat(mvc.get().uri(address).header("If-None-Match", etag)).hasStatus(HttpStatus.NOT_MODIFIED);
        assertThat(put(address, "{\"text\":\"second\"}", null)).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        MvcTestResult changed = put(address, "{\"text\":\"second\",\"reason\":\"typo\"}", etag);
        assertThat(changed).hasStatusOk().bodyJson().extractingPath("$.revision").isEqualTo(2);
        assertThat(changed.getResponse().getHeader("ETag")).isNotEqualTo(etag);
        assertThat(put(address, "{\"text\":\"third\"}", etag)).hasStatus(HttpStatus.PRECONDITION_FAILED)
                .hasContentType("application/problem+json");
        assertThat(mvc.get().uri(address)).bodyJson().extractingPath("$.text").isEqualTo("second");
    }

    @Test
    void aDraftIsMissingForEverybodyElse() throws Exception {
        JsonNode draft = json(post("/api/v1/entries", entry("false")));
        long id = draft.get("id").asLong();

        for (String address : new String[] {
            "/api/v1/entries/" + id,
            "/api/v1/entries/" + id + "/attachments",
            "/entries/" + id,
            "/entries/" + id + ".json",
            "/entries/" + id + ".md",
            "/entries/" + id + "/revisions",
            "/entries/" + id + "/revisions/1",
            "/entries/" + id + "/comparison"
        }) {
            assertThat(mvc.get().uri(address)).as(address).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(mvc.get().uri(address).with(accounts.session(accounts.owner())))
                    .as(address)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(mvc.get().uri("/api/v1/entries?notebook=" + notebook))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(mvc.get().uri("/api/v1/entries?notebook=" + notebook).header("Authorization", token))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
        assertThat(put("/api/v1/entries/" + id, "{\"publish\":true}", "*"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.revision")
                .isEqualTo(1);
    }

    @Test
    void whoHasNoTokenWritesNothing() {
        assertThat(mvc.post()
                        .uri("/api/v1/entries")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(entry("true")))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void theSameFormTokenIsTheSameEntry() throws Exception {
        String body = entry("true").replace("{", "{\"formToken\":\"" + UUID.randomUUID() + "\",");

        assertThat(json(post("/api/v1/entries", body)).get("id"))
                .isEqualTo(json(post("/api/v1/entries", body)).get("id"));
        assertThat(post("/api/v1/entries", body.replace("first", "other"))).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void aDraftMovesToAnotherNotebookAndAPublishedEntryStays() throws Exception {
        String other = "n-" + UUID.randomUUID();
        assertThat(post("/api/v1/notebooks", "{\"title\":\"Series 5\",\"slug\":\"" + other + "\"}"))
                .hasStatus(HttpStatus.CREATED);
        String draft = "/api/v1/entries/" + json(post("/api/v1/entries", entry("false"))).get("id").asLong();
        String published = "/api/v1/entries/" + json(post("/api/v1/entries", entry("true"))).get("id").asLong();
        String move = "{\"notebook\":\"" + other + "\",\"text\":\"second\"}";

        assertThat(put(draft, move, "*")).hasStatusOk().bodyJson().extractingPath("$.notebook").isEqualTo(other);
        assertThat(put(published, move, "*"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("notebook");
        assertThat(mvc.get().uri(published)).bodyJson().extractingPath("$.text").isEqualTo("first");
        assertThat(put(published, move.replace(other, notebook), "*"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.text")
                .isEqualTo("second");
    }

    @Test
    void faultsNameTheirField() {
        assertThat(post("/api/v1/entries", entry("true").replace("2026-03-02", "yesterday")))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("date");
        assertThat(post("/api/v1/entries", entry("true").replace(notebook, "none")))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(mvc.get().uri("/api/v1/entries?after=x")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(mvc.get().uri("/api/v1/entries/0")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/api/v1/entries", "{")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post("/api/v1/notebooks", "{\"title\":\"x\",\"slug\":\"new\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    void aListIsReadPageByPage() throws Exception {
        for (int i = 0; i < 3; i++) {
            post("/api/v1/entries", entry("true"));
        }

        JsonNode first = json(mvc.get().uri("/api/v1/entries?limit=2&notebook=" + notebook).exchange());
        JsonNode second = json(mvc.get().uri(first.get("next").stringValue()).exchange());

        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(first.get("total").asInt()).isEqualTo(3);
    }

    @Test
    void theJsonOfARevisionHasItsHash() throws Exception {
        JsonNode entry = json(post("/api/v1/entries", entry("true")));

        byte[] canonical = mvc.get()
                .uri("/entries/" + entry.get("id") + "/revisions/1.json")
                .exchange()
                .getResponse()
                .getContentAsByteArray();

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical)))
                .isEqualTo(entry.get("sha256").stringValue());
    }

    @Test
    void filesAreServedSandboxedUnderTheirOwnType() throws Exception {
        JsonNode draft = json(post("/api/v1/entries", entry("false")));
        String files = "/api/v1/entries/" + draft.get("id") + "/attachments";
        byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8);
        JsonNode file = json(mvc.post()
                .uri(files)
                .multipart()
                .file(new MockMultipartFile("file", "na\"\u00efve\r\n.svg", "text/html", svg))
                .header("Authorization", token)
                .exchange());
        String address = file.get("url").stringValue();
        assertThat(mvc.get().uri(address)).hasStatus(HttpStatus.NOT_FOUND);
        put("/api/v1/entries/" + draft.get("id"), "{\"publish\":true}", "*");

        MvcTestResult answer = mvc.get().uri(address).exchange();

        assertThat(answer).hasStatusOk().hasHeader("X-Content-Type-Options", "nosniff").hasContentType("image/svg+xml");
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''na%22%C3%AFve.svg")
                .doesNotContain("\r", "\n");
        assertThat(answer.getResponse().getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("sandbox");
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(svg);
    }

    private String entry(String publish) {
        return "{\"notebook\":\"" + notebook
                + "\",\"date\":\"2026-03-02\",\"title\":\"Synthesis\",\"text\":\"first\",\"publish\":" + publish + "}";
    }

    private MvcTestResult post(String address, String body) {
        return mvc.post()
                .uri(address)
                .header("Authorization", token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult put(String address, String body, String ifMatch) {
        var request = mvc.put()
                .uri(address)
                .header("Authorization", token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).exchange();
    }

    private static JsonNode json(MvcTestResult answer) throws Exception {
        return JSON.readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
