package org.daybook.people.mail;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How mail is sent; without a host none is.
///
/// @param host name of the SMTP server
/// @param port of it: 587 for submission, 465 with `TLS`, 25 for a relay
/// @param username to sign in with; empty: the server asks for none
/// @param password for it
/// @param from address that mails come from; a host needs one
/// @param encryption of the connection
/// @param timeout how long the server may take for one answer
/// @param newsEvery how often it is looked whether news of an inbox is due, one second or more
@ConfigurationProperties("daybook.mail")
public record MailProperties(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String username,
        @Nullable String password,
        @Nullable String from,
        @DefaultValue("STARTTLS") Encryption encryption,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("1m") Duration newsEvery) {

    public MailProperties {
        host = blankIsNone(host);
        username = blankIsNone(username);
        from = blankIsNone(from);
        if (host != null && from == null) {
            throw new IllegalArgumentException(
                    "daybook.mail.host needs daybook.mail.from, the address that mails come from");
        }
        if (from != null && MailAddress.read(from).isEmpty()) {
            throw new IllegalArgumentException("daybook.mail.from is not an e-mail address: " + from);
        }
        if (newsEvery.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("daybook.mail.news-every is 1s or more, not " + newsEvery);
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("daybook.mail.port is 1 to 65535, not " + port);
        }
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /// The address that mails come from; nothing without settings for mail.
    Optional<MailAddress> sender() {
        return host == null || from == null ? Optional.empty() : MailAddress.read(from);
    }

    @Override
    public String toString() {
        return "MailProperties[host=" + host + ", port=" + port + ", from=" + from + ", encryption=" + encryption
                + ", password=" + (password == null ? "none" : "hidden") + "]";
    }

    /// How the connection to the server is kept from others.
    public enum Encryption {

        /// Begins in the clear and goes on encrypted, or not at all.
        STARTTLS,
        /// Encrypted from the beginning.
        TLS,
        /// Not: for a server on the same machine.
        NONE
    }
}
