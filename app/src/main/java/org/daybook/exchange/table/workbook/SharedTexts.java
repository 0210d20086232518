package org.daybook.exchange.table.workbook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daybook.exchange.table.UnreadableTable;

/// The texts that the cells of a workbook share, by their place in its list; kept as UTF-8 in few large pieces, which
/// takes a third of the memory of strings.
final class SharedTexts {

    private static final int PIECE_BYTES = 1 << 20;
    private static final int LENGTH_BYTES = 4;

    private final long mostBytes;
    private final List<ByteBuffer> pieces = new ArrayList<>();
    private long[] places = new long[1_024];
    private int count;
    private long bytes;

    /// @param mostBytes most bytes of all texts together, their places included
    SharedTexts(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    void add(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        bytes += utf8.length + LENGTH_BYTES + Long.BYTES;
        if (bytes > mostBytes) {
            throw UnreadableTable.because("said.exchange.the-texts-of-the-workbook-need", mostBytes >> 20);
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
        }
        ByteBuffer piece = pieceFor(utf8.length + LENGTH_BYTES);
        places[count++] = (long) (pieces.size() - 1) << 32 | piece.position();
        piece.putInt(utf8.length).put(utf8);
    }

    private ByteBuffer pieceFor(int length) {
        if (pieces.isEmpty() || pieces.getLast().remaining() < length) {
            pieces.add(ByteBuffer.allocate(Math.max(PIECE_BYTES, length)));
        }
        return pieces.getLast();
    }

    /// The text at this place, from 0.
    Optional<String> get(int place) {
        if (place < 0 || place >= count) {
            return Optional.empty();
        }
        ByteBuffer piece = pieces.get((int) (places[place] >>> 32));
        int at = (int) places[place];
        return Optional.of(new String(piece.array(), at + LENGTH_BYTES, piece.getInt(at), StandardCharsets.UTF_8));
    }
}
