package org.daybook.files.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Blots out of a TIFF (TIFF 6.0, section 2) what tells of place, device and people. Nothing moves: entries are taken
/// out of their directories and their values are overwritten with zeros.
///
/// What microscopes and scanners write about the picture (description, sizes, instrument's name) stays.
final class TiffTags {

    private static final Map<Integer, Trace> BLOTTED = Map.ofEntries(
            Map.entry(Exif.GPS_DIRECTORY, Trace.POSITION), Map.entry(Exif.EXIF_DIRECTORY, Trace.CAMERA),
            Map.entry(0x013B, Trace.PERSON), Map.entry(0x013C, Trace.CAMERA), Map.entry(0x02BC, Trace.EDITING),
            Map.entry(0x83BB, Trace.EDITING),
            Map.entry(0x8649, Trace.EDITING), Map.entry(0x935C, Trace.EDITING), Map.entry(0x927C, Trace.MAKER_NOTE),
            Map.entry(0x9C9D, Trace.PERSON),
            Map.entry(0x9C9C, Trace.TEXT), Map.entry(0x9C9B, Trace.TEXT), Map.entry(0x9C9E, Trace.TEXT),
            Map.entry(0x9C9F, Trace.TEXT),
            Map.entry(0xA430, Trace.PERSON), Map.entry(0xA431, Trace.SERIAL_NUMBER),
            Map.entry(0xA435, Trace.SERIAL_NUMBER),
            Map.entry(0xA420, Trace.SERIAL_NUMBER), Map.entry(0xC62F, Trace.SERIAL_NUMBER),
            Map.entry(0xC634, Trace.MAKER_NOTE),
            Map.entry(0xC65D, Trace.SERIAL_NUMBER), Map.entry(0xC68B, Trace.TEXT), Map.entry(0xC68C, Trace.FURTHER));
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};
    private static final int SUB_DIRECTORIES = 0x014A;
    private static final int INTEROPERABILITY = 0xA005;
    private static final int ENTRY_BYTES = 12;
    private static final int MAX_DIRECTORIES = 20_000;

    private final ByteBuffer bytes;
    private final Pieces clean;
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private final Set<Integer> seen = new HashSet<>();

    private TiffTags(byte[] copy) {
        this.bytes = ByteBuffer.wrap(copy);
        this.clean = new Pieces(copy);
    }

    static CleanPhoto clean(byte[] original) {
        try {
            return new TiffTags(original.clone()).walk();
        } catch (IndexOutOfBoundsException damaged) {
            throw new UncleanableException("said.files.this-tiff-is-cut-off-or");
        }
    }

    private CleanPhoto walk() {
        bytes.order(bytes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (bytes.getShort(2) != 42) {
            throw new UncleanableException(
                    "said.files.this-is-a-bigtiff-or-a");
        }
        waiting.add(bytes.getInt(4));
        while (!waiting.isEmpty()) {
            int at = waiting.remove();
            if (at != 0 && seen.add(at)) {
                if (seen.size() > MAX_DIRECTORIES) {
                    throw new UncleanableException("said.files.this-tiff-has-more-than-directories", MAX_DIRECTORIES);
                }
                directory(at);
            }
        }
        clean.keep(0, bytes.capacity());
        return clean.done();
    }

    private void directory(int at) {
        int count = bytes.getShort(at) & 0xFFFF;
        int next = bytes.getInt(at + 2 + count * ENTRY_BYTES);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int entry = at + 2 + i * ENTRY_BYTES;
            int tag = bytes.getShort(entry) & 0xFFFF;
            if (BLOTTED.containsKey(tag)) {
                blot(tag, entry);
            } else {
                follow(tag, entry);
                System.arraycopy(bytes.array(), entry, bytes.array(), at + 2 + kept * ENTRY_BYTES, ENTRY_BYTES);
                kept++;
            }
        }
        bytes.putShort(at, (short) kept);
        bytes.putInt(at + 2 + kept * ENTRY_BYTES, next);
        zero(at + 2 + kept * ENTRY_BYTES + 4, (count - kept) * ENTRY_BYTES);
        waiting.add(next);
    }

    private void follow(int tag, int entry) {
        if (tag == SUB_DIRECTORIES) {
            int number = bytes.getInt(entry + 4);
            int place = number == 1 ? entry + 8 : bytes.getInt(entry + 8);
            for (int i = 0; i < Math.min(number, MAX_DIRECTORIES); i++) {
                waiting.add(bytes.getInt(place + 4 * i));
            }
        }
    }

    private void blot(int tag, int entry) {
        clean.drop(BLOTTED.get(tag));
        if (tag == Exif.EXIF_DIRECTORY || tag == Exif.GPS_DIRECTORY || tag == INTEROPERABILITY) {
            blotDirectory(bytes.getInt(entry + 8));
        } else {
            blotValue(entry);
        }
    }

    private void blotDirectory(int at) {
        if (at == 0 || !seen.add(at)) {
            return;
        }
        int count = bytes.getShort(at) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int entry = at + 2 + i * ENTRY_BYTES;
            int tag = bytes.getShort(entry) & 0xFFFF;
            Trace trace = BLOTTED.get(tag);
            if (trace != null || tag == INTEROPERABILITY) {
                blot(tag, entry);
            } else {
                blotValue(entry);
            }
        }
        zero(at, 2 + count * ENTRY_BYTES + 4);
    }

    /// Values of up to four bytes stand in the entry itself, which goes with its directory.
    private void blotValue(int entry) {
        int type = bytes.getShort(entry + 2) & 0xFFFF;
        long length = type < TYPE_BYTES.length ? TYPE_BYTES[type] * (bytes.getInt(entry + 4) & 0xFFFFFFFFL) : 0;
        if (length > 4) {
            int place = bytes.getInt(entry + 8);
            if (place < 8 || place + length > bytes.capacity()) {
                throw new UncleanableException("said.files.this-tiff-is-damaged");
            }
            zero(place, (int) length);
        }
    }

    private void zero(int from, int length) {
        Arrays.fill(bytes.array(), from, from + length, (byte) 0);
    }
}
