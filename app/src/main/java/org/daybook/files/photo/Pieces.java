package org.daybook.files.photo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Collects a clean file piece by piece while its original is walked through.
final class Pieces {

    private final ByteBuffer source;
    private final List<ByteBuffer> kept = new ArrayList<>();
    private final Set<Trace> removed = EnumSet.noneOf(Trace.class);

    Pieces(byte[] source) {
        this.source = ByteBuffer.wrap(source);
    }

    /// Keeps the bytes of the original from one place to before another.
    void keep(int from, int to) {
        if (to > from) {
            kept.add(source.slice(from, to - from));
        }
    }

    /// Writes bytes that are not in the original.
    void write(byte[] bytes) {
        kept.add(ByteBuffer.wrap(bytes));
    }

    void write(int index, byte[] bytes) {
        kept.add(index, ByteBuffer.wrap(bytes));
    }

    int count() {
        return kept.size();
    }

    void drop(Trace trace) {
        removed.add(trace);
    }

    void drop(Set<Trace> traces) {
        removed.addAll(traces);
    }

    /// Drops XMP or the like, and says what it told if that can be read.
    void dropEditing(byte[] text) {
        String words = new String(text, StandardCharsets.ISO_8859_1);
        removed.add(Trace.EDITING);
        if (words.contains("GPS")) {
            removed.add(Trace.POSITION);
        }
        if (words.contains("SerialNumber")) {
            removed.add(Trace.SERIAL_NUMBER);
        }
    }

    CleanPhoto done() {
        return new CleanPhoto(kept, removed);
    }
}
