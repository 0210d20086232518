package org.daybook.files.photo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/// Walks through the chunks of a PNG (W3C PNG, third edition, 5 and 11) and keeps those that the picture needs: pixels,
/// colours, sizes, movement, and the name of the program that wrote it.
final class PngChunks {

    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB",
            "iCCP", "sBIT", "bKGD", "pHYs",
            "hIST", "sPLT", "cICP", "mDCV", "mDCv", "cLLI", "cLLi", "acTL", "fcTL", "fdAT", "tIME");
    private static final int SIGNATURE_BYTES = 8;
    private static final int FRAME_BYTES = 12;

    private final byte[] bytes;
    private final ByteBuffer numbers;
    private final Pieces clean;

    private PngChunks(byte[] bytes) {
        this.bytes = bytes;
        this.numbers = ByteBuffer.wrap(bytes);
        this.clean = new Pieces(bytes);
    }

    static CleanPhoto clean(byte[] bytes) {
        return new PngChunks(bytes).walk();
    }

    private CleanPhoto walk() {
        clean.keep(0, SIGNATURE_BYTES);
        int at = SIGNATURE_BYTES;
        boolean over = false;
        while (!over && at < bytes.length) {
            long end = at + FRAME_BYTES <= bytes.length ? at + (long) FRAME_BYTES + (numbers.getInt(at) & 0xFFFFFFFFL)
                    : Long.MAX_VALUE;
            if (end > bytes.length) {
                throw new UncleanableException("said.files.this-png-is-cut-off-or");
            }
            String type = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            sort(type, at, (int) end);
            over = type.equals("IEND");
            at = (int) end;
        }
        if (at < bytes.length) {
            clean.drop(Trace.FURTHER);
        }
        return clean.done();
    }

    private void sort(String type, int at, int end) {
        byte[] content = NEEDED.contains(type) ? new byte[0] : Arrays.copyOfRange(bytes, at + 8, end - 4);
        switch (type) {
            case "eXIf" -> exif(content, at, end);
            case "tEXt", "zTXt", "iTXt" -> text(type, content, at, end);
            default -> {
                if (NEEDED.contains(type)) {
                    clean.keep(at, end);
                } else {
                    clean.drop(Trace.OTHER);
                }
            }
        }
    }

    private void exif(byte[] content, int at, int end) {
        Exif exif = Exif.read(content);
        byte[] turned = Exif.turned(exif.orientation());
        if (Arrays.equals(content, turned) && exif.isTurned()) {
            clean.keep(at, end);
            return;
        }
        clean.drop(exif.traces());
        if (exif.isTurned()) {
            clean.write(chunk("eXIf", turned));
        }
    }

    private void text(String type, byte[] content, int at, int end) {
        String words = new String(content, StandardCharsets.ISO_8859_1);
        if (type.equals("tEXt") && words.startsWith("Software\0")) {
            clean.keep(at, end);
        } else if (words.startsWith("XML:com.adobe.xmp") || words.startsWith("Raw profile type")) {
            clean.dropEditing(content);
        } else {
            clean.drop(Trace.TEXT);
        }
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        return ByteBuffer.allocate(FRAME_BYTES + content.length).putInt(content.length).put(name).put(content)
                .putInt((int) crc.getValue()).array();
    }
}
