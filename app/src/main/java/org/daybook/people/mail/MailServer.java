package org.daybook.people.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.daybook.shared.DaybookProperties;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// The SMTP server of the settings.
@Component
class MailServer {

    private static final int LONGEST_REPLY = 200;

    private final MailProperties settings;
    private final DaybookProperties names;
    private final JavaMailSenderImpl server = new JavaMailSenderImpl();

    MailServer(MailProperties settings, DaybookProperties names) {
        this.settings = settings;
        this.names = names;
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setUsername(settings.username());
        server.setPassword(settings.password());
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        server.setJavaMailProperties(properties(settings));
    }

    private static Properties properties(MailProperties settings) {
        String timeout = Long.toString(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.username() != null));
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.encryption()) {
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
        }
        return properties;
    }

    boolean isSet() {
        return settings.sender().isPresent();
    }

    /// Sends a mail; sent twice, both have one Message-ID.
    ///
    /// @throws RefusedMailException saying why it was not sent
    void send(long id, Instant writtenAt, Mail mail) throws RefusedMailException {
        try {
            server.send(message(id, writtenAt, mail));
        } catch (org.springframework.mail.MailException failure) {
            throw refused(mail, root(failure));
        } catch (MessagingException | java.io.UnsupportedEncodingException failure) {
            throw new RefusedMailException(said("said.people.the-mail-was-not-sent", failure), true, false);
        }
    }

    private MimeMessage message(long id, Instant writtenAt, Mail mail)
            throws MessagingException, java.io.UnsupportedEncodingException {
        String from = settings.sender().orElseThrow().text();
        MimeMessage message = new NamedMessage(server, "<daybook." + id + "." + writtenAt.toEpochMilli()
                + from.substring(from.lastIndexOf('@')) + ">");
        MimeMessageHelper parts =
                new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, "UTF-8");
        parts.setFrom(from, PlainWords.line(names.siteName()));
        parts.setTo(mail.to().text());
        parts.setSubject(mail.subject());
        parts.setSentDate(Date.from(writtenAt));
        parts.setText(mail.plain(), mail.html());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.stopAddress() != null) {
            message.setHeader("List-Unsubscribe", "<" + mail.stopAddress() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    private RefusedMailException refused(Mail mail, Throwable cause) {
        String where = settings.host() + ":" + settings.port();
        return switch (cause) {
            case AuthenticationFailedException wrong -> new RefusedMailException(
                    Said.of("said.people.the-mail-server-refuses-the-name", where, reply(wrong)), false, true);
            case SMTPAddressFailedException refusal -> new RefusedMailException(
                    Said.of("said.people.the-mail-server-refuses-the-address", where, mail.to(), reply(refusal)),
                    isForGood(refusal.getReturnCode()), false);
            case SMTPSenderFailedException refusal -> new RefusedMailException(
                    Said.of("said.people.the-mail-server-refuses-the-sender", where, settings.from(), reply(refusal)),
                    false, true);
            case SMTPSendFailedException refusal -> new RefusedMailException(
                    Said.of("said.people.the-mail-server-refuses-the-mail", where, reply(refusal)),
                    isForGood(refusal.getReturnCode()), false);
            case SSLException unsafe -> new RefusedMailException(
                    Said.of("said.people.the-mail-server-is-not-trusted", where, reply(unsafe)), false, true);
            case UnknownHostException unknown -> new RefusedMailException(
                    Said.of("said.people.the-mail-server-has-no-address", settings.host()), false, true);
            case java.io.IOException away -> new RefusedMailException(
                    Said.of("said.people.the-mail-server-does-not-answer", where, reply(away)), false, true);
            default -> new RefusedMailException(said("said.people.the-mail-was-not-sent", cause), false, true);
        };
    }

    /// Replies of SMTP from 500 on are meant for good (RFC 5321, 4.2.1).
    private static boolean isForGood(int reply) {
        return reply >= 500;
    }

    private static Said said(String key, Throwable cause) {
        return Said.of(key, reply(cause));
    }

    private static String reply(Throwable cause) {
        String text = Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
        return PlainWords.shorten(PlainWords.line(text), LONGEST_REPLY);
    }

    /// What went wrong first, below what the layers between say of it.
    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (true) {
            Throwable deeper = switch (cause) {
                case MailSendException several when several.getMessageExceptions().length > 0 ->
                        several.getMessageExceptions()[0];
                case SMTPAddressFailedException found -> null;
                case SendFailedException sending when sending.getNextException() != null ->
                        sending.getNextException();
                case AuthenticationFailedException found -> null;
                case MessagingException message when message.getNextException() != null ->
                        message.getNextException();
                default -> cause.getCause();
            };
            if (deeper == null || deeper == cause) {
                return cause;
            }
            cause = deeper;
        }
    }

    /// A message with an id of ours, where JavaMail would make one of the name of the machine.
    private static final class NamedMessage extends MimeMessage {

        private final String id;

        NamedMessage(JavaMailSenderImpl server, String id) {
            super(server.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
