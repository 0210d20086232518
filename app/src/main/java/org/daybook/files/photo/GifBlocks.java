package org.daybook.files.photo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/// Walks through the blocks of a GIF (GIF89a, 12 to 27) and keeps all but comments and what programs hide in
/// application blocks.
final class GifBlocks {

    /// Repetition and the colour profile.
    private static final Set<String> NEEDED = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");
    private static final int SCREEN_END = 13;
    private static final int APPLICATION_BYTES = 11;

    private final byte[] bytes;
    private final Pieces clean;

    private GifBlocks(byte[] bytes) {
        this.bytes = bytes;
        this.clean = new Pieces(bytes);
    }

    static CleanPhoto clean(byte[] bytes) {
        try {
            return new GifBlocks(bytes).walk();
        } catch (IndexOutOfBoundsException cut) {
            throw new UncleanableException("said.files.this-gif-is-cut-off-or");
        }
    }

    private CleanPhoto walk() {
        int at = SCREEN_END + colours(10);
        clean.keep(0, at);
        boolean over = false;
        while (!over && at < bytes.length) {
            int begin = at;
            switch (bytes[at] & 0xFF) {
                case 0x2C -> {
                    at = subBlocks(at + 10 + colours(at + 9) + 1);
                    clean.keep(begin, at);
                }
                case 0x21 -> {
                    at = subBlocks(at + 2);
                    extension(begin, at);
                }
                case 0x3B -> {
                    at++;
                    clean.keep(begin, at);
                    over = true;
                }
                default -> throw new UncleanableException("said.files.this-gif-is-damaged");
            }
        }
        if (at < bytes.length) {
            clean.drop(Trace.FURTHER);
        }
        return clean.done();
    }

    private void extension(int begin, int end) {
        int label = bytes[begin + 1] & 0xFF;
        if (label == 0xFE) {
            clean.drop(Trace.TEXT);
        } else if (label != 0xFF) {
            clean.keep(begin, end);
        } else {
            String application = new String(bytes, begin + 3, APPLICATION_BYTES, StandardCharsets.ISO_8859_1);
            if (NEEDED.contains(application)) {
                clean.keep(begin, end);
            } else {
                clean.dropEditing(Arrays.copyOfRange(bytes, begin, end));
            }
        }
    }

    /// Bytes of the table of colours that the flags at this place announce.
    private int colours(int flagsAt) {
        int flags = bytes[flagsAt] & 0xFF;
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 0x07) + 1;
    }

    private int subBlocks(int from) {
        int at = from;
        while (bytes[at] != 0) {
            at += 1 + (bytes[at] & 0xFF);
        }
        return at + 1;
    }
}
