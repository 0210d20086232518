package org.daybook.issues.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A comment that came by mail, parted into what its writer says and what the mail program put below: the mail that
/// is answered, and the signature with its telephone numbers.
///
/// @param said what is shown
/// @param folded what is shown when somebody asks for it; empty if there is nothing of that kind
public record MailText(String said, String folded) {

    /// Lines behind which nothing is said: the delimiter of signatures (RFC 3676, 4.3), and how mail programs begin
    /// what they quote.
    private static final Pattern FOLD = Pattern.compile("(?m)^(?:-- ?$"
            + "|_{10,}\\s*$"
            + "|-{2,} ?(?:Original Message|Urspr\\u00fcngliche Nachricht|Forwarded message) ?-{2,}\\s*$"
            + "|\\*?From:\\*? [^\\n]{1,300}\\n\\*?(?:Sent|Date|To):\\*? "
            + "|On [^\\n]{6,200}(?:\\n[^\\n]{0,200})?\\bwrote:\\s*$"
            + "|Am [^\\n]{6,200}(?:\\n[^\\n]{0,200})?\\bschrieb[^\\n]{0,200}:\\s*$"
            + "|Sent from my (?:iPhone|iPad|phone|mobile)[^\\n]{0,60}$)");

    /// Parts a text at the first such line; one that would leave nothing is not parted.
    public static MailText of(String text) {
        Matcher fold = FOLD.matcher(text);
        return fold.find() && !text.substring(0, fold.start()).isBlank()
                ? new MailText(text.substring(0, fold.start()).stripTrailing(), text.substring(fold.start()))
                : new MailText(text, "");
    }
}
