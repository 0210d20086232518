package org.daybook.notebook.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Photos made here byte by byte, as telephones and cameras write them: turned by a quarter, with a colour profile, and
/// with [#SECRET] wherever a format has a place for position, serial number, owner, maker's note, thumbnail or words.
public final class Photographs {

    public static final String SECRET = "CANARY-1234567";

    /// As TIFF counts: to be turned clockwise by a quarter.
    public static final int TURNED = 6;

    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int UNDEFINED = 7;
    private static final byte[] WEBP = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    private Photographs() {
    }

    public static byte[] jpeg() {
        byte[] plain = picture("jpg");
        byte[] gps = ("<x:xmpmeta exif:GPSLatitude='51,30N' aux:SerialNumber='" + SECRET + "'/>")
                .getBytes(StandardCharsets.ISO_8859_1);
        return join(Arrays.copyOf(plain, 2),
                segment(0xE1, "Exif\0\0", exif()),
                segment(0xE1, "http://ns.adobe.com/xap/1.0/\0", gps),
                segment(0xE2, "ICC_PROFILE\0\1\1", profile()),
                segment(0xE2, "MPF\0", secret()),
                segment(0xED, "Photoshop 3.0\0", secret()),
                segment(0xE4, "", secret()),
                segment(0xFE, "", secret()),
                Arrays.copyOfRange(plain, 2, plain.length),
                plain, secret());
    }

    public static byte[] png() {
        byte[] plain = picture("png");
        int afterHeader = 8 + 25;
        return join(Arrays.copyOf(plain, afterHeader),
                chunk("gAMA", ByteBuffer.allocate(4).putInt(45_455).array()),
                chunk("eXIf", exif()),
                chunk("tEXt", ("Location\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1)),
                chunk("zTXt", ("Raw profile type exif\0\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1)),
                chunk("iTXt", ("XML:com.adobe.xmp\0\0\0\0\0exif:GPSLatitude " + SECRET)
                .getBytes(StandardCharsets.ISO_8859_1)),
                chunk("teSt", secret()),
                chunk("tEXt", "Software\0Plotter".getBytes(StandardCharsets.ISO_8859_1)),
                Arrays.copyOfRange(plain, afterHeader, plain.length), secret());
    }

    public static byte[] webp() {
        byte[] pixels = Arrays.copyOfRange(WEBP, 12, WEBP.length);
        byte[] head = riff("VP8X", ByteBuffer.allocate(10).put((byte) 0x2C).array());
        byte[] body = join(head, riff("ICCP", profile()), pixels, riff("EXIF", exif()), riff("XMP ", secret()),
                riff("TEST", secret()));
        return join(ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(4 + body.length).put("WEBP".getBytes(StandardCharsets.ISO_8859_1)).array(), body, secret());
    }

    public static byte[] gif() {
        byte[] plain = picture("gif");
        int colours = 13 + (3 << (plain[10] & 7) + 1);
        byte[] comment = join(new byte[] {0x21, (byte) 0xFE, (byte) SECRET.length()}, secret(), new byte[] {0});
        byte[] loop = join(new byte[] {0x21, (byte) 0xFF, 11}, "NETSCAPE2.0".getBytes(StandardCharsets.ISO_8859_1),
                new byte[] {3, 1, 0, 0, 0});
        byte[] xmp = join(new byte[] {0x21, (byte) 0xFF, 11}, "XMP DataXMP".getBytes(StandardCharsets.ISO_8859_1),
                new byte[] {(byte) SECRET.length()}, secret(), new byte[] {0});
        return join(Arrays.copyOf(plain, colours), loop, comment, xmp,
                Arrays.copyOfRange(plain, colours, plain.length), secret());
    }

    /// Two by two grey pixels, turned, with directories of a camera.
    public static byte[] tiff(ByteOrder order) {
        ByteBuffer file = ByteBuffer.allocate(2_048).order(order);
        int pixels = 2_000;
        List<Tag> tags = List.of(number(0x0100, 2), number(0x0101, 2), number(0x0102, 8), number(0x0103, 1),
                number(0x0106, 1),
                Tag.text(0x010E, "scale 1 um"), new Tag(0x0111, LONG, 1, integer(order, pixels), null),
                number(0x0112, TURNED), number(0x0115, 1),
                number(0x0116, 2), new Tag(0x0117, LONG, 1, integer(order, 4), null), Tag.text(0x013B, SECRET),
                new Tag(0x02BC, 1, SECRET.length(), secret(), null), directory(0x8769, camera()),
                directory(0x8825, position()));
        begin(file);
        write(file, 8, tags, false);
        file.put(pixels, new byte[] {10, 20, 30, 40});
        return file.array();
    }

    public static byte[] svg() {
        return ("<?xml version=\"1.0\"?>\n<!-- " + SECRET
                + " -->\n<svg xmlns=\"http://www.w3.org/2000/svg\" inkscape:export-filename=\"/home/" + SECRET
                + "/a.png\" width=\"8\" height=\"8\">\n<metadata id=\"m\"><rdf:RDF>" + SECRET
                + "</rdf:RDF></metadata>\n<title>TLC plate</title>"
                + "<image href=\"data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg()) + "\"/></svg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /// A picture item, a block of a camera and XMP, where the box of places says they are.
    public static byte[] heic() {
        byte[] picture = "picture bytes".getBytes(StandardCharsets.ISO_8859_1);
        byte[] camera = join(new byte[] {0, 0, 0, 6}, "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), exif());
        byte[] kind = box("ftyp", "heic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1));
        byte[] handler =
                box("hdlr", "\0\0\0\0\0\0\0\0pict\0\0\0\0\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        byte[] infos = box("iinf", join(new byte[] {0, 0, 0, 0, 0, 3}, info(1, "hvc1\0"), info(2, "Exif\0"),
                info(3, "mime\0application/rdf+xml\0")));
        int places = 4 + 4 + 3 * 14 + 8;
        int data = kind.length + 12 + handler.length + infos.length + places + 8;
        ByteBuffer located = ByteBuffer.allocate(places - 8).putInt(0).putShort((short) 0x4400).putShort((short) 3);
        for (byte[] item : List.of(picture, camera, secret())) {
            located.putShort((short) (1 + (located.position() - 8) / 14))
                    .putShort((short) 0)
                    .putShort((short) 1)
                    .putInt(data)
                    .putInt(item.length);
            data += item.length;
        }
        byte[] meta = box("meta", join(new byte[4], handler, infos, box("iloc", located.array())));
        return join(kind, meta, box("mdat", join(picture, camera, secret())), box("uuid", secret()));
    }

    /// A photo that is cut off in the middle, so that nobody can tell what it holds.
    public static byte[] damaged() {
        return Arrays.copyOf(jpeg(), 400);
    }

    private static byte[] info(int id, String type) {
        return box(
                "infe", join(new byte[] {2, 0, 0, 0, 0, (byte) id, 0, 0}, type.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static byte[] box(String type, byte[] content) {
        return join(
                ByteBuffer.allocate(4).putInt(8 + content.length).array(),
                type.getBytes(StandardCharsets.ISO_8859_1),
                content);
    }

    /// A block as a camera writes it, in the order of bytes of most telephones.
    static byte[] exif() {
        ByteBuffer block = ByteBuffer.allocate(1_024);
        begin(block);
        write(block, 8, List.of(number(0x0112, TURNED), Tag.text(0x010F, "Maker"), Tag.text(0x013B, SECRET),
                directory(0x8769, camera()),
                directory(0x8825, position())), true);
        return block.array();
    }

    private static List<Tag> camera() {
        return List.of(Tag.text(0xA430, SECRET), Tag.text(0xA431, SECRET), Tag.text(0xA435, SECRET),
                new Tag(0x927C, UNDEFINED, SECRET.length(), secret(), null));
    }

    private static List<Tag> position() {
        byte[] degrees = ByteBuffer.allocate(24).putInt(51).putInt(1).putInt(30).putInt(1).putInt(0).putInt(1).array();
        return List.of(Tag.text(0x0001, "N"), new Tag(0x0002, RATIONAL, 3, degrees, null), Tag.text(0x0003, "W"),
                new Tag(0x0004, RATIONAL, 3, degrees, null), Tag.text(0x001D, SECRET));
    }

    /// @param value the bytes of the value
    /// @param below the directory that the tag points to, or null
    private record Tag(int id, int type, int count, byte[] value, @Nullable List<Tag> below) {

        static Tag text(int id, String text) {
            return new Tag(id, ASCII, text.length() + 1, (text + "\0").getBytes(StandardCharsets.ISO_8859_1), null);
        }
    }

    private static Tag number(int id, int value) {
        return new Tag(id, SHORT, 1, new byte[] {(byte) (value >> 8), (byte) value}, null);
    }

    private static Tag directory(int id, List<Tag> below) {
        return new Tag(id, LONG, 1, new byte[0], below);
    }

    private static byte[] integer(ByteOrder order, int value) {
        return ByteBuffer.allocate(4).order(order).putInt(value).array();
    }

    private static void begin(ByteBuffer file) {
        file.putShort((short) (file.order() == ByteOrder.LITTLE_ENDIAN ? 0x4949 : 0x4D4D)).putShort((short) 42)
                .putInt(8);
    }

    /// @return where the directory and all that belongs to it ends
    private static int write(ByteBuffer file, int at, List<Tag> tags, boolean thumbnail) {
        int end = at + 2 + 12 * tags.size() + 4;
        file.putShort(at, (short) tags.size());
        for (int i = 0; i < tags.size(); i++) {
            Tag tag = tags.get(i);
            int entry = at + 2 + 12 * i;
            file.putShort(entry, (short) tag.id()).putShort(entry + 2, (short) tag.type())
                    .putInt(entry + 4, tag.count());
            if (tag.below() != null) {
                file.putInt(entry + 8, end);
                end = write(file, end, tag.below(), false);
            } else if (tag.type() == SHORT) {
                file.putShort(entry + 8, (short) (tag.value()[0] << 8 | tag.value()[1] & 0xFF));
            } else if (tag.value().length <= 4) {
                file.put(entry + 8, tag.value());
            } else {
                file.putInt(entry + 8, end);
                file.put(end, tag.value());
                end += tag.value().length + (tag.value().length & 1);
            }
        }
        if (thumbnail) {
            file.putInt(at + 2 + 12 * tags.size(), end);
            byte[] place = integer(file.order(), end + 40);
            end = write(file, end, List.of(new Tag(0x0201, LONG, 1, place, null),
                    new Tag(0x0202, LONG, 1, integer(file.order(), SECRET.length()), null)), false);
            file.put(end + 10, secret());
            end += 10 + SECRET.length();
        }
        return end;
    }

    private static byte[] picture(String format) {
        BufferedImage picture = new BufferedImage(16, 8, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 16; x++) {
            for (int y = 0; y < 8; y++) {
                picture.setRGB(x, y, x * 0x0F0000 + y * 0x001F00 + 0x33);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] profile() {
        return java.awt.color.ICC_Profile.getInstance(java.awt.color.ColorSpace.CS_sRGB).getData();
    }

    private static byte[] segment(int marker, String head, byte[] content) {
        byte[] words = head.getBytes(StandardCharsets.ISO_8859_1);
        return join(ByteBuffer.allocate(4).put((byte) 0xFF).put((byte) marker)
                .putShort((short) (2 + words.length + content.length)).array(), words, content);
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] named = join(type.getBytes(StandardCharsets.ISO_8859_1), content);
        CRC32 crc = new CRC32();
        crc.update(named);
        return join(ByteBuffer.allocate(4).putInt(content.length).array(), named, ByteBuffer.allocate(4)
                .putInt((int) crc.getValue()).array());
    }

    private static byte[] riff(String type, byte[] content) {
        byte[] head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(StandardCharsets.ISO_8859_1)).putInt(content.length).array();
        return join(head, content, new byte[content.length & 1]);
    }

    private static byte[] secret() {
        return SECRET.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
