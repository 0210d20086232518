package org.daybook.files.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What an EXIF block tells, read from its directories (TIFF 6.0, section 2; CIPA DC-008).
///
/// @param orientation how the picture is to be turned, 1 to 8 as TIFF counts; 1 if nothing says so
/// @param traces what it tells beside that
record Exif(int orientation, Set<Trace> traces) {

    static final int ORIENTATION = 0x0112;
    static final int EXIF_DIRECTORY = 0x8769;
    static final int GPS_DIRECTORY = 0x8825;

    private static final int SHORT = 3;
    private static final int ENTRY_BYTES = 12;
    private static final int MAX_DIRECTORIES = 20;
    private static final int EMBEDDED_THUMBNAIL = 0x0201;

    private static final Map<Integer, Trace> TELLING = Map.ofEntries(
            Map.entry(GPS_DIRECTORY, Trace.POSITION),
            Map.entry(0xA431, Trace.SERIAL_NUMBER), Map.entry(0xA435, Trace.SERIAL_NUMBER),
            Map.entry(0xC62F, Trace.SERIAL_NUMBER),
            Map.entry(0xA420, Trace.SERIAL_NUMBER),
            Map.entry(0x013B, Trace.PERSON), Map.entry(0xA430, Trace.PERSON), Map.entry(0x8298, Trace.PERSON),
            Map.entry(0x9C9D, Trace.PERSON),
            Map.entry(0x927C, Trace.MAKER_NOTE), Map.entry(0xC634, Trace.MAKER_NOTE),
            Map.entry(0x010E, Trace.TEXT), Map.entry(0x9286, Trace.TEXT), Map.entry(0x9C9B, Trace.TEXT),
            Map.entry(0x9C9C, Trace.TEXT),
            Map.entry(0x9C9E, Trace.TEXT), Map.entry(0x9C9F, Trace.TEXT),
            Map.entry(0x02BC, Trace.EDITING), Map.entry(0x83BB, Trace.EDITING), Map.entry(0x8649, Trace.EDITING),
            Map.entry(EMBEDDED_THUMBNAIL, Trace.THUMBNAIL));

    /// Reads as much as can be read; a damaged block tells what it told up to there.
    ///
    /// @param tiff from the byte order mark on
    static Exif read(byte[] tiff) {
        Reader reader = new Reader(ByteBuffer.wrap(tiff));
        reader.traces.add(Trace.CAMERA);
        try {
            reader.begin();
        } catch (IndexOutOfBoundsException damaged) {
            return new Exif(reader.orientation, reader.traces);
        }
        return new Exif(reader.orientation, reader.traces);
    }

    /// The smallest block that says how the picture is to be turned, and nothing else.
    static byte[] turned(int orientation) {
        return ByteBuffer.allocate(26).putShort((short) 0x4D4D).putShort((short) 42).putInt(8)
                .putShort((short) 1).putShort((short) ORIENTATION).putShort((short) SHORT).putInt(1)
                        .putShort((short) orientation).putShort((short) 0)
                .putInt(0).array();
    }

    boolean isTurned() {
        return orientation != 1;
    }

    private static final class Reader {

        private final ByteBuffer bytes;
        private final Set<Trace> traces = EnumSet.noneOf(Trace.class);
        private final Set<Integer> seen = new HashSet<>();
        private int orientation = 1;

        Reader(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        void begin() {
            bytes.order(bytes.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int first = bytes.getInt(4);
            int second = directory(first, true);
            if (second != 0) {
                directory(second, false);
            }
        }

        /// @return offset of the directory that follows, 0 for none
        private int directory(int at, boolean main) {
            if (!seen.add(at) || seen.size() > MAX_DIRECTORIES) {
                return 0;
            }
            int count = bytes.getShort(at) & 0xFFFF;
            for (int i = 0; i < count; i++) {
                int entry = at + 2 + i * ENTRY_BYTES;
                int tag = bytes.getShort(entry) & 0xFFFF;
                Trace trace = TELLING.get(tag);
                if (trace != null) {
                    traces.add(trace);
                }
                if (tag == ORIENTATION && main) {
                    int value = bytes.getShort(entry + 8);
                    orientation = value >= 1 && value <= 8 ? value : 1;
                }
                if (tag == EXIF_DIRECTORY) {
                    directory(bytes.getInt(entry + 8), false);
                }
            }
            return bytes.getInt(at + 2 + count * ENTRY_BYTES);
        }
    }
}
