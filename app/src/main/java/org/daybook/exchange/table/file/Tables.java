package org.daybook.exchange.table.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.daybook.chem.worker.TaskRunner;
import org.daybook.exchange.table.Table;
import org.daybook.exchange.table.TableLimits;
import org.daybook.exchange.table.text.SdfTable;
import org.daybook.exchange.table.text.TextEncoding;
import org.daybook.exchange.table.text.TextTable;
import org.daybook.exchange.table.workbook.WorkbookTable;
import org.daybook.exchange.table.xls.XlsTable;
import org.daybook.shared.InvalidInputException;

/// Opens files as tables by what is in them, not by what they are called.
public final class Tables {

    private static final int HEAD_BYTES = 64 * 1024;

    private Tables() {
    }

    /// Opens a file.
    ///
    /// @param file where its bytes are; must stay there while the table is read
    /// @param name what its owner called it, used in messages
    /// @param choice how it is to be read; without a sheet the first visible one of a workbook
    /// @param workers where files are read that could end or block the program
    /// @throws InvalidInputException for field `file` (or `sheet`) if it is no table, in words
    public static Table open(Path file, String name, ReadingChoice choice, TableLimits limits,
            TaskRunner workers) throws IOException {
        byte[] head = head(file);
        Strangers.refuse(head, name);
        if (startsWith(head, "\u00D0\u00CF\u0011\u00E0")) {
            Strangers.refuseDocument(name);
            return XlsTable.open(file, choice.sheet(), limits, workers);
        }
        if (startsWith(head, "PK\u0003\u0004") || startsWith(head, "PK\u0005\u0006")) {
            ZipGuard.check(file, limits.unpackedBytes());
            return WorkbookTable.open(file, choice.sheet(), limits);
        }
        TextEncoding encoding = choice.chosenEncoding().isPresent() ? TextEncoding.chosen(choice.chosenEncoding().get(),
                head)
                : TextEncoding.of(file, head);
        String start = encoding.decode(head);
        return looksLikeSdf(start, name) ? new SdfTable(file, encoding, limits)
                : TextTable.open(file, name, encoding, start, choice.chosenDelimiter(), limits);
    }

    private static boolean looksLikeSdf(String start, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return start.contains("M  END")
                        && (start.contains("V2000") || start.contains("V3000") || start.contains("$$$$"))
                || (lower.endsWith(".sdf") || lower.endsWith(".sd")) && start.contains("$$$$");
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
}
