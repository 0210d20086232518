package org.daybook.exchange.table.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daybook.exchange.table.UnreadableTable;
import org.daybook.shared.Said;

/// The character encoding of a text file, by evidence or by choice.
///
/// @param known how bytes become characters
/// @param markBytes length of the byte order mark
/// @param label name for people
public record TextEncoding(Known known, int markBytes, Said label) {

    private static final int TEXT_PER_CONTROL = 30;
    private static final int PAIRS = 2_000;

    /// The encodings that are read.
    public enum Known {
        UTF_8("utf-8", "UTF-8", StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
        UTF_16LE("utf-16le", "UTF-16", StandardCharsets.UTF_16LE, 0xFF, 0xFE),
        UTF_16BE("utf-16be", "UTF-16", StandardCharsets.UTF_16BE, 0xFE, 0xFF),
        WINDOWS_1252("windows-1252", "Windows Latin-1", Charset.forName("windows-1252")),
        MACINTOSH("macintosh", "Mac Roman", Charset.forName("x-MacRoman")),
        GB18030("gb18030", "GB 18030 (Chinese)", Charset.forName("GB18030")),
        SHIFT_JIS("shift_jis", "Shift JIS (Japanese)", Charset.forName("windows-31j"));

        private final String key;
        private final String label;
        private final Charset charset;
        private final int[] mark;

        Known(String key, String label, Charset charset, int... mark) {
            this.key = key;
            this.label = label;
            this.charset = charset;
            this.mark = mark;
        }

        /// The name in the API and in forms: `utf-8`.
        public String key() {
            return key;
        }

        /// Latin names of encodings are the same in each language; what is said beside them is not.
        private Said words() {
            return switch (this) {
                case GB18030 -> Said.of("said.exchange.gb-18030-chinese");
                case SHIFT_JIS -> Said.of("said.exchange.shift-jis-japanese");
                default -> Said.plain(label);
            };
        }

        Charset charset() {
            return charset;
        }

        private int markBytes(byte[] head) {
            return mark.length > 0 && starts(head, mark) ? mark.length : 0;
        }

        private static boolean starts(byte[] head, int... bytes) {
            for (int i = 0; i < bytes.length; i++) {
                if (head.length <= i || (head[i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /// By the byte order mark; else UTF-16 if every other byte of the start is zero; else UTF-8 if that is what most
    /// bytes beyond ASCII are; else whichever older encoding gives the most likely text.
    public static TextEncoding of(Path file, byte[] head) throws IOException {
        for (Known one : List.of(Known.UTF_8, Known.UTF_16LE, Known.UTF_16BE)) {
            int mark = one.markBytes(head);
            if (mark > 0) {
                return new TextEncoding(one, mark, one == Known.UTF_8
                        ? Said.of("said.exchange.utf-8-with-a-byte-order") : one.words());
            }
        }
        if (zeros(head, 1) && !zeros(head, 0)) {
            return new TextEncoding(Known.UTF_16LE, 0, Said.of("said.exchange.utf-16-without-a-byte-order"));
        }
        if (zeros(head, 0) && !zeros(head, 1)) {
            return new TextEncoding(Known.UTF_16BE, 0, Said.of("said.exchange.utf-16-without-a-byte-order"));
        }
        refuseBinary(head);
        HighBytes bytes = HighBytes.of(file);
        if (bytes.areUtf8()) {
            return new TextEncoding(Known.UTF_8, 0, Known.UTF_8.words());
        }
        Known likely = LikelyText.best(bytes.lines());
        return new TextEncoding(likely, 0, likely.words());
    }

    /// As somebody says.
    public static TextEncoding chosen(Known known, byte[] head) {
        return new TextEncoding(known, known.markBytes(head), Said.of("said.exchange.as-you-chose", known.words()));
    }

    /// The text of these bytes, which are the start of the file, without its byte order mark. A character cut at their
    /// end becomes U+FFFD.
    public String decode(byte[] head) {
        return new String(head, markBytes, head.length - markBytes, known.charset);
    }

    /// Opens the file as characters; bytes that are none become U+FFFD.
    Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(markBytes);
        return new BufferedReader(new InputStreamReader(in, known.charset), 1 << 16);
    }

    /// Whether two of three pairs of bytes have a zero at this place.
    private static boolean zeros(byte[] head, int place) {
        int pairs = Math.min(head.length / 2, PAIRS);
        int zeros = 0;
        for (int i = 0; i < pairs; i++) {
            zeros += head[2 * i + place] == 0 ? 1 : 0;
        }
        return pairs > 1 && zeros * 3 > pairs * 2;
    }

    /// A control character that got into a cell makes no binary file; one in every thirty characters does.
    private static void refuseBinary(byte[] head) {
        int controls = 0;
        for (byte one : head) {
            controls += one >= 0 && one < 32 && one != '\t' && one != '\n' && one != '\r' && one != '\f' && one != 0x1A
                    ? 1 : 0;
        }
        if (controls * TEXT_PER_CONTROL > head.length) {
            throw UnreadableTable.noTable(Said.of("said.exchange.this-is-not-a-table-but"));
        }
    }
}
