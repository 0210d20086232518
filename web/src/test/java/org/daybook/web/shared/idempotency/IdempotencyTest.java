package org.daybook.web.shared.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daybook.campaign.Campaigns;
import org.daybook.people.Person;
import org.daybook.people.answer.KeptAnswers;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A request that a program sends again with the same key is done once (#12).
@WebTest
class IdempotencyTest {

    private static final String PATH = "/api/v1/campaigns";
    private static final String CLAIM = "INSERT INTO kept_answer (person_id, request_key, fingerprint, claimed_at,"
            + " body_length) VALUES (?, ?, ?, CURRENT_TIMESTAMP, ";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private JdbcTemplate database;

    private Person member;
    private final String title = "Keyed " + UUID.randomUUID();
    private final String key = "key " + UUID.randomUUID();

    @BeforeEach
    void somebody() {
        member = accounts.member();
    }

    @Test
    void theSameRequestIsAnsweredTheSameAndDoneOnce() throws Exception {
        MvcTestResult first = open(title, key, member);
        MvcTestResult again = open(title, key, member);

        assertThat(first).hasStatus(HttpStatus.CREATED).doesNotContainHeader("Idempotency-Replayed");
        assertThat(again).hasStatus(HttpStatus.CREATED).hasHeader("Idempotency-Replayed", "true")
                .hasHeader("Location", first.getResponse().getHeader("Location"))
                .hasContentType(MediaType.APPLICATION_JSON);
        assertThat(again.getResponse().getContentAsString()).isEqualTo(first.getResponse().getContentAsString());
        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherContentIsRefused() {
        open(title, key, member);

        assertThat(open(title + " b", key, member)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson().extractingPath("$.field").isEqualTo("Idempotency-Key");
        assertThat(send(HttpMethod.POST, "/api/v1/notebooks", body(title), key, member))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void everybodyHasKeysOfTheirOwn() {
        open(title, key, member);

        assertThat(open(title + " of another", key, accounts.member())).hasStatus(HttpStatus.CREATED)
                .doesNotContainHeader("Idempotency-Replayed");
    }

    @Test
    void aRequestThatIsRefusedLeavesItsKeyFree() {
        assertThat(open("", key, member)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(open(title, key, accounts.contributor())).hasStatus(HttpStatus.FORBIDDEN);

        assertThat(open(title, key, member)).hasStatus(HttpStatus.CREATED);
    }

    @Test
    void ofManyAtOnceOneIsDone() throws Exception {
        List<Callable<Integer>> eight = java.util.stream.IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> () -> open(title, key, member).getResponse().getStatus())
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> status : threads.invokeAll(eight)) {
                assertThat(status.get()).isIn(201, 409);
            }
        }
        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void aKeyIsNotTakenWhereASecretIsAnsweredNorTooLong() {
        String password = HttpHeaders.encodeBasicAuth(member.email().orElseThrow(), Accounts.PASSWORD, null);
        assertThat(mvc.post().uri("/api/v1/tokens").header("Authorization", "Basic " + password)
                .header("Idempotency-Key", key)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText().contains("secret").doesNotContain("daybook_");
        assertThat(open(title, "k".repeat(201), member)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(open(title, "k".repeat(200), member)).hasStatus(HttpStatus.CREATED);
    }

    @Test
    void aRequestWhoseFirstIsStillAtWorkIsToWait() {
        open(title, key, member);
        database.update("UPDATE kept_answer SET status = NULL WHERE person_id = ? AND request_key = ?",
                member.id().value(), key);

        assertThat(open(title, key, member)).hasStatus(HttpStatus.CONFLICT).containsHeader(HttpHeaders.RETRY_AFTER);
        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void anAnswerThatWasTooLongToBeKeptIsNotGivenTwice() {
        open(title, key, member);
        database.update("UPDATE kept_answer SET body = NULL WHERE person_id = ? AND request_key = ?",
                member.id().value(), key);

        assertThat(open(title, key, member)).hasStatus(HttpStatus.CONFLICT);
        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void whoHasAsManyKeysAsAreKeptUsesThoseAndGetsNoMore() {
        open(title, key, member);
        List<Object[]> more = java.util.stream.IntStream.range(1, KeptAnswers.MOST)
                .mapToObj(i -> new Object[] {member.id().value(), "more " + i, "0".repeat(64)}).toList();
        database.batchUpdate(CLAIM + "0)", more);

        assertThat(open(title + " b", key + " b", member)).hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .containsHeader(HttpHeaders.RETRY_AFTER);
        assertThat(open(title, key, member)).hasStatus(HttpStatus.CREATED).hasHeader("Idempotency-Replayed", "true");
        assertThat(open(title + " of another", key, accounts.member())).hasStatus(HttpStatus.CREATED);
    }

    @Test
    void whoseAnswersAreTooLongTogetherGetsNoMoreKeys() {
        database.update(CLAIM + "64000000)", member.id().value(), "long", "0".repeat(64));

        assertThat(open(title, key, member)).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(opened()).isZero();
    }

    @Test
    void aBodyThatIsTooLongLeavesItsKeyFree() {
        assertThat(open("x".repeat(3_000_000), key, member)).hasStatus(HttpStatus.CONTENT_TOO_LARGE);

        assertThat(open(title, key, member)).hasStatus(HttpStatus.CREATED).doesNotContainHeader("Idempotency-Replayed");
    }

    /// A batch is retracted by the first request; the second would be refused as it is retracted already.
    @Test
    void allThatWritesTakesAKey() throws Exception {
        String compound = open("/api/v1/compounds", "{\"name\": \"" + title + "\"}");
        String number = compound.replaceFirst(".*/compounds/", "");
        String batch = open("/api/v1/compounds/" + number + "/batches", "{\"amount\": \"1 mg\"}");

        for (int i = 0; i < 2; i++) {
            assertThat(send(HttpMethod.POST, batch + "/retraction", "{\"reason\": \"spilled\"}", key, member))
                    .hasStatus(HttpStatus.CREATED);
        }
        for (int i = 0; i < 2; i++) {
            assertThat(send(HttpMethod.DELETE, batch + "/retraction", "", key + " back", member)).hasStatusOk();
        }
    }

    private String open(String path, String body) {
        MvcTestResult made = send(HttpMethod.POST, path, body, key + path, member);
        assertThat(made).hasStatus(HttpStatus.CREATED);
        return made.getResponse().getHeader("Location");
    }

    private MvcTestResult open(String title, String key, Person person) {
        return send(HttpMethod.POST, PATH, body(title), key, person);
    }

    private static String body(String title) {
        return "{\"title\": \"" + title + "\"}";
    }

    private long opened() {
        return campaigns.all().stream().filter(one -> one.title().equals(title)).count();
    }

    private MvcTestResult send(HttpMethod method, String path, String body, String key, Person person) {
        return mvc.method(method).uri(path).header("Authorization", accounts.bearer(person))
                .header("Idempotency-Key", key).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }
}
