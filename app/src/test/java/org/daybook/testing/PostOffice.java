package org.daybook.testing;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A real mail server, one a process, and the settings by which a context sends its mail there. The site is called
/// `http://localhost`.
///
/// Tests share it: each writes to addresses of its own. Whoever waits for a mail has the jobs that decide what is
/// answered to an address and that send mails begin at once, instead of waiting for their turn as well.
public class PostOffice implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /// Where mails come from.
    public static final String SENDER = "daybook@lab.example.org";

    private static final Pattern LINK = Pattern.compile("http://localhost(/(?:address|password-reset)/[A-Za-z0-9_-]+)");
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final List<ConfigurableApplicationContext> SENDERS = new CopyOnWriteArrayList<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        SENDERS.add(context);
        TestPropertyValues.of(
                "daybook.base-url=http://localhost",
                "daybook.mail.host=127.0.0.1",
                "daybook.mail.port=" + Server.GREEN.getSmtp().getPort(),
                "daybook.mail.from=" + SENDER,
                "daybook.mail.encryption=NONE").applyTo(context);
    }

    /// The mails that an address has got, oldest first.
    public static List<MimeMessage> to(String address) {
        return Arrays.stream(Server.GREEN.getReceivedMessages()).filter(message -> isTo(address, message)).toList();
    }

    /// Waits until an address has got so many mails, and returns the last one.
    public static MimeMessage await(String address, int many) {
        Awaitility.await().atMost(LONGEST).until(() -> {
            SENDERS.stream().filter(ConfigurableApplicationContext::isActive).forEach(PostOffice::send);
            return to(address).size() >= many;
        });
        return to(address).get(many - 1);
    }

    private static void send(ConfigurableApplicationContext context) {
        context.getBean(JdbcClient.class)
                .sql("UPDATE scheduled_tasks SET execution_time = ?"
                        + " WHERE task_name IN ('address-checks', 'send-mails') AND picked = FALSE")
                .param(context.getBean(Clock.class).instant().atOffset(ZoneOffset.UTC))
                .update();
        context.getBean(Scheduler.class).triggerCheckForDueExecutions();
    }

    /// The text of a mail without HTML, its lines ending with LF.
    public static String text(MimeMessage message) {
        return body(message, "text/plain");
    }

    /// The HTML of a mail, its lines ending with LF.
    public static String html(MimeMessage message) {
        return body(message, "text/html");
    }

    /// The path that the link of a mail leads to, which confirms an address or sets a password.
    public static String link(MimeMessage message) {
        Matcher link = LINK.matcher(text(message));
        if (!link.find()) {
            throw new AssertionError("No link in: " + text(message));
        }
        return link.group(1);
    }

    private static boolean isTo(String address, MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String body(Part part, String type) {
        try {
            if (part.isMimeType(type)) {
                return part.getContent().toString().replace("\r\n", "\n");
            }
            StringBuilder found = new StringBuilder();
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart one = parts.getBodyPart(i);
                    found.append(body(one, type));
                }
            }
            return found.toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Server {

        private static final GreenMail GREEN = start();

        private static GreenMail start() {
            GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
            return server;
        }
    }
}
