package org.daybook.files.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads width and height from the first bytes of a picture without decoding it, so that a pixel flood costs nothing.
///
/// Knows PNG (W3C PNG 11.2.2), JPEG (ITU T.81 B.2.2), GIF89a and WebP (RFC 9649).
final class ImageHeader {

    /// Enough for the headers of all four; a JPEG with a larger EXIF block before its frame is not shown in pages.
    static final int BYTES = 256 * 1024;

    private ImageHeader() {
    }

    static Optional<Attachment.Dimension> read(String mediaType, byte[] head) {
        try {
            return switch (mediaType) {
                case "image/png" -> dimension(big(head).getInt(16), big(head).getInt(20));
                case "image/gif" -> dimension(little(head).getShort(6) & 0xFFFF, little(head).getShort(8) & 0xFFFF);
                case "image/jpeg" -> jpeg(big(head));
                case "image/webp" -> webp(head);
                default -> Optional.empty();
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException cutShort) {
            return Optional.empty();
        }
    }

    /// Walks from segment to segment until a start of frame.
    private static Optional<Attachment.Dimension> jpeg(ByteBuffer bytes) {
        int at = 2;
        while ((bytes.get(at) & 0xFF) == 0xFF) {
            int marker = bytes.get(at + 1) & 0xFF;
            if (marker == 0xFF) {
                at++;
            } else if (isStartOfFrame(marker)) {
                return dimension(bytes.getShort(at + 7) & 0xFFFF, bytes.getShort(at + 5) & 0xFFFF);
            } else {
                at += 2 + Math.max(2, bytes.getShort(at + 2) & 0xFFFF);
            }
        }
        return Optional.empty();
    }

    private static boolean isStartOfFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static Optional<Attachment.Dimension> webp(byte[] head) {
        ByteBuffer bytes = little(head);
        return switch (new String(head, 12, 4, StandardCharsets.US_ASCII)) {
            case "VP8 " -> dimension(bytes.getShort(26) & 0x3FFF, bytes.getShort(28) & 0x3FFF);
            case "VP8L" -> dimension((bytes.getInt(21) & 0x3FFF) + 1, (bytes.getInt(21) >>> 14 & 0x3FFF) + 1);
            case "VP8X" -> dimension((bytes.getInt(24) & 0xFFFFFF) + 1, (bytes.getInt(26) >>> 8 & 0xFFFFFF) + 1);
            default -> Optional.empty();
        };
    }

    private static Optional<Attachment.Dimension> dimension(int width, int height) {
        return width > 0 && height > 0 ? Optional.of(new Attachment.Dimension(width, height)) : Optional.empty();
    }

    private static ByteBuffer big(byte[] head) {
        return ByteBuffer.wrap(head);
    }

    private static ByteBuffer little(byte[] head) {
        return ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    }
}
