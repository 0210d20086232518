package org.daybook.web.shared.idempotency;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.daybook.people.answer.KeptAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// An answer that is looked at before its last byte is sent. What is flushed goes out at once if the answer is one of
/// many lines; all else waits.
final class HeldAnswer extends HttpServletResponseWrapper {

    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.LINK);
    private static final String LINES = "application/x-ndjson";

    private final ByteArrayOutputStream all = new ByteArrayOutputStream();
    private final Bytes bytes = new Bytes();
    private int sent;
    private @Nullable PrintWriter writer;

    HeldAnswer(HttpServletResponse response) {
        super(response);
    }

    /// What is sent again with the body, each `Name: value`.
    List<String> headers() {
        return KEPT_HEADERS.stream()
                .flatMap(name -> Stream.ofNullable(value(name)).map(value -> name + ": " + value))
                .toList();
    }

    private @Nullable String value(String name) {
        return name.equals(HttpHeaders.CONTENT_TYPE) ? getContentType() : getHeader(name);
    }

    String body() {
        if (writer != null) {
            writer.flush();
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    /// Sends what was not sent yet.
    void send() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        byte[] rest = all.toByteArray();
        if (rest.length > sent) {
            super.getOutputStream().write(rest, sent, rest.length - sent);
            sent = rest.length;
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return bytes;
    }

    @Override
    public PrintWriter getWriter() {
        PrintWriter used = writer == null
                ? new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))
                : writer;
        writer = used;
        return used;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (Objects.requireNonNullElse(getContentType(), "").startsWith(LINES)) {
            send();
            super.flushBuffer();
        }
    }

    @Override
    public void reset() {
        super.reset();
        all.reset();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        all.reset();
    }

    private final class Bytes extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("An answer with a key is not written by a listener");
        }

        @Override
        public void write(int one) {
            all.write(one);
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            all.write(some, offset, length);
        }

        @Override
        public void flush() throws IOException {
            flushBuffer();
        }
    }
}
