package org.daybook.exchange.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.BufferedReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The character encoding of a text file: by its byte order mark, else UTF-8 if the whole file is valid UTF-8, else Windows Latin-1.
///
/// @param charset how bytes become characters
/// @param markBytes length of the byte order mark
/// @param label name for people
record TextEncoding(Charset charset, int markBytes, String label) {

    private static final int TEXT_PER_CONTROL = 30;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static TextEncoding of(Path file, byte[] head) throws IOException {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, "UTF-8 with a byte order mark");
        }
        if (starts(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2, "UTF-16");
        }
        if (starts(head, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2, "UTF-16");
        }
        if (head.length >= 4 && head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 0, "UTF-16 without a byte order mark");
        }
        if (head.length >= 4 && head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 0, "UTF-16 without a byte order mark");
        }
        refuseBinary(head);
        return isUtf8(file) ? new TextEncoding(StandardCharsets.UTF_8, 0, "UTF-8") : new TextEncoding(WINDOWS, 0, "Windows Latin-1");
    }

    String decode(byte[] head) {
        return new String(head, markBytes, head.length - markBytes, charset);
    }

    /// Opens the file as characters; `CR CR LF`, which some programs write, is one line end.
    Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(markBytes);
        return new DoubledReturns(new BufferedReader(new InputStreamReader(in, charset), 1 << 16));
    }

    /// A control character that got into a cell makes no binary file; one in every thirty characters does.
    private static void refuseBinary(byte[] head) {
        int controls = 0;
        for (byte one : head) {
            controls += one >= 0 && one < 32 && one != '\t' && one != '\n' && one != '\r' && one != '\f' && one != 0x1A ? 1 : 0;
        }
        if (controls * TEXT_PER_CONTROL > head.length) {
            throw Tables.unreadable("This is not a table but a binary file; tables are read from .csv, .tsv, .xlsx, .xls and .sdf");
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        char[] buffer = new char[1 << 14];
        try (Reader strict = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT))) {
            while (strict.read(buffer) >= 0) {
                // Reading is the check.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean starts(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /// Drops each carriage return that another one follows.
    private static final class DoubledReturns extends FilterReader {

        private boolean returned;

        DoubledReturns(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            int read = in.read(buffer, from, length);
            int kept = from;
            for (int i = from; i < from + read; i++) {
                boolean again = buffer[i] == '\r' && returned;
                returned = buffer[i] == '\r';
                if (!again) {
                    buffer[kept++] = buffer[i];
                }
            }
            return read < 0 ? read : kept == from && read > 0 ? read(buffer, from, length) : kept - from;
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }
    }
}
