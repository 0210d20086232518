package org.daybook.issues.text;

/// Tells the bot's comments from those of people: they speak of nothing, or the bot would answer itself.
public final class BotText {

    private static final String BEGIN = "<!-- daybook molecules ";

    private BotText() {
    }

    /// How a comment of the bot begins: a comment of HTML, which nobody sees.
    ///
    /// @param sign of one issue of one site
    public static String mark(String sign) {
        return BEGIN + sign + " -->";
    }

    /// Whether a text is a comment of a bot, of this site or another.
    public static boolean isOfBot(String text) {
        return text.startsWith(BEGIN);
    }
}
