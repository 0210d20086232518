package org.daybook.exchange.table.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.exchange.table.UnreadableTable;
import org.daybook.shared.InvalidInputException;

/// Files that are sent to the import and are no table: what each one is, and where it belongs, in one sentence.
final class Strangers {

    private static final int START = 1_024;
    private static final String DRAWING = "; attach it to an entry, and register its compounds under New, Compound";
    private static final String SPECTRUM = "; attach it to an entry";

    private static final Pattern CIF = Pattern.compile("data_\\S*\\s+(_|loop_)");
    private static final Pattern FASTA = Pattern.compile(">[^\\n,;\\t]+\\r?\\n[A-Z*-]{30,}\\r?\\n?[A-Z*-]*\\s*(>|$)");

    private Strangers() {
    }

    /// What a kind of file begins with, as Latin-1, and the sentence for it.
    private record Start(String bytes, String sentence) {
    }

    private static final List<Start> STARTS = List.of(
            new Start("%PDF", "This is a PDF"),
            new Start("\u001F\u008B", "This file is compressed (gzip); unpack it first"),
            new Start("BZh", "This file is compressed (bzip2); unpack it first"),
            new Start("\u00FD7zXZ", "This file is compressed (xz); unpack it first"),
            new Start("7z\u00BC\u00AF", "This is a 7z archive; unpack it and upload the table that is in it"),
            new Start("Rar!", "This is a RAR archive; unpack it and upload the table that is in it"),
            new Start("\u0089PNG", "This is a picture (PNG)"),
            new Start("\u00FF\u00D8\u00FF", "This is a picture (JPEG)"),
            new Start("GIF8", "This is a picture (GIF)"),
            new Start("II*\0", "This is a picture (TIFF)"),
            new Start("MM\0*", "This is a picture (TIFF)"),
            new Start("RIFF", "This is a picture or a recording (RIFF)"),
            new Start("VjCD0100", "This is a ChemDraw drawing (CDX)" + DRAWING),
            new Start("$RXN", "This is a reaction (RXN), and an import takes compounds; attach it to an entry"),
            new Start("$RDFILE",
                    "This is a file of reactions or compounds (RDF), which is not read; save its compounds as .sdf"),
            new Start("@<TRIPOS>", "These are structures in the format MOL2; save them as .sdf"),
            new Start("SQLite format 3", "This is a database (SQLite); save its table as .csv"),
            new Start("PAR1", "This is a table in the format Parquet; save it as .csv"),
            new Start("\u0089HDF", "This is an HDF5 file; save its table as .csv"),
            new Start("{\\rtf", "This is a text document (RTF); save its table as .csv"));

    private static final Pattern JSON = Pattern.compile("\\{\\s*\"|\\[\\s*(?:\\{\\s*\"|\"|\\[)");
    private static final Pattern JCAMP = Pattern.compile("##\\s*TITLE\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern PDB = Pattern.compile("(HEADER|REMARK|CRYST1|ATOM  |HETATM).{20,}");

    /// @throws InvalidInputException for field `file` if the first bytes are those of a file that is no table
    static void refuse(byte[] head, String name) {
        if (head.length == 0) {
            throw UnreadableTable.because("The file is empty");
        }
        if (name.startsWith("~$")) {
            throw UnreadableTable.because("\"" + name
                    + "\" is the lock file that Excel leaves while a workbook is open; upload the workbook itself");
        }
        String start = new String(head, 0, Math.min(head.length, START), StandardCharsets.ISO_8859_1);
        STARTS.stream().filter(known -> start.startsWith(known.bytes)).findFirst()
                .ifPresent(known -> refuse(known.sentence));
        refuseText(start.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading());
    }

    /// An office document in the container of old formats and of documents with a password, by its name.
    static void refuseDocument(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.matches(".*\\.(docx?|docm|rtf|odt)")) {
            refuse("By its name this is a text document, old or with a password; save its table as .xlsx or .csv");
        }
        if (lower.matches(".*\\.(pptx?|pptm|odp)")) {
            refuse("By its name these are slides, old or with a password; save the table as .xlsx or .csv");
        }
    }

    private static void refuseText(String start) {
        String lower = start.toLowerCase(Locale.ROOT);
        if (JCAMP.matcher(start).lookingAt()) {
            refuse("This is a spectrum (JCAMP-DX)" + SPECTRUM);
        }
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            refuse("This is a web page, whatever its name says; save its table as .xlsx or .csv");
        }
        if (lower.startsWith("<")) {
            refuseXml(lower);
        }
        if (JSON.matcher(start).lookingAt()) {
            refuse("This is JSON");
        }
        if (CIF.matcher(start).lookingAt()) {
            refuse("This is a crystal structure (CIF)" + SPECTRUM);
        }
        if (FASTA.matcher(start).lookingAt()) {
            refuse("This is a sequence of a protein or nucleic acid (FASTA)" + SPECTRUM);
        }
        if (PDB.matcher(start.lines().findFirst().orElse("")).lookingAt()) {
            refuse("This is the structure of a macromolecule (PDB)" + SPECTRUM);
        }
    }

    private static void refuseXml(String lower) {
        if (lower.contains("<cdxml")) {
            refuse("This is a ChemDraw drawing (CDXML)" + DRAWING);
        }
        if (lower.contains("<mzml") || lower.contains("<indexedmzml") || lower.contains("<mzxml")) {
            refuse("These are mass spectra (mzML)" + SPECTRUM);
        }
        if (lower.contains("<svg")) {
            refuse("This is a picture (SVG)");
        }
        if (lower.contains("<html") || lower.contains("<!doctype")) {
            refuse("This is a web page or XML, whatever its name says; save its table as .xlsx or .csv");
        }
        if (lower.startsWith("<?xml") || lower.contains("xmlns")) {
            refuse("This is XML; save its table as .xlsx or .csv");
        }
    }

    private static void refuse(String sentence) {
        throw refused(sentence);
    }

    private static InvalidInputException refused(String sentence) {
        return UnreadableTable.because(Optional.of(sentence).filter(said -> said.contains(";")).orElse(sentence + "; "
                + UnreadableTable.READ));
    }
}
