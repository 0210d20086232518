package org.daybook.exchange.table.text;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lines of a text, with a look at those that follow. A line ends with `LF`, `CR`, `CR LF` or, as some programs
/// write, `CR CR LF`.
final class Lines {

    private final Reader in;
    private final int mostChars;
    private final ArrayDeque<String> ahead = new ArrayDeque<>();
    private final List<Integer> cut = new ArrayList<>();
    private int number;
    private boolean isAtEnd;

    /// @param mostChars a line is cut there; what cells hold is limited to less
    Lines(Reader in, int mostChars) {
        this.in = in;
        this.mostChars = mostChars;
    }

    Optional<String> next() throws IOException {
        return ahead.isEmpty() ? read() : Optional.of(ahead.removeFirst());
    }

    /// The line after so many others, without taking it.
    Optional<String> peek(int after) throws IOException {
        while (ahead.size() <= after) {
            Optional<String> line = read();
            if (line.isEmpty()) {
                return line;
            }
            ahead.addLast(line.get());
        }
        return ahead.stream().skip(after).findFirst();
    }

    void skip(int lines) {
        for (int i = 0; i < lines; i++) {
            ahead.removeFirst();
        }
    }

    /// The numbers of the lines that were cut since this was last asked, from 1; they may lie ahead.
    List<Integer> takeCut() {
        List<Integer> taken = List.copyOf(cut);
        cut.clear();
        return taken;
    }

    private Optional<String> read() throws IOException {
        if (isAtEnd) {
            return Optional.empty();
        }
        StringBuilder line = new StringBuilder();
        int next = in.read();
        boolean isCut = false;
        while (next >= 0 && next != '\n' && next != '\r') {
            if (line.length() < mostChars) {
                line.append((char) next);
            } else {
                isCut = true;
            }
            next = in.read();
        }
        number++;
        if (isCut) {
            cut.add(number);
        }
        isAtEnd = next < 0;
        if (next == '\r') {
            endAfterReturn();
        }
        return isAtEnd && line.isEmpty() ? Optional.empty() : Optional.of(line.toString());
    }

    private void endAfterReturn() throws IOException {
        in.mark(2);
        int next = in.read();
        if (next == '\r') {
            next = in.read();
        }
        if (next != '\n') {
            in.reset();
        }
    }
}
