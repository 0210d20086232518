package org.daybook.files.photo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Blots out of a HEIC, HEIF or AVIF (ISO/IEC 14496-12 and 23008-12) the items that are no picture: EXIF, XMP and other
/// texts, and boxes of makers. Nothing moves: their bytes are overwritten, since other boxes say where everything is.
final class HeifBoxes {

    private static final Set<String> TELLING = Set.of("Exif", "mime", "uri ");
    private static final Set<String> FREE = Set.of("uuid", "udta");
    private static final int ID_AND_SIZE = 8;
    private static final int FULL = 12;

    private final ByteBuffer bytes;
    private final Pieces clean;
    private final Map<Long, String> types = new HashMap<>();
    private int inline = -1;

    private HeifBoxes(byte[] copy) {
        this.bytes = ByteBuffer.wrap(copy);
        this.clean = new Pieces(copy);
    }

    static CleanPhoto clean(byte[] original) {
        try {
            return new HeifBoxes(original.clone()).walk();
        } catch (IndexOutOfBoundsException damaged) {
            throw new UncleanableException("said.files.this-heic-heif-or-avif-is");
        }
    }

    private CleanPhoto walk() {
        int meta = -1;
        for (int at = 0; at < bytes.capacity(); at = end(at)) {
            switch (type(at)) {
                case "meta" -> meta = at;
                case "moov" ->
                    throw new UncleanableException(
                            "said.files.this-is-a-film-or-a");
                default -> free(at);
            }
        }
        if (meta < 0) {
            throw new UncleanableException("said.files.this-heic-heif-or-avif-does");
        }
        items(meta);
        clean.keep(0, bytes.capacity());
        return clean.done();
    }

    /// Boxes of makers become empty ones.
    private void free(int at) {
        int head = at + ID_AND_SIZE;
        if (FREE.contains(type(at)) && !isZero(head, end(at))) {
            bytes.put(at + 4, "free".getBytes(StandardCharsets.ISO_8859_1));
            zero(head, end(at));
            clean.drop(Trace.OTHER);
        }
    }

    private void items(int meta) {
        int places = -1;
        for (int at = meta + FULL; at < end(meta); at = end(at)) {
            switch (type(at)) {
                case "iinf" -> types(at);
                case "iloc" -> places = at;
                case "idat" -> inline = at + ID_AND_SIZE;
                default -> free(at);
            }
        }
        if (places >= 0) {
            places(places);
        }
    }

    private void types(int at) {
        int version = bytes.get(at + ID_AND_SIZE);
        for (int entry = at + FULL + (version == 0 ? 2 : 4); entry < end(at); entry = end(entry)) {
            boolean wide = bytes.get(entry + ID_AND_SIZE) == 3;
            long id = number(entry + FULL, wide ? 4 : 2);
            types.put(id, string(entry + FULL + (wide ? 6 : 4)));
        }
    }

    private void places(int at) {
        int version = bytes.get(at + ID_AND_SIZE);
        int sizes = bytes.getShort(at + FULL) & 0xFFFF;
        int place = at + FULL + 2;
        int wide = version < 2 ? 2 : 4;
        long items = number(place, wide);
        place += wide;
        for (long i = 0; i < items; i++) {
            long id = number(place, wide);
            int method = version == 0 ? 0 : bytes.getShort(place + wide) & 0x0F;
            place += wide + (version == 0 ? 2 : 4);
            long base = number(place, sizes >> 4 & 0x0F);
            place += sizes >> 4 & 0x0F;
            int extents = bytes.getShort(place) & 0xFFFF;
            place += 2;
            for (int extent = 0; extent < extents; extent++) {
                place += version == 0 ? 0 : sizes & 0x0F;
                long offset = base + number(place, sizes >> 12 & 0x0F);
                place += sizes >> 12 & 0x0F;
                long length = number(place, sizes >> 8 & 0x0F);
                place += sizes >> 8 & 0x0F;
                item(types.getOrDefault(id, ""), method, offset, length);
            }
        }
    }

    private void item(String type, int method, long offset, long length) {
        if (!TELLING.contains(type)) {
            return;
        }
        long from = method == 1 ? inline + offset : offset;
        if (method > 1 || method == 1 && inline < 0 || from < 0 || length <= 0 || from + length > bytes.capacity()) {
            throw new UncleanableException("said.files.this-heic-heif-or-avif-keeps");
        }
        byte[] content = Arrays.copyOfRange(bytes.array(), (int) from, (int) (from + length));
        byte[] blotted = new byte[content.length];
        Exif exif = type.equals("Exif") && content.length > 4 ? exif(content) : null;
        byte[] turned = exif == null ? new byte[0] : Exif.turned(exif.orientation());
        if (content.length >= 4 + turned.length) {
            System.arraycopy(turned, 0, blotted, Math.min(4, blotted.length - turned.length), turned.length);
        }
        if (Arrays.equals(content, blotted)) {
            return;
        }
        if (exif == null) {
            clean.dropEditing(content);
        } else {
            clean.drop(exif.traces());
        }
        bytes.put((int) from, blotted);
    }

    /// The block begins with the number of bytes to leave out before the byte order mark.
    private static Exif exif(byte[] content) {
        long skipped = 4 + (ByteBuffer.wrap(content).getInt(0) & 0xFFFFFFFFL);
        return Exif.read(Arrays.copyOfRange(content, (int) Math.min(skipped, content.length), content.length));
    }

    private int end(int at) {
        long size = bytes.getInt(at) & 0xFFFFFFFFL;
        if (size == 0) {
            return bytes.capacity();
        }
        if (size == 1) {
            size = bytes.getLong(at + ID_AND_SIZE);
        }
        if (size < ID_AND_SIZE || at + size > bytes.capacity()) {
            throw new UncleanableException("said.files.this-heic-heif-or-avif-is");
        }
        return (int) (at + size);
    }

    private String type(int at) {
        return string(at + 4);
    }

    private String string(int at) {
        return new String(bytes.array(), at, 4, StandardCharsets.ISO_8859_1);
    }

    /// @param size 0, 2, 4 or 8 bytes
    private long number(int at, int size) {
        return switch (size) {
            case 0 -> 0;
            case 2 -> bytes.getShort(at) & 0xFFFFL;
            case 4 -> bytes.getInt(at) & 0xFFFFFFFFL;
            case 8 -> bytes.getLong(at);
            default -> throw new UncleanableException("said.files.this-heic-heif-or-avif-is-2");
        };
    }

    private boolean isZero(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes.get(i) != 0) {
                return false;
            }
        }
        return true;
    }

    private void zero(int from, int to) {
        Arrays.fill(bytes.array(), from, to, (byte) 0);
    }
}
