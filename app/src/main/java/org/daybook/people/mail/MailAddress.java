package org.daybook.people.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address that a mail can be sent to: one mailbox, nothing that a header or a command of SMTP could be ended with.
///
/// @param text such as `ada@example.org`, its domain in ASCII
public record MailAddress(String text) {

    private static final int LONGEST = 254;
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*");

    /// @throws IllegalArgumentException if it is none
    public MailAddress {
        int at = text.lastIndexOf('@');
        boolean good = at > 0 && at <= 64 && text.length() <= LONGEST
                && LOCAL.matcher(text.substring(0, at)).matches()
                && DOMAIN.matcher(text.substring(at + 1)).matches();
        if (!good) {
            throw new IllegalArgumentException("Not a mailbox");
        }
    }

    /// Reads what somebody typed; nothing if no mail can be sent there.
    public static Optional<MailAddress> read(String typed) {
        String bare = typed.strip();
        int at = bare.lastIndexOf('@');
        if (at < 0 || bare.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String domain = IDN.toASCII(bare.substring(at + 1)).toLowerCase(Locale.ROOT);
            return Optional.of(new MailAddress(bare.substring(0, at) + "@" + domain));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
