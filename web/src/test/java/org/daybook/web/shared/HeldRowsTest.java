package org.daybook.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A row that somebody else holds for too long: the one who waits for it is told to come again, in one log line (#8).
@WebTest
@ExtendWith(OutputCaptureExtension.class)
class HeldRowsTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private DataSource dataSource;

    @Test
    void whoWaitsForAHeldRowInVainIsToldToComeAgain(CapturedOutput output) throws Exception {
        String member = accounts.bearer(accounts.member());
        post("/api/v1/notebooks", "{\"title\": \"Held rows\", \"slug\": \"held-rows\"}", member);
        String entry = post("/api/v1/entries", "{\"notebook\": \"held-rows\", \"title\": \"Held\", \"text\": \"Weighed it.\"}", member)
                .getResponse().getHeader("Location");

        List<MvcTestResult> answers = whileHolding(List.of("registration_desk", "entry", "site_version"), List.of(
                () -> post("/api/v1/compounds", "{\"name\": \"Held by the desk\"}", member),
                () -> mvc.put().uri(entry).contentType(MediaType.APPLICATION_JSON).content("{\"text\": \"Weighed it again.\"}")
                        .header("If-Match", "*").header("Authorization", member).exchange(),
                () -> post("/api/v1/campaigns", "{\"title\": \"Held by the count of writes\"}", member)));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer).hasStatus(HttpStatus.SERVICE_UNAVAILABLE).headers().containsHeader("Retry-After");
            assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("send it again");
        });
        assertThat(output.getOut().lines().filter(line -> line.contains(" WARN ") || line.contains(" ERROR ")))
                .hasSize(3).allMatch(line -> line.contains("is put off"));
    }

    private MvcTestResult post(String address, String json, String bearer) {
        return mvc.post().uri(address).contentType(MediaType.APPLICATION_JSON).content(json).header("Authorization", bearer).exchange();
    }

    /// What is answered to requests made at the same time while all rows of these tables are held by somebody else.
    private List<MvcTestResult> whileHolding(List<String> tables, List<Callable<MvcTestResult>> requests) throws Exception {
        try (Connection holder = dataSource.getConnection(); ExecutorService clients = Executors.newFixedThreadPool(requests.size())) {
            holder.setAutoCommit(false);
            for (String table : tables) {
                hold(table, holder);
            }
            List<Future<MvcTestResult>> answers = clients.invokeAll(requests);
            holder.rollback();
            holder.setAutoCommit(true);
            return answers.stream().map(Future::resultNow).toList();
        }
    }

    private static void hold(String table, Connection holder) throws SQLException {
        try (var statement = holder.createStatement()) {
            statement.executeQuery("SELECT id FROM " + table + " FOR UPDATE");
        }
    }
}
