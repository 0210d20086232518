package org.daybook.e2e;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A mail server that the program sends to, and the links in what it got.
final class Mailbox implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(150);
    private static final int PAUSE_MILLIS = 200;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    Mailbox() {
        server.start();
    }

    /// Settings that have a program send its mail here.
    Map<String, String> settings() {
        return Map.of(
                "DAYBOOK_MAIL_HOST", "127.0.0.1",
                "DAYBOOK_MAIL_PORT", Integer.toString(server.getSmtp().getPort()),
                "DAYBOOK_MAIL_FROM", "daybook@lab.example.org",
                "DAYBOOK_MAIL_ENCRYPTION", "NONE",
                "DAYBOOK_MAIL_NEWSEVERY", "1s");
    }

    /// Waits for a mail with such a link and returns the link.
    ///
    /// @param link the beginning of its path, such as `/address/`
    String link(String address, String link) {
        Pattern pattern = Pattern.compile("http://localhost:\\d+" + link + "[A-Za-z0-9_.-]+");
        Instant end = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(end)) {
            Optional<String> found = Arrays.stream(server.getReceivedMessages())
                    .filter(mail -> isTo(address, mail))
                    .map(mail -> pattern.matcher(GreenMailUtil.getWholeMessage(mail)
                            .replace("=\r\n", "").replace("=3D", "=")))
                    .filter(Matcher::find).map(Matcher::group).reduce((earlier, later) -> later);
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new IllegalStateException("No mail with " + link + " has come to " + address);
    }

    /// How many mails have come to an address so far.
    int count(String address) {
        return (int) Arrays.stream(server.getReceivedMessages()).filter(mail -> isTo(address, mail)).count();
    }

    private static boolean isTo(String address, MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS); // between two looks at what has come, within the limit
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
