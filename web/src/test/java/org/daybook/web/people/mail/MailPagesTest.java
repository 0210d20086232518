package org.daybook.web.people.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.awaitility.Awaitility;
import org.daybook.people.Person;
import org.daybook.people.mail.Letter;
import org.daybook.people.mail.Letters;
import org.daybook.people.mail.MailTopic;
import org.daybook.testing.PostOffice;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.PostedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// Owners see whether mail works; whoever gets mails stops them by one click.
@PostedTest
class MailPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Letters letters;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void anOwnerSendsThemselvesAMailAndSeesThatItWasSent() {
        Person owner = accounts.anotherOwner();
        String address = owner.email().orElseThrow();

        assertThat(mvc.post().uri("/site/mail/test").with(csrf()).with(accounts.session(owner)))
                .hasRedirectedUrl("/site/mail");

        assertThat(PostOffice.text(PostOffice.await(address, 1))).contains("Hello " + owner.displayName());
        Awaitility.await().untilAsserted(() -> assertThat(
                mvc.get().uri("/site/mail").with(accounts.session(owner))).bodyText()
                .contains("Last one sent", PostOffice.SENDER, "127.0.0.1:").doesNotContain("none in 30 days"));
    }

    @Test
    void whoGetsAMailStopsItWithoutSigningIn() throws Exception {
        Person person = accounts.contributor();
        String address = person.email().orElseThrow();
        tell(person);
        String link = PostOffice.await(address, 1).getHeader("List-Unsubscribe", null)
                .replaceAll("^<http://localhost|>$", "");

        assertThat(mvc.get().uri(link)).hasStatusOk().hasHeader("Cache-Control", "no-store")
                .bodyText().contains("What was decided about something that I wrote", "Stop them");
        tell(person);
        PostOffice.await(address, 2);
        assertThat(mvc.post().uri(link).param("List-Unsubscribe", "One-Click")).as("as a mail program sends it")
                .hasStatusOk().bodyText().contains("You get no more mails of this kind");

        assertThat(tell(person)).isFalse();
        assertThat(mvc.get().uri("/account").with(accounts.session(person))).bodyText()
                .contains("Mails that you get").doesNotContain("value=\"DECIDED\" checked");
        assertThat(mvc.post().uri("/account/mail").param("wanted", "DECIDED").with(csrf())
                .with(accounts.session(person))).hasRedirectedUrl("/account");
        assertThat(tell(person)).isTrue();
    }

    @Test
    void aLinkThatIsNotWholeStopsNothing() {
        assertThat(mvc.get().uri("/mail/stop/x.decided.y")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri("/mail/stop/x.decided.y")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private boolean tell(Person person) {
        return Boolean.TRUE.equals(transaction.execute(status -> letters.write(
                person, MailTopic.DECIDED, Letter.of("letter.test.", null, "you"))));
    }
}
