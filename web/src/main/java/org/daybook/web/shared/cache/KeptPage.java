package org.daybook.web.shared.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.daybook.shared.change.SiteVersion;
import org.daybook.web.shared.language.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.HtmlUtils;

/// A whole page as anybody gets it: its headers, its bytes, and the same bytes packed.
///
/// Both forms have one ETag, a weak one: they say the same.
final class KeptPage {

    private static final int BYTES_BESIDE_THE_BODY = 2_048;

    private final SiteVersion.Edition version;
    private final Instant madeAt;
    private final String contentType;
    private final Locale locale;
    private final Map<String, List<String>> headers;
    private final String etag;
    private final byte[] plain;
    private final byte[] packed;

    private KeptPage(SiteVersion.Edition version, Instant madeAt, HttpServletResponse answer, byte[] body) {
        this.version = version;
        this.madeAt = madeAt;
        this.contentType = answer.getContentType();
        this.locale = answer.getLocale();
        this.headers = headers(answer);
        this.etag = "W/\"" + DigestUtils.md5DigestAsHex(body) + "\"";
        this.plain = body;
        this.packed = pack(body);
    }

    /// Keeps an answer that is complete and not sent yet.
    ///
    /// @param version edition of what the page was made from, from before it was made
    /// @param madeAt when its making began
    static KeptPage of(HttpServletResponse answer, byte[] body, SiteVersion.Edition version, Instant madeAt) {
        answer.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return new KeptPage(version, madeAt, answer, body);
    }

    /// Whether nothing that the page was made from has changed up to an edition of the whole site.
    boolean isOf(SiteVersion.Edition wanted) {
        return wanted.includes(version);
    }

    boolean isMadeAfter(Instant moment) {
        return madeAt.isAfter(moment);
    }

    boolean hasNothingWithdrawnUntil(SiteVersion.Edition later) {
        return version.withdrawals() == later.withdrawals();
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

    /// Answers with the page and says on it from when it is; nobody is to keep it.
    ///
    /// @param words of pages
    void answerAsOfThen(HttpServletRequest request, HttpServletResponse response, Words words) throws IOException {
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        String page = new String(plain, StandardCharsets.UTF_8);
        byte[] body = page.replaceFirst("<main", notice(words.in(locale)) + "<main").getBytes(StandardCharsets.UTF_8);
        response.setContentType(contentType);
        response.setLocale(locale);
        response.setContentLength(body.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    private String notice(Words words) {
        ZonedDateTime then = madeAt.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        String begin = HtmlUtils.htmlEscape(words.of("layout.outage.as-of"));
        String end = HtmlUtils.htmlEscape(words.of("layout.outage.the-database"));
        return "<p class=\"notice notice-warn\" role=\"status\">" + begin + " <time datetime=\"" + then.toInstant()
                + "\">" + then.toLocalTime() + " UTC</time>" + end + "</p>\n  ";
    }

    private static Map<String, List<String>> headers(HttpServletResponse answer) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : answer.getHeaderNames()) {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)
                    && !name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
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
            int end = coding.indexOf(';') < 0 ? coding.length() : coding.indexOf(';');
            if (coding.substring(0, end).strip().equals("gzip")) {
                return !coding.substring(end).replace(" ", "").matches(";q=0(\\.0*)?");
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
