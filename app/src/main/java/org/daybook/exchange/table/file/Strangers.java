package org.daybook.exchange.table.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.daybook.exchange.table.UnreadableTable;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// Files that are sent to the import and are no table: what each one is, and where it belongs, in one sentence.
final class Strangers {

    private static final int START = 1_024;
    private static final String DRAWING = "said.exchange.attach-it-to-an-entry-and";
    private static final String ATTACH = "said.exchange.attach-it-to-an-entry";
    private static final String NO_TABLE = "said.exchange.tables-are-read-from-csv-tsv";

    private static final Pattern CIF = Pattern.compile("data_\\S*\\s+(_|loop_)");
    private static final Pattern FASTA = Pattern.compile(">[^\\n,;\\t]+\\r?\\n[A-Z*-]{30,}\\r?\\n?[A-Z*-]*\\s*(>|$)");

    private Strangers() {
    }

    /// What a kind of file begins with, as Latin-1, and what is said of it.
    ///
    /// @param sentence key of what it is
    /// @param advice key of that with what to do; null: the sentence says it, or there is nothing but to send a table
    private record Start(String bytes, String sentence, @Nullable String advice) {

        Start(String bytes, String sentence) {
            this(bytes, sentence, null);
        }
    }

    private static final List<Start> STARTS = List.of(
            new Start("%PDF", "said.exchange.this-is-a-pdf", NO_TABLE),
            new Start("\u001F\u008B", "said.exchange.this-file-is-compressed-gzip-unpack"),
            new Start("BZh", "said.exchange.this-file-is-compressed-bzip2-unpack"),
            new Start("\u00FD7zXZ", "said.exchange.this-file-is-compressed-xz-unpack"),
            new Start("7z\u00BC\u00AF", "said.exchange.this-is-a-7z-archive-unpack"),
            new Start("Rar!", "said.exchange.this-is-a-rar-archive-unpack"),
            new Start("\u0089PNG", "said.exchange.this-is-a-picture-png", NO_TABLE),
            new Start("\u00FF\u00D8\u00FF", "said.exchange.this-is-a-picture-jpeg", NO_TABLE),
            new Start("GIF8", "said.exchange.this-is-a-picture-gif", NO_TABLE),
            new Start("II*\0", "said.exchange.this-is-a-picture-tiff", NO_TABLE),
            new Start("MM\0*", "said.exchange.this-is-a-picture-tiff", NO_TABLE),
            new Start("RIFF", "said.exchange.this-is-a-picture-or-a", NO_TABLE),
            new Start("VjCD0100", "said.exchange.this-is-a-chemdraw-drawing-cdx", DRAWING),
            new Start("$RXN", "said.exchange.this-is-a-reaction-rxn-and"),
            new Start("$RDFILE",
                    "said.exchange.this-is-a-file-of-reactions"),
            new Start("@<TRIPOS>", "said.exchange.these-are-structures-in-the-format"),
            new Start("SQLite format 3", "said.exchange.this-is-a-database-sqlite-save"),
            new Start("PAR1", "said.exchange.this-is-a-table-in-the"),
            new Start("\u0089HDF", "said.exchange.this-is-an-hdf5-file-save"),
            new Start("{\\rtf", "said.exchange.this-is-a-text-document-rtf"));

    private static final Pattern JSON = Pattern.compile("\\{\\s*\"|\\[\\s*(?:\\{\\s*\"|\"|\\[)");
    private static final Pattern JCAMP = Pattern.compile("##\\s*TITLE\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern PDB = Pattern.compile("(HEADER|REMARK|CRYST1|ATOM  |HETATM).{20,}");

    /// @throws InvalidInputException for field `file` if the first bytes are those of a file that is no table
    static void refuse(byte[] head, String name) {
        if (head.length == 0) {
            throw UnreadableTable.because("said.files.the-file-is-empty");
        }
        if (name.startsWith("~$")) {
            throw UnreadableTable.because("said.exchange.is-the-lock-file-that-excel", name);
        }
        String start = new String(head, 0, Math.min(head.length, START), StandardCharsets.ISO_8859_1);
        STARTS.stream().filter(known -> start.startsWith(known.bytes)).findFirst()
                .ifPresent(known -> refuse(known.sentence, known.advice));
        refuseText(start.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading());
    }

    /// An office document in the container of old formats and of documents with a password, by its name.
    static void refuseDocument(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.matches(".*\\.(docx?|docm|rtf|odt)")) {
            refuse("said.exchange.by-its-name-this-is-a");
        }
        if (lower.matches(".*\\.(pptx?|pptm|odp)")) {
            refuse("said.exchange.by-its-name-these-are-slides");
        }
    }

    private static void refuseText(String start) {
        String lower = start.toLowerCase(Locale.ROOT);
        if (JCAMP.matcher(start).lookingAt()) {
            refuse("said.exchange.this-is-a-spectrum-jcamp-dx", ATTACH);
        }
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            refuse("said.exchange.this-is-a-web-page-whatever");
        }
        if (lower.startsWith("<")) {
            refuseXml(lower);
        }
        if (JSON.matcher(start).lookingAt()) {
            refuse("said.exchange.this-is-json", NO_TABLE);
        }
        if (CIF.matcher(start).lookingAt()) {
            refuse("said.exchange.this-is-a-crystal-structure-cif", ATTACH);
        }
        if (FASTA.matcher(start).lookingAt()) {
            refuse("said.exchange.this-is-a-sequence-of-a", ATTACH);
        }
        if (PDB.matcher(start.lines().findFirst().orElse("")).lookingAt()) {
            refuse("said.exchange.this-is-the-structure-of-a", ATTACH);
        }
    }

    private static void refuseXml(String lower) {
        if (lower.contains("<cdxml")) {
            refuse("said.exchange.this-is-a-chemdraw-drawing-cdxml", DRAWING);
        }
        if (lower.contains("<mzml") || lower.contains("<indexedmzml") || lower.contains("<mzxml")) {
            refuse("said.exchange.these-are-mass-spectra-mzml", ATTACH);
        }
        if (lower.contains("<svg")) {
            refuse("said.exchange.this-is-a-picture-svg", NO_TABLE);
        }
        if (lower.contains("<html") || lower.contains("<!doctype")) {
            refuse("said.exchange.this-is-a-web-page-or");
        }
        if (lower.startsWith("<?xml") || lower.contains("xmlns")) {
            refuse("said.exchange.this-is-xml-save-its-table");
        }
    }

    private static void refuse(String sentence) {
        refuse(sentence, null);
    }

    private static void refuse(String sentence, @Nullable String advice) {
        throw advice == null ? UnreadableTable.because(sentence) : UnreadableTable.because(advice, Said.of(sentence));
    }
}
