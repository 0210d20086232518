package org.daybook.files.photo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Walks through the segments of a JPEG (ITU T.81, annex B) and keeps those that the picture needs: tables, frames,
/// scans, the colour profile, the densities of JFIF and the colour transform of Adobe. How the picture is turned is
/// written anew.
final class JpegSegments {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int JFIF_BYTES = 16;
    private static final int ADOBE_BYTES = 14;

    private final byte[] bytes;
    private final Pieces clean;
    private int at = 2;
    private int afterJfif = 1;
    private int orientation = 1;

    private JpegSegments(byte[] bytes) {
        this.bytes = bytes;
        this.clean = new Pieces(bytes);
    }

    static CleanPhoto clean(byte[] bytes) {
        return new JpegSegments(bytes).walk();
    }

    private CleanPhoto walk() {
        clean.keep(0, 2);
        boolean more = true;
        while (more && at < bytes.length) {
            more = segment();
        }
        if (at < bytes.length) {
            clean.drop(Trace.FURTHER);
        }
        if (orientation != 1) {
            clean.write(afterJfif, exifSegment(orientation));
        }
        return clean.done();
    }

    /// @return false after the end of the picture
    private boolean segment() {
        int begin = at;
        int marker = marker();
        if (marker == 0xD9) {
            clean.keep(begin, at);
            return false;
        }
        if (marker == 0x01 || marker >= 0xD0 && marker <= 0xD7) {
            clean.keep(begin, at);
            return true;
        }
        int length = at + 2 <= bytes.length ? (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF : 0;
        int end = at + length;
        if (length < 2 || end > bytes.length) {
            throw new UncleanableException("said.files.this-jpeg-is-cut-off-or");
        }
        at = end;
        if (marker == 0xDA) {
            at = endOfScan(end);
            clean.keep(begin, at);
        } else {
            sort(marker, begin, end - length + 2, end);
        }
        return true;
    }

    /// Reads a marker and the fill bytes before it.
    private int marker() {
        if ((bytes[at] & 0xFF) != 0xFF) {
            throw new UncleanableException("said.files.this-jpeg-is-damaged");
        }
        while (at < bytes.length && (bytes[at] & 0xFF) == 0xFF) {
            at++;
        }
        if (at == bytes.length) {
            throw new UncleanableException("said.files.this-jpeg-is-cut-off");
        }
        return bytes[at++] & 0xFF;
    }

    /// Compressed data end at the next marker that is neither a restart nor a stuffed byte.
    private int endOfScan(int from) {
        for (int i = from; i + 1 < bytes.length; i++) {
            int next = bytes[i + 1] & 0xFF;
            if ((bytes[i] & 0xFF) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                return i;
            }
        }
        return bytes.length;
    }

    private void sort(int marker, int begin, int data, int end) {
        boolean needed = marker >= 0xC0 && marker <= 0xCF || marker >= 0xDB && marker <= 0xDF;
        if (needed || marker == 0xE2 && starts(data, end, "ICC_PROFILE\0")) {
            clean.keep(begin, end);
        } else if (marker == 0xE0 && starts(data, end, "JFIF\0")) {
            jfif(begin, data, end);
        } else if (marker == 0xEE && starts(data, end, "Adobe")) {
            keepHead(begin, data, end, ADOBE_BYTES, Trace.OTHER);
        } else {
            drop(marker, data, end);
        }
    }

    /// The densities stay; a thumbnail behind them, whose width and height are the last two bytes, goes.
    private void jfif(int begin, int data, int end) {
        keepHead(begin, data, end, JFIF_BYTES, Trace.THUMBNAIL);
        afterJfif = clean.count();
    }

    /// Keeps the standard beginning of a segment and drops what somebody wrote behind it.
    ///
    /// @param standard bytes of the standard segment, with the two that count them
    private void keepHead(int begin, int data, int end, int standard, Trace trace) {
        int lengthAt = data - 2;
        if (end - lengthAt <= standard) {
            clean.keep(begin, end);
            return;
        }
        byte[] head = Arrays.copyOfRange(bytes, lengthAt - 2, lengthAt + standard);
        ByteBuffer.wrap(head).putShort(2, (short) standard);
        if (trace == Trace.THUMBNAIL) {
            ByteBuffer.wrap(head).putShort(head.length - 2, (short) 0);
        }
        clean.write(head);
        clean.drop(trace);
    }

    private void drop(int marker, int data, int end) {
        byte[] content = Arrays.copyOfRange(bytes, data, end);
        if (marker == 0xE1 && starts(data, end, "Exif\0")) {
            exif(content);
        } else if (marker == 0xE1 || marker == 0xED || marker == 0xEB) {
            clean.dropEditing(content);
        } else if (marker == 0xE0 && starts(data, end, "JFXX")) {
            clean.drop(Trace.THUMBNAIL);
        } else if (marker == 0xE2 && starts(data, end, "MPF\0")) {
            clean.drop(Trace.FURTHER);
        } else {
            clean.drop(marker == 0xFE ? Trace.TEXT : Trace.OTHER);
        }
    }

    /// A block that says nothing but how the picture is turned is the one that we write ourselves.
    private void exif(byte[] content) {
        byte[] tiff = content.length < EXIF.length ? new byte[0]
                : Arrays.copyOfRange(content, EXIF.length, content.length);
        Exif exif = Exif.read(tiff);
        if (exif.isTurned()) {
            orientation = exif.orientation();
        }
        if (!Arrays.equals(tiff, Exif.turned(exif.orientation()))) {
            clean.drop(exif.traces());
        }
    }

    private static byte[] exifSegment(int orientation) {
        byte[] tiff = Exif.turned(orientation);
        return ByteBuffer.allocate(4 + EXIF.length + tiff.length).putShort((short) 0xFFE1)
                .putShort((short) (2 + EXIF.length + tiff.length))
                .put(EXIF).put(tiff).array();
    }

    private boolean starts(int from, int end, String words) {
        byte[] wanted = words.getBytes(StandardCharsets.ISO_8859_1);
        return end - from >= wanted.length && Arrays.equals(bytes, from, from + wanted.length, wanted, 0,
                wanted.length);
    }
}
