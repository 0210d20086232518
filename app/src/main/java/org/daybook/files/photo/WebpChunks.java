package org.daybook.files.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/// Walks through the chunks of a WebP (RFC 9649, 2) and keeps those that the picture needs, in the frames of a moving
/// one too.
final class WebpChunks {

    private static final Set<String> NEEDED = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ICCP");
    private static final Set<String> NEEDED_IN_A_FRAME = Set.of("VP8 ", "VP8L", "ALPH");
    private static final int FILE_HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int FRAME_HEAD = 16;
    private static final int FLAG_EXIF = 0x08;
    private static final int FLAG_XMP = 0x04;

    private final byte[] bytes;
    private final ByteBuffer numbers;
    private final Pieces clean;
    private int orientation = 1;
    private int written = 4;

    private WebpChunks(byte[] bytes) {
        this.bytes = bytes;
        this.numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.clean = new Pieces(bytes);
    }

    static CleanPhoto clean(byte[] bytes) {
        return new WebpChunks(bytes).walk();
    }

    private CleanPhoto walk() {
        long end = CHUNK_HEAD + (numbers.getInt(4) & 0xFFFFFFFFL);
        if (end > bytes.length || end < FILE_HEAD) {
            throw new UncleanableException("said.files.this-webp-is-cut-off-or");
        }
        if (end < bytes.length) {
            clean.drop(Trace.FURTHER);
        }
        orientation = orientation((int) end);
        int at = FILE_HEAD;
        boolean extended = false;
        while (at < end) {
            int next = end(at, (int) end);
            extended |= type(at).equals("VP8X");
            sort(type(at), at, next);
            at = next;
        }
        if (extended && orientation != 1) {
            write(chunk("EXIF", Exif.turned(orientation)));
        }
        clean.write(0, ByteBuffer.allocate(FILE_HEAD).order(ByteOrder.LITTLE_ENDIAN).put(ascii("RIFF")).putInt(written)
                .put(ascii("WEBP")).array());
        return clean.done();
    }

    /// The flags at the beginning have to say whether there is a block at the end that tells how the picture is turned.
    private int orientation(int end) {
        int at = FILE_HEAD;
        int found = 1;
        while (at < end) {
            int next = end(at, end);
            found = type(at).equals("EXIF") ? exif(at).orientation() : found;
            at = next;
        }
        return found;
    }

    private void sort(String type, int at, int next) {
        if (type.equals("VP8X")) {
            byte[] head = Arrays.copyOfRange(bytes, at, next);
            if (head.length > CHUNK_HEAD) {
                head[CHUNK_HEAD] = (byte) (head[CHUNK_HEAD] & ~(FLAG_EXIF | FLAG_XMP) | (orientation == 1 ? 0
                        : FLAG_EXIF));
            }
            write(head);
        } else if (NEEDED.contains(type)) {
            keep(at, next);
        } else if (type.equals("ANMF")) {
            frame(at, next);
        } else if (type.equals("EXIF")) {
            if (!Arrays.equals(content(at), Exif.turned(orientation))) {
                clean.drop(exif(at).traces());
            }
        } else if (type.equals("XMP ")) {
            clean.dropEditing(content(at));
        } else {
            clean.drop(Trace.OTHER);
        }
    }

    private void frame(int at, int next) {
        int end = at + CHUNK_HEAD + numbers.getInt(at + 4);
        int inner = at + CHUNK_HEAD + FRAME_HEAD;
        int size = FRAME_HEAD;
        boolean whole = true;
        for (int part = inner; part < end; part = end(part, end)) {
            boolean needed = NEEDED_IN_A_FRAME.contains(type(part));
            size += needed ? end(part, end) - part : 0;
            whole &= needed;
        }
        if (whole) {
            keep(at, next);
            return;
        }
        clean.drop(Trace.OTHER);
        byte[] head = Arrays.copyOfRange(bytes, at, inner);
        ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).putInt(4, size);
        write(head);
        for (int part = inner; part < end; part = end(part, end)) {
            if (NEEDED_IN_A_FRAME.contains(type(part))) {
                keep(part, end(part, end));
            }
        }
    }

    /// Chunks of an odd size are followed by a byte without meaning, which may be missing at the end.
    private int end(int at, int limit) {
        long size = at + CHUNK_HEAD <= limit ? numbers.getInt(at + 4) & 0xFFFFFFFFL : Long.MAX_VALUE / 2;
        if (at + CHUNK_HEAD + size > limit) {
            throw new UncleanableException("said.files.this-webp-is-cut-off-or");
        }
        return (int) Math.min(at + CHUNK_HEAD + size + (size & 1), limit);
    }

    private String type(int at) {
        return new String(bytes, at, Math.min(4, bytes.length - at), StandardCharsets.ISO_8859_1);
    }

    private byte[] content(int at) {
        return Arrays.copyOfRange(bytes, at + CHUNK_HEAD, at + CHUNK_HEAD + numbers.getInt(at + 4));
    }

    /// Some programs repeat the mark that a JPEG has before the block.
    private Exif exif(int at) {
        byte[] content = content(at);
        boolean marked = new String(content, 0, Math.min(4, content.length), StandardCharsets.ISO_8859_1)
                .equals("Exif");
        return Exif.read(marked ? Arrays.copyOfRange(content, Math.min(6, content.length), content.length) : content);
    }

    private void keep(int from, int to) {
        clean.keep(from, to);
        written += to - from;
    }

    private void write(byte[] piece) {
        clean.write(piece);
        written += piece.length;
    }

    private static byte[] chunk(String type, byte[] content) {
        return ByteBuffer.allocate(CHUNK_HEAD + content.length).order(ByteOrder.LITTLE_ENDIAN).put(ascii(type))
                .putInt(content.length).put(content).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
