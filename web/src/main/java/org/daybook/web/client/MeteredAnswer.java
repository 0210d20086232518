package org.daybook.web.client;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.catalina.connector.ClientAbortException;
import org.daybook.web.client.Seats.Seat;
import org.jspecify.annotations.Nullable;

/// An answer on its way out. What a page has fits into the buffer of the connection and keeps no thread; what is
/// longer needs a seat, and the client has to take it at the [Pace]. Else the answer is cut off, as by a connection
/// that broke.
final class MeteredAnswer extends HttpServletResponseWrapper {

    /// Bytes that need no seat: they go to the buffer of the connection ([LimitedProtocol#SEND_BUFFER]) without
    /// waiting for the client.
    static final int SHORT = 128 << 10;

    private final Pace pace;
    private final Supplier<Optional<Seat>> seats;
    private long written;
    private volatile boolean cutOff;
    private @Nullable Seat seat;
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;

    MeteredAnswer(HttpServletResponse response, Pace pace, Supplier<Optional<Seat>> seats) {
        super(response);
        this.pace = pace;
        this.seats = seats;
    }

    boolean isCutOff() {
        return cutOff;
    }

    /// Gives the seat back.
    void close() {
        if (seat != null) {
            seat.close();
            seat = null;
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new Metered(super.getOutputStream());
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(),
                    Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        super.flushBuffer();
    }

    private void moving(int bytes) throws IOException {
        written += bytes;
        if (cutOff || written > SHORT && seat == null && !sits()) {
            cutOff = true;
            throw new ClientAbortException("Too many long answers are on their way");
        }
    }

    private boolean sits() {
        seat = seats.get().orElse(null);
        return seat != null;
    }

    private void moved(long start, int bytes) throws IOException {
        if (!pace.keeps(start, bytes)) {
            cutOff = true;
            throw new ClientAbortException("The answer was taken too slowly");
        }
    }

    /// Measures how long each writing takes.
    private final class Metered extends ServletOutputStream {

        private final ServletOutputStream next;

        Metered(ServletOutputStream next) {
            this.next = next;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            moving(length);
            long start = pace.start();
            next.write(bytes, offset, length);
            moved(start, length);
        }

        @Override
        public void flush() throws IOException {
            long start = pace.start();
            next.flush();
            moved(start, 0);
        }

        @Override
        public void close() throws IOException {
            next.close();
        }

        @Override
        public boolean isReady() {
            return next.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            next.setWriteListener(listener);
        }
    }
}
