package org.daybook.people.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.shared.DaybookProperties;
import org.daybook.testing.DaybookTest;
import org.daybook.testing.PostOffice;
import org.daybook.testing.TestActors;
import org.daybook.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/// Mails are written with what they tell, sent to a real server, tried again and given up.
@DaybookTest
@ContextConfiguration(initializers = PostOffice.class)
class MailTest {

    @Autowired
    private Letters letters;

    @Autowired
    private MailStops stops;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailProperties settings;

    @Autowired
    private DaybookProperties names;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    private final String address = UUID.randomUUID() + "@example.org";

    @Test
    void aMailIsSentIfItsTransactionIsCommitted() {
        transaction.executeWithoutResult(status -> {
            write("rolled back");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> write("committed"));

        MimeMessage mail = PostOffice.await(address, 1);

        assertThat(PostOffice.text(mail)).startsWith("Hello committed,\n\nthis is the mail");
        assertThat(PostOffice.to(address)).hasSize(1);
    }

    @Test
    void aMailOutsideOfATransactionIsAFault() {
        assertThatThrownBy(() -> write("nobody")).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void textAndHtmlSayTheSameAndWhatIsPutInIsNoHtml() throws Exception {
        transaction.executeWithoutResult(status -> write("<b>Ada</b> & \"Co\" {0}"));

        MimeMessage mail = PostOffice.await(address, 1);

        assertThat(mail.getSubject()).isEqualTo("Mail works");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("Daybook <" + PostOffice.SENDER + ">");
        assertThat(mail.getMessageID()).matches("<daybook\\.\\d+\\.\\d+@lab\\.example\\.org>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("List-Unsubscribe")).as("what was asked for personally").isNull();
        assertThat(PostOffice.text(mail)).contains(
                "Hello <b>Ada</b> & \"Co\" {0},", "How mail stands:\nhttp://localhost/site/mail\n", "\n-- \n");
        assertThat(PostOffice.html(mail)).contains(
                "<p>Hello &lt;b&gt;Ada&lt;/b&gt; &amp; &quot;Co&quot; {0},</p>",
                "<a href=\"http://localhost/site/mail\">How mail stands</a>");
    }

    @Test
    void whoReadsGermanIsWrittenToInGerman() throws Exception {
        Person person = person();
        people.chooseLanguage("de", person.actor());

        transaction.executeWithoutResult(status -> letters.write(people.find(person.id()).orElseThrow(),
                MailTopic.DECIDED, Letter.of("letter.test.", null, "Änne")));

        MimeMessage mail = PostOffice.await(address, 1);
        assertThat(mail.getSubject()).isEqualTo("Mail funktioniert");
        assertThat(PostOffice.text(mail)).startsWith("Hallo Änne,");
        assertThat(PostOffice.html(mail)).contains("lang=\"de\"");
    }

    @Test
    void oneClickStopsWhatWasNotAskedFor() throws Exception {
        Person person = person();
        transaction.executeWithoutResult(status -> assertThat(tell(person)).isTrue());

        MimeMessage mail = PostOffice.await(address, 1);
        String link = mail.getHeader("List-Unsubscribe", null);
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(link).startsWith("<http://localhost/mail/stop/").endsWith(">");
        String secret = link.substring("<http://localhost/mail/stop/".length(), link.length() - 1);
        assertThat(PostOffice.text(mail)).contains("/mail/stop/" + secret);
        assertThat(stops.stop(secret)).isEqualTo(MailTopic.DECIDED);
        assertThat(stops.stop(secret)).as("twice").isEqualTo(MailTopic.DECIDED);

        transaction.executeWithoutResult(status -> assertThat(tell(person)).isFalse());
        stops.choose(java.util.EnumSet.allOf(MailTopic.class), person.actor());
        transaction.executeWithoutResult(status -> assertThat(tell(person)).isTrue());
    }

    @Test
    void aLinkThatSomebodyMadeUpStopsNothing() {
        String mine = stops.path(person(), MailTopic.DECIDED).substring(MailStops.PATH.length());

        assertThat(stops.topic(mine)).contains(MailTopic.DECIDED);
        assertThat(stops.topic(mine + "x")).isEmpty();
        assertThat(stops.topic(mine.replaceFirst("^[0-9a-f]{4}", "0000"))).isEmpty();
        assertThat(stops.topic("")).isEmpty();
        assertThat(stops.topic("..")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b\r\nBcc: c@d", "a@b\nBcc: c", "a,b@example.org", "<a@example.org>", "a@b@c", "a@",
        "@example.org", "a b@example.org", "a@-example.org", "\"a\"@example.org", "a@exam ple.org", "a@ex\u2028ample"})
    void aLineOfAHeaderIsNoAddress(String typed) {
        assertThat(MailAddress.read(typed)).isEmpty();
        transaction.executeWithoutResult(status -> assertThat(
                letters.write(typed, Locale.ENGLISH, Letter.of("letter.test.", null, "x"))).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: c@d", "a\nb", "a\u2028b", "", " "})
    void aSubjectIsOneLine(String subject) {
        assertThatThrownBy(() -> new Mail(new MailAddress("a@b.org"), subject, "x", "x", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mail(new MailAddress("a@b.org"), "s", "x", "x", subject))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDomainInAnyScriptIsWrittenInAscii() {
        assertThat(MailAddress.read(" Ada@Bücher.example ")).contains(new MailAddress("Ada@xn--bcher-kva.example"));
    }

    @Test
    void textsAreForgottenOnceAMailIsSent() {
        transaction.executeWithoutResult(status -> write("soon forgotten"));

        PostOffice.await(address, 1);

        org.awaitility.Awaitility.await().until(() -> column("sent_at") != null);
        assertThat(column("plain")).isNull();
        assertThat(column("html")).isNull();
    }

    @Test
    void aMailThatTheServerRefusesForGoodIsGivenUpAtOnce() throws Exception {
        try (Refusing server = new Refusing("550 5.1.1 no such mailbox here")) {
            failWith(server.port());
        }

        assertThat(failure()).matches(one -> one.givenUp() && !one.sentLater())
                .extracting(one -> one.why().english()).asString()
                .contains("does not take mail for " + address, "550 5.1.1 no such mailbox here");
        assertThat(column("plain")).isNull();
    }

    @Test
    void aServerThatIsAwayIsTriedAgainAndInTheEndNoMore() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        failWith(closed);

        assertThat(failure()).matches(one -> !one.givenUp())
                .extracting(one -> one.why().english()).asString().contains("127.0.0.1:" + closed + " does not answer");
        assertThat(column("plain")).isNotNull();
        for (int i = 1; i < 8; i++) {
            assertThat(failure().givenUp()).as("after " + i).isFalse();
            again(closed);
        }
        assertThat(failure().givenUp()).isTrue();
        assertThat(column("plain")).isNull();
    }

    @Test
    void oneAddressIsWrittenToAHundredTimesADay() {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 100; i++) {
                assertThat(write("again")).isTrue();
            }
            assertThat(write("too often")).isFalse();
            status.setRollbackOnly();
        });
    }

    @Test
    void settingsKeepTheirPassword() {
        assertThat(new MailProperties("h", 25, "u", "secret words", "a@b.org", MailProperties.Encryption.TLS,
                Duration.ofSeconds(1), Duration.ofMinutes(1)).toString()).doesNotContain("secret words");
        assertThatThrownBy(() -> new MailProperties("h", 25, null, null, null, MailProperties.Encryption.TLS,
                Duration.ofSeconds(1), Duration.ofMinutes(1))).hasMessageContaining("daybook.mail.from");
        assertThatThrownBy(() -> new MailProperties(null, 25, null, null, null, MailProperties.Encryption.TLS,
                Duration.ofSeconds(1), Duration.ZERO)).hasMessageContaining("daybook.mail.news-every");
    }

    private boolean write(String name) {
        return letters.write(address, Locale.ENGLISH, Letter.of("letter.test.", "/site/mail", name));
    }

    private boolean tell(Person person) {
        return letters.write(person, MailTopic.DECIDED, Letter.of("letter.test.", "/site/mail", "you"));
    }

    private Person person() {
        Actor owner = TestActors.of(Role.OWNER, database);
        return people.add(
                new People.NewPerson("Ida Example", address, "thermos bicycle lamp", Role.CONTRIBUTOR), owner);
    }

    /// Has one mail fail at a server of its own, past the job, which would send it to the good one.
    private void failWith(int port) {
        transaction.executeWithoutResult(status -> {
            write("of no luck");
            deliver(port);
        });
    }

    private void again(int port) {
        transaction.executeWithoutResult(status -> {
            database.sql("UPDATE mail SET next_try_at = written_at WHERE recipient = ?").param(address).update();
            deliver(port);
        });
    }

    private void deliver(int port) {
        MailServer server = new MailServer(new MailProperties("127.0.0.1", port, null, null, PostOffice.SENDER,
                MailProperties.Encryption.NONE, settings.timeout(), settings.newsEvery()), names);
        new MailDelivery(outbox, server, clock).run();
    }

    private MailStatus.Failure failure() {
        return outbox.traffic().failures().stream().filter(one -> one.recipient().equals(address)).findFirst()
                .orElseThrow();
    }

    private Object column(String name) {
        return database.sql("SELECT " + name + " FROM mail WHERE recipient = ?").param(address).query().singleRow()
                .get(name);
    }

    /// A server that takes nobody's mail.
    private static final class Refusing implements AutoCloseable {

        private final ServerSocket socket;

        Refusing(String reply) throws IOException {
            this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> answer(reply));
        }

        int port() {
            return socket.getLocalPort();
        }

        private void answer(String reply) {
            try (Socket client = socket.accept(); BufferedReader lines = new BufferedReader(
                    new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
                say(client, "220 refusing.example.org");
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    say(client, line.startsWith("RCPT") ? reply : line.startsWith("QUIT") ? "221 bye" : "250 ok");
                }
            } catch (IOException over) {
                // the client has gone
            }
        }

        private static void say(Socket client, String line) throws IOException {
            client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
