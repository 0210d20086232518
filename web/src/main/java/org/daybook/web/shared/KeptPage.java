package org.daybook.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;

/// A whole page as anybody gets it: its headers, its bytes, and the same bytes packed.
///
/// Both forms have one ETag, a weak one: they say the same.
final class KeptPage {

    private static final int BYTES_BESIDE_THE_BODY = 2_048;

    private final long version;
    private final String contentType;
    private final Locale locale;
    private final Map<String, List<String>> headers;
    private final String etag;
    private final byte[] plain;
    private final byte[] packed;

    private KeptPage(long version, HttpServletResponse answer, byte[] body) {
        this.version = version;
        this.contentType = answer.getContentType();
        this.locale = answer.getLocale();
        this.headers = headers(answer);
        this.etag = "W/\"" + DigestUtils.md5DigestAsHex(body) + "\"";
        this.plain = body;
        this.packed = pack(body);
    }

    /// Keeps an answer that is complete and not sent yet.
    ///
    /// @param version number of the site from before the page was made
    static KeptPage of(HttpServletResponse answer, byte[] body, long version) {
        answer.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return new KeptPage(version, answer, body);
    }

    boolean isOf(long wanted) {
        return version == wanted;
    }

    /// About how many bytes of memory it takes.
    int size() {
        return plain.length + packed.length + BYTES_BESIDE_THE_BODY;
    }

    /// Answers with the page, or with 304 to whoever has it already.
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach((name, values) -> {
            response.setHeader(name, values.getFirst());
            values.stream().skip(1).forEach(value -> response.addHeader(name, value));
        });
        if (new ServletWebRequest(request, response).checkNotModified(etag)) {
            return;
        }
        boolean packs = acceptsGzip(request);
        byte[] body = packs ? packed : plain;
        response.setContentType(contentType);
        response.setLocale(locale);
        if (packs) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(body.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    private static Map<String, List<String>> headers(HttpServletResponse answer) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : answer.getHeaderNames()) {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH) && !name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
                headers.put(name, new ArrayList<>(answer.getHeaders(name)));
            }
        }
        return headers;
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null) {
            return false;
        }
        for (String coding : accepted.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = coding.strip().split("\\s*;\\s*q=");
            if (parts[0].equals("gzip")) {
                return parts.length == 1 || !parts[1].matches("0(\\.0*)?");
            }
        }
        return false;
    }

    private static byte[] pack(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to take bytes", e);
        }
        return packed.toByteArray();
    }
}
