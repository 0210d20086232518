package org.daybook.web.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.testing.PostOffice;
import org.daybook.watch.Watching;
import org.daybook.watch.mail.NoticeMails;
import org.daybook.watch.mail.Rhythm;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.PostedTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/// What somebody watches comes by mail as often as they want, once. Issue #13.
@PostedTest
class NoticeMailTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Watching watching;

    @Autowired
    private NoticeMails mails;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    private final JsonMapper json = JsonMapper.builder().build();

    private Person author;
    private Person watcher;
    private String notebook;

    @BeforeEach
    void watchANotebook() {
        author = accounts.member();
        watcher = accounts.contributor();
        notebook = "mailed-" + UUID.randomUUID().toString().substring(0, 8);
        send("/api/v1/notebooks", Map.of("title", "Mailed " + notebook, "slug", notebook));
        watching.watch("notebook", notebook, watcher.actor());
    }

    @Test
    void atOnceIsOneMailForAllThatIsNew() throws MessagingException {
        mails.choose(Rhythm.AT_ONCE, watcher.actor());
        String first = entry("Weighed <b>");
        entry("Stirred");

        mails.sendDue();
        mails.sendDue();

        MimeMessage mail = PostOffice.await(address(), 1);
        assertThat(mail.getSubject()).isEqualTo(author.displayName() + " published Stirred, and more");
        assertThat(PostOffice.text(mail)).contains("published Weighed <b>", "http://localhost" + first, "/inbox");
        assertThat(PostOffice.html(mail)).contains("published Weighed &lt;b&gt;", "http://localhost" + first);
        entry("Filtered");
        mails.sendDue();
        assertThat(PostOffice.text(PostOffice.await(address(), 2))).contains("Filtered").doesNotContain("Stirred");
    }

    @Test
    void onceADayWaitsUntilTheOldestNewsIsADayOld() throws MessagingException {
        entry("Weighed");
        mails.sendDue();
        assertThat(PostOffice.to(address())).isEmpty();

        age(25);
        entry("Stirred");
        mails.sendDue();

        assertThat(PostOffice.text(PostOffice.await(address(), 1))).contains("Weighed", "Stirred");
    }

    @Test
    void onceAWeekAndNeverAreKeptTo() {
        mails.choose(Rhythm.WEEKLY, watcher.actor());
        entry("Weighed");
        age(6 * 24);
        mails.sendDue();
        assertThat(database.sql("SELECT mailed_upto FROM notice_mail WHERE person_id = ?")
                .param(watcher.id().value()).query(Long.class).single()).isZero();

        mails.choose(Rhythm.NEVER, watcher.actor());
        age(100 * 24);
        mails.sendDue();
        assertThat(PostOffice.to(address())).isEmpty();
    }

    @Test
    void whatWasReadInTheInboxIsNotMailed() {
        mails.choose(Rhythm.AT_ONCE, watcher.actor());
        entry("Weighed");
        watching.read(watching.last(watcher.actor()), watcher.actor());
        mails.sendDue();

        assertThat(PostOffice.to(address())).isEmpty();
    }

    @Test
    void aMailIsInTheLanguageOfItsReaderAndStoppedByOneClick() throws MessagingException {
        people.chooseLanguage("de", watcher.actor());
        mails.choose(Rhythm.AT_ONCE, watcher.actor());
        entry("Gewogen");
        mails.sendDue();

        MimeMessage mail = PostOffice.await(address(), 1);
        assertThat(mail.getSubject()).contains("veröffentlicht");
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        String stop = mail.getHeader("List-Unsubscribe", null).replaceAll("^<http://localhost|>$", "");
        assertThat(mvc.post().uri(stop).param("List-Unsubscribe", "One-Click")).hasStatusOk();
        entry("Gerührt");
        mails.sendDue();
        assertThat(PostOffice.to(address())).hasSize(1);
        assertThat(watching.inbox(watcher.actor())).hasSize(2);
        assertThat(mails.rhythm(watcher.actor())).as("what the inbox says").isEqualTo(Rhythm.NEVER);

        assertThat(mvc.post().uri("/inbox/mail").with(csrf()).with(accounts.session(watcher))
                .param("rhythm", "at-once")).hasRedirectedUrl("/inbox");
        entry("Filtriert");
        mails.sendDue();
        assertThat(PostOffice.text(PostOffice.await(address(), 2))).contains("Filtriert").doesNotContain("Gerührt");
    }

    @Test
    void anUnknownRhythmIsRefused() {
        assertThat(mvc.post().uri("/inbox/mail").with(csrf()).with(accounts.session(watcher))
                .param("rhythm", "hourly")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(mvc.get().uri("/inbox").with(accounts.session(watcher))).bodyText()
                .contains("You get a mail of what is new here");
    }

    /// Lets the watcher have waited so many hours.
    private void age(int hours) {
        database.sql("SELECT id, happened_at FROM notice WHERE person_id = ?").param(watcher.id().value())
                .query((row, n) -> Map.entry(row.getLong(1), row.getTimestamp(2).toInstant())).list()
                .forEach(notice -> database.sql("UPDATE notice SET happened_at = ? WHERE id = ?")
                        .params(Timestamp.from(notice.getValue().minusSeconds(hours * 3_600L)),
                                notice.getKey()).update());
    }

    private String address() {
        return watcher.email().orElseThrow();
    }

    private String entry(String title) {
        return send("/api/v1/entries", Map.of("notebook", notebook, "title", title, "text", "Text", "publish", true))
                .replaceFirst("^http://localhost", "").replaceFirst("^/api/v1", "");
    }

    private String send(String path, Map<String, Object> body) {
        return String.valueOf(mvc.post().uri(path).header("Authorization", accounts.bearer(author))
                .contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body)).exchange()
                .getResponse().getHeader("Location"));
    }
}
