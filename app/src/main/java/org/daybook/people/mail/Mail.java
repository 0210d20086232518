package org.daybook.people.mail;

import org.jspecify.annotations.Nullable;

/// A mail as it is sent.
///
/// @param subject one line, 1 to 200 characters
/// @param plain the text, at most 20,000 characters
/// @param html the same for programs that show it, at most 60,000 characters
/// @param stopAddress where one click ends mails of this kind (RFC 8058); null for what was asked for personally
record Mail(MailAddress to, String subject, String plain, String html, @Nullable String stopAddress) {

    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_PLAIN = 20_000;
    static final int LONGEST_HTML = 60_000;
    private static final int LONGEST_ADDRESS = 500;

    /// @throws IllegalArgumentException if a text is too long, or a header would have more than one line
    Mail {
        requireHeader("The subject", subject, LONGEST_SUBJECT);
        if (stopAddress != null) {
            requireHeader("The address to stop at", stopAddress, LONGEST_ADDRESS);
        }
        if (plain.length() > LONGEST_PLAIN || html.length() > LONGEST_HTML) {
            throw new IllegalArgumentException(
                    "A mail of " + plain.length() + " and " + html.length() + " characters is too long");
        }
    }

    private static void requireHeader(String what, String text, int most) {
        if (text.isBlank() || text.length() > most || text.chars().anyMatch(Mail::endsLine)) {
            throw new IllegalArgumentException(what + " is not one line of 1 to " + most + " characters");
        }
    }

    /// Whether a character may end a line of a header: control characters and the separators of Unicode.
    static boolean endsLine(int character) {
        return Character.isISOControl(character) || character == 0x2028 || character == 0x2029;
    }

    /// Without its texts, which may hold a link that lets somebody in.
    @Override
    public String toString() {
        return "Mail[" + subject + "]";
    }
}
