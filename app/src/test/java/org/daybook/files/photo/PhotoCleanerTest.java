package org.daybook.files.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.icc.IccDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.daybook.notebook.photo.Photographs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoCleanerTest {

    static Stream<Arguments> photos() {
        return Stream.of(Arguments.of("JPEG", Photographs.jpeg()), Arguments.of("PNG", Photographs.png()),
                Arguments.of("WebP", Photographs.webp()),
                Arguments.of("GIF", Photographs.gif()), Arguments.of("TIFF of a PC",
                Photographs.tiff(ByteOrder.LITTLE_ENDIAN)),
                Arguments.of("TIFF of a Mac", Photographs.tiff(ByteOrder.BIG_ENDIAN)),
                Arguments.of("HEIC", Photographs.heic()), Arguments.of("SVG", Photographs.svg()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("photos")
    void nothingIsLeftOfPositionSerialNumberAndNames(String format, byte[] photo) throws IOException {
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).as("the photo tells something at first")
                .contains(Photographs.SECRET);

        CleanPhoto clean = PhotoCleaner.clean(photo);

        assertThat(new String(bytes(clean), StandardCharsets.ISO_8859_1)).doesNotContain(Photographs.SECRET);
        assertThat(clean.removed()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("photos")
    void aCleanPhotoStaysByteForByte(String format, byte[] photo) throws IOException {
        byte[] once = bytes(PhotoCleaner.clean(photo));
        CleanPhoto twice = PhotoCleaner.clean(once);

        assertThat(twice.removed()).isEmpty();
        assertThat(bytes(twice)).isEqualTo(once);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("photos")
    void anIndependentReaderFindsNoPositionAndTheSameTurn(String format, byte[] photo) throws Exception {
        if (format.equals("SVG") || format.equals("GIF")) {
            return;
        }
        assertThat(read(photo).getDirectoriesOfType(GpsDirectory.class)).as("at first").isNotEmpty();

        Metadata metadata = read(bytes(PhotoCleaner.clean(photo)));

        assertThat(metadata.getDirectoriesOfType(GpsDirectory.class)).isEmpty();
        assertThat(metadata.getDirectoriesOfType(ExifSubIFDDirectory.class)).isEmpty();
        assertThat(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class).getInt(ExifIFD0Directory.TAG_ORIENTATION))
                .isEqualTo(Photographs.TURNED);
    }

    @Test
    void theColourProfileStays() throws Exception {
        for (byte[] photo : List.of(Photographs.jpeg(), Photographs.webp())) {
            assertThat(read(bytes(PhotoCleaner.clean(photo))).getDirectoriesOfType(IccDirectory.class)).isNotEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("photos")
    void everyPixelStays(String format, byte[] photo) throws IOException {
        if (format.equals("SVG") || format.equals("HEIC")) {
            return;
        }
        byte[] clean = bytes(PhotoCleaner.clean(photo));

        if (format.equals("WebP")) {
            assertThat(new String(clean, StandardCharsets.ISO_8859_1))
                    .contains(new String(photo, StandardCharsets.ISO_8859_1).substring(
                    new String(photo, StandardCharsets.ISO_8859_1).indexOf("VP8L")).substring(0, 22));
        } else {
            assertThat(pixels(clean)).isEqualTo(pixels(photo));
        }
    }

    @Test
    void itSaysWhatWasTakenOut() {
        assertThat(PhotoCleaner.clean(Photographs.jpeg()).removed())
                .contains(Trace.POSITION, Trace.SERIAL_NUMBER, Trace.PERSON, Trace.MAKER_NOTE,
                Trace.THUMBNAIL, Trace.EDITING, Trace.FURTHER, Trace.TEXT);
        assertThat(PhotoCleaner.clean(Photographs.tiff(ByteOrder.LITTLE_ENDIAN)).removed())
                .contains(Trace.POSITION, Trace.SERIAL_NUMBER, Trace.PERSON);
        assertThat(PhotoCleaner.clean(Photographs.gif()).removed()).contains(Trace.TEXT, Trace.EDITING);
    }

    @Test
    void whatIsNeededOfAPngOrGifOrSvgStays() throws IOException {
        assertThat(text(Photographs.png())).contains("gAMA", "Software");
        assertThat(text(Photographs.gif())).contains("NETSCAPE2.0");
        assertThat(text(Photographs.svg())).contains("<title>TLC plate</title>", "data:image/jpeg;base64,")
                .doesNotContain("<metadata", "<!--", "export-filename");
        assertThat(text(Photographs.tiff(ByteOrder.BIG_ENDIAN))).contains("scale 1 um");
    }

    @Test
    void aFilmInAHeifIsRefusedInWords() {
        byte[] film = "\0\0\0\u0018ftypmsf1\0\0\0\0mif1heic\0\0\0\u0008moov".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> PhotoCleaner.clean(film))
                .isInstanceOf(UncleanableException.class)
                .hasMessageContaining("film");
    }

    @Test
    void thePictureOfAHeicStaysWhereItIs() throws IOException {
        assertThat(text(Photographs.heic())).hasSize(Photographs.heic().length).contains("picture bytes");
    }

    /// Whatever is cut off or changed is cleaned or refused in words, and never told.
    @ParameterizedTest(name = "{0}")
    @MethodSource("photos")
    void damagedPhotosAreCleanedOrRefused(String format, byte[] photo) {
        for (int cut = 16; cut < photo.length; cut += 3) {
            tried(Arrays.copyOf(photo, cut));
            byte[] changed = photo.clone();
            changed[cut] ^= (byte) 0xFF;
            tried(changed);
        }
    }

    private static void tried(byte[] photo) {
        try {
            PhotoCleaner.clean(photo);
        } catch (UncleanableException refused) {
            assertThat(refused).hasMessageMatching("[A-Z].{15,}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain words", "%PDF-1.4 51°30'N", "PK\u0003\u0004", "<html><body>x", ""})
    void whatIsNoPhotoIsLeftAlone(String text) throws IOException {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);

        assertThat(PhotoCleaner.isPhoto(file)).isFalse();
        assertThat(PhotoCleaner.clean(file).removed()).isEmpty();
        assertThat(bytes(PhotoCleaner.clean(file))).isEqualTo(file);
    }

    private static String text(byte[] photo) throws IOException {
        return new String(bytes(PhotoCleaner.clean(photo)), StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(CleanPhoto photo) throws IOException {
        return photo.bytes().readAllBytes();
    }

    private static Metadata read(byte[] photo) throws ImageProcessingException, IOException {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo));
    }

    private static int[] pixels(byte[] photo) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(photo));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
