package org.daybook.web.shared.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses a body of a kind that nothing here reads: programs send JSON or a form, pages send forms. What exactly an
/// address takes, its method says.
@Component
class BodyTypes implements HandlerInterceptor {

    private static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA);
    private static final List<MediaType> OF_PROGRAMS =
            List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotSupportedException {
        if (hasBody(request)) {
            List<MediaType> taken = request.getRequestURI().startsWith("/api/")
                            || request.getRequestURI().startsWith("/webhooks/")
                    ? OF_PROGRAMS
                    : FORMS;
            MediaType type = type(request.getContentType(), taken);
            if (type == null || taken.stream().noneMatch(one -> one.isCompatibleWith(type))) {
                throw refused(type, taken);
            }
        }
        return true;
    }

    private static boolean hasBody(HttpServletRequest request) {
        boolean reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        return !reads
                && (request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null);
    }

    private static @Nullable MediaType type(@Nullable String contentType, List<MediaType> taken)
            throws HttpMediaTypeNotSupportedException {
        try {
            MediaType type = contentType == null ? null : MediaType.parseMediaType(contentType);
            return type == null || type.isWildcardType() || type.isWildcardSubtype() ? null : type;
        } catch (InvalidMediaTypeException e) {
            throw refused(null, taken);
        }
    }

    private static HttpMediaTypeNotSupportedException refused(@Nullable MediaType type, List<MediaType> taken) {
        String stated = type == null ? "The Content-Type is missing, or is none that a body can have"
                : "The Content-Type " + type + " is not taken here";
        HttpMediaTypeNotSupportedException refusal = new HttpMediaTypeNotSupportedException(type, taken);
        refusal.getBody()
                .setDetail(stated + "; send "
                        + taken.stream().map(MediaType::toString).collect(Collectors.joining(" or ")));
        return refusal;
    }
}
