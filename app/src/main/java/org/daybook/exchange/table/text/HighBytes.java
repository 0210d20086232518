package org.daybook.exchange.table.text;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The bytes beyond ASCII of a text file: whether they are UTF-8, and the lines that they are in.
///
/// @param characters how many characters are right in UTF-8
/// @param faults how many bytes are not
/// @param lines the first lines with such bytes
record HighBytes(int characters, int faults, byte[] lines) {

    private static final int MOST_BYTES = 1 << 16;
    private static final int LINE_BYTES = 4_000;

    static HighBytes of(Path file) throws IOException {
        Scan scan = new Scan();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                scan.take(next);
            }
        }
        scan.endLine();
        return new HighBytes(scan.characters, scan.faults + (scan.wanted > 0 ? 1 : 0), scan.lines.toByteArray());
    }

    /// One bad byte does not make another encoding of a file that is UTF-8 everywhere else.
    boolean areUtf8() {
        return characters >= faults;
    }

    private static final class Scan {

        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
        private boolean isHigh;
        private int wanted;
        private int characters;
        private int faults;

        void take(int next) {
            if (line.size() < LINE_BYTES) {
                line.write(next);
            }
            isHigh |= next >= 0x80;
            if (next == '\n' || next == '\r') {
                endLine();
            }
            if (wanted > 0 && (next & 0xC0) == 0x80) {
                characters += --wanted == 0 ? 1 : 0;
                return;
            }
            faults += wanted > 0 ? 1 : 0;
            wanted = following(next);
            if (wanted < 0) {
                faults++;
                wanted = 0;
            }
        }

        /// How many bytes follow the first of a character; -1: it is none.
        private static int following(int first) {
            if (first < 0x80) {
                return 0;
            }
            return first < 0xC2 ? -1 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : first < 0xF5 ? 3 : -1;
        }

        void endLine() {
            if (isHigh && lines.size() < MOST_BYTES) {
                lines.writeBytes(line.toByteArray());
            }
            line.reset();
            isHigh = false;
        }
    }
}
