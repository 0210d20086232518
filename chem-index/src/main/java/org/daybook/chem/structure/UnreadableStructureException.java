package org.daybook.chem.structure;

import java.util.regex.Pattern;

/// Says why a text is not a structure, and points at the place.
///
/// Line and column count from 1; where the whole text is at fault they are 1 and 1. The excerpt is the
/// offending line, shortened around the place when long, and under it a caret.
public final class UnreadableStructureException extends RuntimeException {

    private static final int EXCERPT_CHARS = 120;
    /// What the libraries and the virtual machine say to programmers: names of classes, and calls that failed.
    private static final Pattern INSIDES = Pattern.compile(
            "Cannot"
                + " (?:invoke|read|load|store|throw)|\\w(?:Exception|Error)\\b|\\b(?:org|java|uk|io"
                + "|com)\\.[a-z]\\w*\\.|\\w\\$[A-Z]");

    private final Format inputKind;
    private final transient Reason reason;
    private final int line;
    private final int column;
    private final String excerpt;

    /// For the fault at `line` and `column` (from 1) of `text`.
    public UnreadableStructureException(Format inputKind, Reason reason, String text, int line, int column) {
        this(inputKind, reason, line, column, excerpt(text, line, column));
    }

    /// For a text that is wrong as a whole.
    public UnreadableStructureException(Format inputKind, Reason reason, String text) {
        this(inputKind, reason, text, 1, 1);
    }

    private UnreadableStructureException(Format inputKind, Reason said, int line, int column, String excerpt) {
        this(inputKind, line, column, inWords(said, inputKind), excerpt);
    }

    private UnreadableStructureException(Format inputKind, int line, int column, Reason reason, String excerpt) {
        super("Unreadable %s, line %d, column %d: %s%n%s"
                .formatted(inputKind.label(), line, column, reason.english(), excerpt));
        this.inputKind = inputKind;
        this.reason = reason;
        this.line = line;
        this.column = column;
        this.excerpt = excerpt;
    }

    /// The same fault seen from a file in which the text starts `lines` lines further down.
    public UnreadableStructureException movedDown(int lines) {
        UnreadableStructureException moved =
                new UnreadableStructureException(inputKind, reason, line + lines, column, excerpt);
        moved.initCause(this);
        return moved;
    }

    /// The notation the text was taken for.
    public Format inputKind() {
        return inputKind;
    }

    /// What is wrong, as a sentence without position.
    public Reason why() {
        return reason;
    }

    /// The same in English.
    public String reason() {
        return reason.english();
    }

    /// Line of the fault, from 1.
    public int line() {
        return line;
    }

    /// Column of the fault in UTF-16 units, from 1.
    public int column() {
        return column;
    }

    /// The offending line and, on a second line, a caret under the offending character.
    public String excerpt() {
        return excerpt;
    }

    /// The libraries' reasons serve as they are, but for those that are no words for people.
    private static Reason inWords(Reason said, Format kind) {
        return said.arguments().stream().anyMatch(words -> INSIDES.matcher(words).find())
                ? Reason.of("structure.it-cannot-be-read-as", kind.label()) : said;
    }

    private static String excerpt(String text, int line, int column) {
        String shown = lineOf(text, line);
        int caret = Math.clamp(column - 1L, 0, shown.length());
        int from = Math.max(0, Math.min(caret - EXCERPT_CHARS / 2, shown.length() - EXCERPT_CHARS));
        int to = Math.min(shown.length(), from + EXCERPT_CHARS);
        String before = from > 0 ? "…" : "";
        String after = to < shown.length() ? "…" : "";
        String cut = shown.substring(from, to).replaceAll("\\p{Cntrl}", "\u00b7");
        return before + cut + after + "\n" + " ".repeat(before.length() + caret - from) + "^";
    }

    private static String lineOf(String text, int line) {
        return text.lines().skip(line - 1L).findFirst().orElse("");
    }
}
