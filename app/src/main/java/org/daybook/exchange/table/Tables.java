package org.daybook.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.daybook.chem.worker.TaskRunner;
import org.daybook.shared.InvalidInputException;
import org.jspecify.annotations.Nullable;

/// Opens files as tables by what is in them, not by what they are called.
public final class Tables {

    private static final int HEAD_BYTES = 64 * 1024;
    private static final Pattern JSON = Pattern.compile("\\{\\s*\"|\\[\\s*\\{\\s*\"");

    private Tables() {
    }

    /// Opens a file.
    ///
    /// @param file where its bytes are; must stay there while the table is read
    /// @param name what its owner called it, used in messages
    /// @param sheet the sheet of a workbook, or null for its first visible one
    /// @param workers where files are read that could end or block the program
    /// @throws InvalidInputException for field `file` (or `sheet`) if it is no table, in words
    public static Table open(Path file, String name, @Nullable String sheet, TableLimits limits, TaskRunner workers) throws IOException {
        byte[] head = head(file);
        refuseKnownStrangers(head, name);
        if (startsWith(head, "\u00D0\u00CF\u0011\u00E0")) {
            return XlsTable.open(file, sheet, limits, workers);
        }
        if (startsWith(head, "PK\u0003\u0004") || startsWith(head, "PK\u0005\u0006")) {
            ZipGuard.check(file, limits.unpackedBytes());
            return WorkbookTable.open(file, sheet, limits);
        }
        TextEncoding encoding = TextEncoding.of(file, head);
        String start = encoding.decode(head);
        return looksLikeSdf(start, name) ? new SdfTable(file, encoding, limits) : TextTable.open(file, encoding, start, limits);
    }

    private static boolean looksLikeSdf(String start, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return start.contains("M  END") && (start.contains("V2000") || start.contains("V3000") || start.contains("$$$$"))
                || (lower.endsWith(".sdf") || lower.endsWith(".sd")) && start.contains("$$$$");
    }

    private static void refuseKnownStrangers(byte[] head, String name) {
        if (head.length == 0) {
            throw unreadable("The file is empty");
        }
        if (name.startsWith("~$")) {
            throw unreadable("\"" + name + "\" is the lock file that Excel leaves while a workbook is open; upload the workbook itself");
        }
        if (startsWith(head, "%PDF")) {
            throw unreadable("This is a PDF; tables are read from .csv, .tsv, .xlsx, .xls and .sdf");
        }
        if (startsWith(head, "\u001F\u008B")) {
            throw unreadable("This file is compressed (gzip); unpack it first");
        }
        String start = new String(head, 0, Math.min(head.length, 512), StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml")) {
            throw unreadable("This is a web page or XML, whatever its name says; save it as .xlsx or .csv");
        }
        if (JSON.matcher(start).lookingAt()) {
            throw unreadable("This is JSON; tables are read from .csv, .tsv, .xlsx, .xls and .sdf");
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD_BYTES);
        }
    }

    private static boolean startsWith(byte[] head, String latin) {
        byte[] start = latin.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= start.length && java.util.Arrays.equals(head, 0, start.length, start, 0, start.length);
    }

    static InvalidInputException noSheet(String wanted, java.util.List<String> names) {
        return new InvalidInputException("sheet",
                "The workbook has no sheet \"" + wanted + "\" but " + String.join(", ", names));
    }

    static InvalidInputException unreadable(String words) {
        return new InvalidInputException("file", words);
    }
}
