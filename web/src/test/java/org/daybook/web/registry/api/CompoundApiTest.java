package org.daybook.web.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.daybook.chem.structure.inchi.Inchi;
import org.daybook.chem.worker.TaskRunner;
import org.daybook.chem.worker.WorkerPool;
import org.daybook.chem.worker.WorkerSettings;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class CompoundApiTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    private String bearer;

    @BeforeEach
    void issueToken() {
        bearer = accounts.bearer(accounts.member());
    }

    @Test
    void aNewCompoundIsCreatedAndTheSameAgainIsKnown() {
        MvcTestResult first =
                post("{\"structure\": \"CCCCCCN\", \"number\": \"API-S-5\", \"synonyms\": [\"hexylamine\"]}");
        MvcTestResult second = post("{\"structure\": \"NCCCCCC\", \"number\": \"API-X-9\"}");

        assertThat(first).hasStatus(HttpStatus.CREATED).hasHeader("Location", "/compounds/API-S-5");
        assertThat(first).bodyJson().extractingPath("$.status").isEqualTo("registered");
        assertThat(first).bodyJson().extractingPath("$.inchikey").isEqualTo("BMVXCPBXGZKUPN-UHFFFAOYSA-N");
        assertThat(second).hasStatusOk().bodyJson().extractingPath("$.status").isEqualTo("already-registered");
        assertThat(second).bodyJson().extractingPath("$.added").asArray().containsExactly("number");
        assertThat(mvc.get().uri("/api/v1/compounds/api-x-0009"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.numbers")
                .asArray()
                .containsExactly("API-S-5", "API-X-9");
    }

    @Test
    void theDescriptionOfTheApiAsksForNoActor() {
        assertThat(mvc.get().uri("/api/v1/openapi.json"))
                .hasStatusOk()
                .bodyText()
                .contains("/api/v1/compounds")
                .doesNotContain("\"actor\"");
        assertThat(mvc.get().uri("/docs/api/reference"))
                .hasStatusOk()
                .bodyText()
                .contains("/api/v1/compounds")
                .doesNotContain(">actor<");
    }

    @Test
    void unreadableChemistryPointsAtThePlace() {
        assertThat(post("{\"structure\": \"CC(=O\"}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .hasContentType("application/problem+json")
                .bodyJson().extractingPath("$.excerpt").asString().contains("^");
    }

    /// The machine is too busy to start a process, or has none left: that says nothing about the structure.
    @Test
    void aStructureThatNobodyCouldReadNowIsToBeSentAgain() {
        TaskRunner before = Inchi.runner();
        try (WorkerPool none = new WorkerPool(
                new WorkerSettings("structures", 1, 64L << 20, Duration.ofSeconds(1), List.of("nobody")))) {
            Inchi.runIn(none);

            assertThat(post("{\"structure\": \"CCCCCCCCCCF\"}")).hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                    .hasHeader("Retry-After", "5");
        } finally {
            Inchi.runIn(before);
        }

        assertThat(post("{\"structure\": \"CCCCCCCCCCF\"}")).hasStatus(HttpStatus.CREATED);
    }

    @Test
    void aTakenNumberNamesWhoHasIt() {
        post("{\"structure\": \"CCCCCCCO\", \"number\": \"API-S-220\"}");

        MvcTestResult taken = post("{\"structure\": \"CCCCCCCCO\", \"number\": \"API-S-220\"}");

        assertThat(taken)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("number");
        assertThat(taken).bodyJson().extractingPath("$.conflictsWith").isEqualTo("/compounds/API-S-220");
    }

    @Test
    void warningsNameTheCompoundToCompareWith() {
        post("{\"structure\": \"CC[C@H](C)O\", \"number\": \"API-S-300\"}");

        assertThat(post("{\"structure\": \"CC[C@@H](C)O\", \"number\": \"API-S-301\"}")).bodyJson()
                .extractingPath("$.warnings[0].number").isEqualTo("API-S-300");
    }

    @Test
    void whoHasNoTokenRegistersNothing() {
        assertThat(mvc.post()
                        .uri("/api/v1/compounds")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"structure\": \"C1CC\"}"))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void nonsenseIsRefusedNotBroken() {
        assertThat(post("{")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post("{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post("{\"structure\": \"CCO\", \"stereo\": \"left\"}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post("{\"structure\": \"CCO\", \"number\": \"none\"}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private MvcTestResult post(String json) {
        return mvc.post()
                .uri("/api/v1/compounds")
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }
}
