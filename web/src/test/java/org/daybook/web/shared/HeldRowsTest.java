package org.daybook.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.RequestDispatcher;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

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
        RequestPostProcessor member = accounts.session(accounts.member());
        assertThat(send("/notebooks", Map.of("title", "Held rows", "slug", "held-rows"), member))
                .hasStatus3xxRedirection();
        Map<String, String> entry =
                Map.of("notebook", "held-rows", "date", "2026-11-28", "title", "Held", "text", "Weighed it.");
        String address = send("/entries", entry, member).getResponse().getRedirectedUrl().replace("/edit", "");
        int before = output.getOut().length();

        List<MvcTestResult> answers = whileHolding(List.of("registration_desk", "entry", "site_version"), List.of(
                () -> send("/compounds/new", Map.of("name", "Held by the desk"), member),
                () -> send(address, entry, member),
                () -> send("/campaigns", Map.of("title", "Held by the count of writes"), member)));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer).hasStatus(HttpStatus.SERVICE_UNAVAILABLE).headers().containsHeader("Retry-After");
            assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("send it again");
        });
        assertThat(output.getOut()
                        .substring(before)
                        .lines()
                        .filter(line -> line.contains(" WARN ") || line.contains(" ERROR ")))
                .hasSize(3)
                .allMatch(line -> line.contains("is put off"));
    }

    @Test
    void whoWaitsBeforeTheRequestIsHandledIsToldTheSame() {
        MvcTestResult answer = mvc.get()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/tokens")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new CannotAcquireLockException("a lock did not come"))
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.SERVICE_UNAVAILABLE).headers().containsHeader("Retry-After");
    }

    private MvcTestResult send(String address, Map<String, String> form, RequestPostProcessor member) {
        var request = mvc.post().uri(address).accept(MediaType.APPLICATION_JSON).with(member).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    /// What is answered to requests made at the same time while all rows of these tables are held by somebody else.
    private List<MvcTestResult> whileHolding(List<String> tables, List<Callable<MvcTestResult>> requests)
            throws Exception {
        try (Connection holder = dataSource.getConnection();
                ExecutorService clients = Executors.newFixedThreadPool(requests.size())) {
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
