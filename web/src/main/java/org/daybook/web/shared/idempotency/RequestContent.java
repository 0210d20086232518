package org.daybook.web.shared.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/// All that a request says, read so that it can be read once more.
final class RequestContent {

    /// As much as any body that is not a form may have.
    static final int MOST = 8 * 1024 * 1024;

    private final HttpServletRequest request;
    private final @Nullable String fingerprint;

    private RequestContent(HttpServletRequest request, @Nullable String fingerprint) {
        this.request = request;
        this.fingerprint = fingerprint;
    }

    static RequestContent read(HttpServletRequest request) throws IOException {
        MessageDigest digest = sha256();
        add(digest, request.getMethod(), request.getRequestURI(), request.getQueryString());
        if (StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/")) {
            return addParts(digest, request) ? done(request, digest) : new RequestContent(request, null);
        }
        if (StringUtils.startsWithIgnoreCase(request.getContentType(), "application/x-www-form-urlencoded")) {
            new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
                add(digest, name);
                add(digest, values);
            });
            return done(request, digest);
        }
        byte[] body = request.getInputStream().readNBytes(MOST + 1);
        digest.update(body);
        HttpServletRequest again = new Again(request, body);
        return body.length > MOST ? new RequestContent(again, null) : done(again, digest);
    }

    private static RequestContent done(HttpServletRequest request, MessageDigest digest) {
        return new RequestContent(request, HexFormat.of().formatHex(digest.digest()));
    }

    /// False for a broken form, which is refused further on.
    private static boolean addParts(MessageDigest digest, HttpServletRequest request) throws IOException {
        List<Part> parts;
        try {
            parts = request.getParts().stream().sorted(Comparator.comparing(Part::getName)).toList();
        } catch (ServletException | IllegalStateException broken) {
            return false;
        }
        byte[] some = new byte[1 << 16];
        for (Part part : parts) {
            add(digest, part.getName(), part.getSubmittedFileName(), Long.toString(part.getSize()));
            try (InputStream bytes = part.getInputStream()) {
                for (int read = bytes.read(some); read >= 0; read = bytes.read(some)) {
                    digest.update(some, 0, read);
                }
            }
        }
        return true;
    }

    private static void add(MessageDigest digest, @Nullable String... texts) {
        for (String text : texts) {
            digest.update(Objects.requireNonNullElse(text, "").getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isTooLong() {
        return fingerprint == null;
    }

    /// @throws IllegalStateException if it is too long
    String fingerprint() {
        if (fingerprint == null) {
            throw new IllegalStateException("too long");
        }
        return fingerprint;
    }

    /// The request, with its body to be read again.
    HttpServletRequest request() {
        return request;
    }

    private static final class Again extends HttpServletRequestWrapper {

        private final byte[] body;

        Again(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            InputStream rest = body.length > MOST ? super.getInputStream() : InputStream.nullInputStream();
            return new Stream(new SequenceInputStream(new ByteArrayInputStream(body), rest));
        }
    }

    private static final class Stream extends ServletInputStream {

        private final InputStream bytes;
        private boolean isFinished;

        Stream(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            return noted(bytes.read());
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return noted(bytes.read(buffer, offset, length));
        }

        private int noted(int read) {
            isFinished = read < 0;
            return read;
        }

        @Override
        public boolean isFinished() {
            return isFinished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("A body with a key is not read by a listener");
        }
    }
}
