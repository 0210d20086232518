package org.daybook.web.people.mail;

import java.time.Instant;
import java.util.List;
import org.daybook.people.mail.MailStatus;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;

/// How it stands with mail.
///
/// @param server `host:port`; null without settings for mail
/// @param sender address that mails come from; null without settings for mail
/// @param addressKnown whether the address of the site is known
/// @param lastSent null if no mail was sent in 30 days
record MailView(
        @Nullable String server,
        @Nullable String sender,
        boolean addressKnown,
        int waiting,
        @Nullable Instant lastSent,
        List<FailureRow> failures) {

    static MailView of(MailStatus.Report report, Words words) {
        return new MailView(
                report.server().orElse(null),
                report.sender().orElse(null),
                report.addressKnown(),
                report.traffic().waiting(),
                report.traffic().lastSent(),
                report.traffic().failures().stream().map(failure -> FailureRow.of(failure, words)).toList());
    }

    /// Whether mails are written at all.
    public boolean works() {
        return server != null && addressKnown;
    }

    /// A mail that failed.
    ///
    /// @param state what became of it: `sent`, `given-up` or `waits`
    record FailureRow(String recipient, String subject, Instant at, String why, String state) {

        static FailureRow of(MailStatus.Failure failure, Words words) {
            return new FailureRow(failure.recipient(), failure.subject(), failure.at(), words.said(failure.why()),
                    failure.sentLater() ? "sent" : failure.givenUp() ? "given-up" : "waits");
        }
    }
}
