package org.daybook.files.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/// Decides from its bytes what a file is; what the sender claims does not count.
///
/// The name only tells kinds of plain text and of zip containers apart, none of which a browser runs. Whatever is not
/// on the allow-list is `application/octet-stream`.
final class FileTypes {

    private static final String UNKNOWN = "application/octet-stream";
    private static final long MAX_PIXELS = 40_000_000;
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
    private static final Set<String> KNOWN = Set.of(
            "image/svg+xml",
            "image/tiff",
            "image/bmp",
            "image/heic",
            "application/pdf",
            "application/zip",
            "application/gzip",
            "text/plain",
            "chemical/x-cdx");
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry(".csv", "text/csv"),
            Map.entry(".tsv", "text/tab-separated-values"),
            Map.entry(".md", "text/markdown"),
            Map.entry(".jdx", "chemical/x-jcamp-dx"),
            Map.entry(".dx", "chemical/x-jcamp-dx"),
            Map.entry(".jcamp", "chemical/x-jcamp-dx"),
            Map.entry(".mol", "chemical/x-mdl-molfile"),
            Map.entry(".sdf", "chemical/x-mdl-sdfile"),
            Map.entry(".smi", "chemical/x-daylight-smiles"),
            Map.entry(".pdb", "chemical/x-pdb"),
            Map.entry(".cif", "chemical/x-cif"),
            Map.entry(".json", "application/json"));
    private static final Map<String, String> CONTAINERS = Map.of(
            ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            ".odt", "application/vnd.oasis.opendocument.text",
            ".ods", "application/vnd.oasis.opendocument.spreadsheet",
            ".eln", "application/vnd.eln+zip");
    private static final Detector MAGIC = MimeTypes.getDefaultMimeTypes();

    private FileTypes() {
    }

    /// @param bytes from the beginning of the file; read as far as needed and not closed
    static FileType of(InputStream bytes, String fileName) throws IOException {
        byte[] head = bytes.readNBytes(ImageHeader.BYTES);
        String found = MAGIC.detect(new ByteArrayInputStream(head), new Metadata()).getBaseType().toString();
        if (PICTURES.contains(found)) {
            return ImageHeader.read(found, head)
                    .filter(dimension -> (long) dimension.width() * dimension.height() <= MAX_PIXELS)
                    .map(dimension -> new FileType(found, dimension))
                    .orElse(new FileType(UNKNOWN, null));
        }
        String extension = FileNames.extension(fileName).toLowerCase(Locale.ROOT);
        return new FileType(allowed(found, extension), null);
    }

    private static String allowed(String found, String extension) {
        return switch (found) {
            case "text/plain" -> TEXTS.getOrDefault(extension, found);
            case "application/zip" -> CONTAINERS.getOrDefault(extension, found);
            case "application/xml" -> ".cdxml".equals(extension) ? "chemical/x-cdxml" : UNKNOWN;
            default -> KNOWN.contains(found) ? found : UNKNOWN;
        };
    }
}
