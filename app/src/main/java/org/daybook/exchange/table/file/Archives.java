package org.daybook.exchange.table.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.daybook.exchange.table.UnreadableTable;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;

/// Zip archives that are sent to the import and are no workbook (.xlsx), whole or damaged: what each one is, in one
/// sentence.
final class Archives {

    private static final int MOST_BYTES = 8 << 20;
    private static final int HEADER_BYTES = 30;
    private static final int NAME_AT = 26;
    private static final int MOST_NAME_CHARS = 300;
    private static final String SAVE = "said.exchange.save-its-table-as-xlsx-or";
    private static final String EPUB = "said.exchange.this-is-a-book-epub";

    private Archives() {
    }

    /// What has such parts is this.
    ///
    /// @param sentence key of what it is
    /// @param advice key of that with what to do
    private record Kind(Predicate<Set<String>> parts, String sentence, String advice) {

        private InvalidInputException refusal() {
            return UnreadableTable.because(advice, Said.of(sentence));
        }

        private InvalidInputException damaged() {
            return UnreadableTable.because(advice, Said.of("said.exchange.and-it-is-damaged", Said.of(sentence)));
        }


        static Kind withPart(String start, String sentence, String advice) {
            return new Kind(names -> names.stream().anyMatch(name -> name.startsWith(start)), sentence, advice);
        }

        static Kind withEnd(String end, String sentence, String advice) {
            return new Kind(names -> names.stream().anyMatch(name -> name.endsWith(end)), sentence, advice);
        }
    }

    private static final List<Kind> KINDS = List.of(
            Kind.withPart("xl/workbook.bin", "said.exchange.this-is-a-binary-workbook-xlsb",
                    "said.exchange.save-it-as-xlsx"),
            Kind.withPart("word/", "said.exchange.this-is-a-text-document-word", SAVE),
            Kind.withPart("ppt/", "said.exchange.these-are-slides-powerpoint",
                    "said.exchange.save-the-table-as-xlsx-or"),
            Kind.withEnd(".iwa", "said.exchange.this-is-a-document-of-apples", SAVE),
            Kind.withEnd("ro-crate-metadata.json", "said.exchange.this-is-an-archive-of-an",
                    "said.exchange.unpack-it-and-upload-the-table"),
            Kind.withEnd(".opf", EPUB, SAVE),
            new Kind(names -> names.contains("content.xml") && names.contains("mimetype"),
                    "said.exchange.this-is-a-document-in-the", SAVE));

    private static final List<String> OPEN_DOCUMENTS = List.of("spreadsheet", "text", "presentation", "graphics");

    /// @param names the parts of an archive that is no workbook
    static InvalidInputException whole(Path file, Set<String> names) throws IOException {
        Optional<Kind> kind = kind(file, names);
        if (kind.isPresent()) {
            return kind.get().refusal();
        }
        List<String> tables = names.stream().filter(name -> name.matches(".*\\.(csv|tsv|xlsx|xls|sdf|smi)")).sorted()
                .limit(5).toList();
        return tables.isEmpty()
                ? UnreadableTable.because("said.exchange.this-is-a-zip-archive-but")
                : UnreadableTable.because("said.exchange.this-is-a-zip-archive-but-2", tables);
    }

    /// An archive that cannot be opened is told by the names before its parts.
    static InvalidInputException damaged(Path file) throws IOException {
        Set<String> names = names(file);
        Optional<Kind> kind = kind(file, names);
        if (kind.isPresent()) {
            return kind.get().damaged();
        }
        boolean isWorkbook = names.isEmpty() || names.stream().anyMatch(
                name -> name.startsWith("xl/") || name.equals("[content_types].xml"));
        return UnreadableTable.because(isWorkbook
                ? "said.exchange.the-workbook-is-damaged-and-cannot"
                : "said.exchange.this-is-a-zip-archive-and");
    }

    private static Optional<Kind> kind(Path file, Set<String> names) throws IOException {
        String type = declared(file);
        if (type.startsWith("application/epub")) {
            return KINDS.stream().filter(kind -> kind.sentence.equals(EPUB)).findFirst();
        }
        Optional<String> open = OPEN_DOCUMENTS.stream()
                .filter(one -> type.startsWith("application/vnd.oasis.opendocument." + one)).findFirst();
        if (open.isPresent()) {
            return Optional.of(new Kind(parts -> true, switch (open.get()) {
                case "spreadsheet" -> "said.exchange.this-is-a-spreadsheet-in-the";
                case "text" -> "said.exchange.this-is-a-text-document-in";
                case "presentation" -> "said.exchange.these-are-slides-in-the-opendocument";
                default -> "said.exchange.this-is-a-drawing-in-the";
            }, SAVE));
        }
        return KINDS.stream().filter(kind -> kind.parts.test(names)).findFirst();
    }

    /// OpenDocument and EPUB say first of all, and not packed, what they are.
    private static String declared(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(200), StandardCharsets.ISO_8859_1);
            int at = start.indexOf("mimetype");
            return at == HEADER_BYTES ? start.substring(at + "mimetype".length()) : "";
        }
    }

    private static Set<String> names(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES);
        }
        Set<String> names = new HashSet<>();
        for (int at = 0; at + HEADER_BYTES < bytes.length; at++) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 3 && bytes[at + 3] == 4) {
                int length = (bytes[at + NAME_AT] & 0xFF) | (bytes[at + NAME_AT + 1] & 0xFF) << 8;
                if (length <= MOST_NAME_CHARS && at + HEADER_BYTES + length <= bytes.length) {
                    names.add(new String(bytes, at + HEADER_BYTES, length, StandardCharsets.ISO_8859_1)
                            .toLowerCase(Locale.ROOT));
                }
            }
        }
        return names;
    }
}
