package org.daybook.files.photo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// Takes position, serial numbers and everything else that is not the picture out of a photo. Pixels, colour profile
/// and the way it is turned stay, bit by bit: nothing is decoded or written anew but a few bytes of structure.
///
/// Reads JPEG, PNG, WebP, GIF, TIFF, HEIC, HEIF, AVIF and SVG. Whatever else it is given it leaves alone.
public final class PhotoCleaner {

    /// Photos are read into memory; none of the usual cameras writes larger ones.
    public static final long MAX_BYTES = 100_000_000;

    private static final Set<String> HEIF = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1",
            "avif", "avis");
    private static final int SVG_BEGINS_WITHIN = 4_096;

    private PhotoCleaner() {
    }

    /// The file without what it tells beside its picture.
    ///
    /// @throws UncleanableException if it is a photo that cannot be cleaned, or that still tells something afterwards
    public static CleanPhoto clean(byte[] bytes) {
        CleanPhoto photo = switch (head(bytes)) {
            case JPEG -> JpegSegments.clean(bytes);
            case PNG -> PngChunks.clean(bytes);
            case WEBP -> WebpChunks.clean(bytes);
            case GIF -> GifBlocks.clean(bytes);
            case TIFF -> TiffTags.clean(bytes);
            case SVG -> SvgText.clean(bytes);
            case HEIF -> HeifBoxes.clean(bytes);
            case NONE -> new CleanPhoto(List.of(ByteBuffer.wrap(bytes)), Set.of());
        };
        if (!photo.removed().isEmpty() && head(bytes) != Format.SVG) {
            MetadataCheck.mustTellNothing(photo);
        }
        return photo;
    }

    /// Whether these are the first bytes of a photo.
    ///
    /// @param head the first bytes of a file, at least 4,096 if it has as many
    public static boolean isPhoto(byte[] head) {
        return head(head) != Format.NONE;
    }

    private static Format head(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return Format.JPEG;
        }
        if (head.startsWith("\u0089PNG\r\n\u001A\n")) {
            return Format.PNG;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return Format.WEBP;
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return Format.GIF;
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*") || head.startsWith("II+\0")
                || head.startsWith("MM\0+")) {
            return Format.TIFF;
        }
        if (head.startsWith("ftyp", 4) && head.length() >= 12 && HEIF.contains(head.substring(8, 12))) {
            return Format.HEIF;
        }
        return isSvg(bytes) ? Format.SVG : Format.NONE;
    }

    private static boolean isSvg(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, SVG_BEGINS_WITHIN), StandardCharsets.ISO_8859_1);
        return text.stripLeading().startsWith("<") && (text.contains("<svg") || text.contains(":svg"))
                || text.startsWith("\u00EF\u00BB\u00BF") && text.contains("<svg");
    }

    private enum Format { JPEG, PNG, WEBP, GIF, TIFF, SVG, HEIF, NONE }
}
