package org.daybook.files.photo;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/// Reads a cleaned photo with a reader that is not ours, and refuses it if that still finds what was to be taken out.
final class MetadataCheck {

    private MetadataCheck() {
    }

    static void mustTellNothing(CleanPhoto photo) {
        for (Directory directory : read(photo).getDirectories()) {
            if (tells(directory)) {
                throw new UncleanableException("said.files.this-photo-still-tells-after-cleaning", directory.getName());
            }
        }
    }

    /// The reader throws what it does not declare where a file contradicts itself.
    private static Metadata read(CleanPhoto photo) {
        try (InputStream bytes = photo.bytes()) {
            return ImageMetadataReader.readMetadata(bytes);
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            throw new UncleanableException("said.files.this-photo-is-damaged-so-what");
        }
    }

    private static boolean tells(Directory directory) {
        return directory instanceof GpsDirectory || directory instanceof XmpDirectory
                || directory instanceof IptcDirectory
                || directory.getClass().getSimpleName().contains("Makernote")
                || directory.getTags().stream().map(Tag::getTagName).map(name -> name.toLowerCase(Locale.ROOT))
                        .anyMatch(name -> name.contains("serial") || name.contains("owner") || name.contains("gps"));
    }
}
