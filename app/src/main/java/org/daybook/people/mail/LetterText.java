package org.daybook.people.mail;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.daybook.shared.PlainWords;
import org.jspecify.annotations.Nullable;

/// Puts a letter into words, as text and as HTML; both say the same.
///
/// @param site name of the site
/// @param address of the site, without a slash at its end
final class LetterText {

    private static final int MOST_ITEMS = 50;
    private static final Control NO_OTHER = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final String site;
    private final String address;

    LetterText(String site, String address) {
        this.site = site;
        this.address = address;
    }

    /// @param stop path where mails of this kind are stopped; null for one that was asked for personally
    Mail write(Letter letter, MailAddress to, Locale language, @Nullable String stop) {
        ResourceBundle words = ResourceBundle.getBundle("messages/letter", language, NO_OTHER);
        Object[] arguments = letter.arguments().toArray();
        String subject = oneLine(format(words, letter.key() + "subject", language, arguments));
        String text = format(words, letter.key() + "text", language, arguments);
        String label = letter.link() == null ? "" : format(words, letter.key() + "link", language, arguments);
        String foot = format(words, "letter.foot.from", language, new Object[] {site, address});
        String stopping = stop == null ? "" : format(words, "letter.foot.stop", language, new Object[0]);
        List<Letter.Item> items = letter.items().stream().limit(MOST_ITEMS).toList();
        return new Mail(to, subject, plain(letter, items, text, label, foot, stopping, stop),
                html(letter, items, text, label, foot, stopping, stop, language),
                stop == null ? null : address + stop);
    }

    private String plain(Letter letter, List<Letter.Item> items, String text, String label, String foot,
            String stopping, @Nullable String stop) {
        StringBuilder plain = new StringBuilder(text).append("\n\n");
        if (letter.link() != null) {
            plain.append(label).append(":\n").append(address).append(letter.link()).append("\n\n");
        }
        items.forEach(item -> plain.append("- ").append(oneLine(item.words())).append("\n  ").append(address)
                .append(item.path()).append('\n'));
        plain.append(items.isEmpty() ? "" : "\n").append("-- \n").append(foot).append('\n');
        if (stop != null) {
            plain.append(stopping).append(": ").append(address).append(stop).append('\n');
        }
        return PlainWords.shorten(plain.toString(), Mail.LONGEST_PLAIN);
    }

    private String html(Letter letter, List<Letter.Item> items, String text, String label, String foot,
            String stopping, @Nullable String stop, Locale language) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").append(language.getLanguage())
                .append("\"><head><meta charset=\"utf-8\"><meta name=\"color-scheme\" content=\"light dark\"></head>\n")
                .append("<body style=\"font: 16px/1.5 sans-serif; max-width: 36em; margin: 1em\">\n");
        for (String paragraph : text.split("\n\n+")) {
            html.append("<p>").append(escaped(paragraph).replace("\n", "<br>\n")).append("</p>\n");
        }
        if (letter.link() != null) {
            html.append("<p>").append(anchor(letter.link(), label)).append("</p>\n");
        }
        if (!items.isEmpty()) {
            html.append("<ul>\n");
            items.forEach(item -> html.append("<li>").append(anchor(item.path(), item.words())).append("</li>\n"));
            html.append("</ul>\n");
        }
        html.append("<hr>\n<p style=\"font-size: 14px\">").append(escaped(foot));
        if (stop != null) {
            html.append("<br>\n").append(anchor(stop, stopping));
        }
        return html.append("</p>\n</body></html>\n").toString();
    }

    private String anchor(String path, String label) {
        return "<a href=\"" + escaped(address + path) + "\">" + escaped(oneLine(label)) + "</a>";
    }

    static String phrase(String key, Locale language, Object... arguments) {
        return format(ResourceBundle.getBundle("messages/letter", language, NO_OTHER), key, language, arguments);
    }

    private static String format(ResourceBundle words, String key, Locale language, Object[] arguments) {
        String message = words.getString(key);
        return arguments.length == 0 ? message : new MessageFormat(message, language).format(arguments);
    }

    /// What a header or a line of a list can be: nothing in it ends a line.
    private static String oneLine(String words) {
        StringBuilder line = new StringBuilder();
        words.codePoints().map(character -> Mail.endsLine(character) ? ' ' : character).forEach(line::appendCodePoint);
        return PlainWords.shorten(line.toString().strip(), Mail.LONGEST_SUBJECT);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
