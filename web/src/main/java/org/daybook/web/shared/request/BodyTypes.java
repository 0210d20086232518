package org.daybook.web.shared.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daybook.web.shared.lines.JsonLines;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses a body of a kind that nothing here reads: programs send JSON or a form, pages send forms. A method that
/// reads fields of a form takes no JSON, whose fields would be lost without a word. What exactly an address takes, its
/// method says.
@Component
class BodyTypes implements HandlerInterceptor {

    private static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA);
    private static final List<MediaType> LINES = List.of(MediaType.parseMediaType(JsonLines.MEDIA_TYPE));
    private static final List<MediaType> OF_PROGRAMS =
            List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotSupportedException {
        if (hasBody(request)) {
            List<MediaType> taken = readsLines(handler) ? LINES
                    : isOfPrograms(request) && !readsForm(handler) ? OF_PROGRAMS : FORMS;
            MediaType type = type(request.getContentType(), taken);
            if (type == null || taken.stream().noneMatch(one -> one.isCompatibleWith(type))) {
                throw new HttpMediaTypeNotSupportedException(type, taken);
            }
        }
        return true;
    }

    private static boolean isOfPrograms(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/") || request.getRequestURI().startsWith("/webhooks/");
    }

    /// Whether the method is the one beside another that reads many of the same, a line each.
    private static boolean readsLines(Object handler) {
        return handler instanceof HandlerMethod method
                && Optional.ofNullable(method.getMethodAnnotation(PostMapping.class))
                        .filter(post -> List.of(post.consumes()).contains(JsonLines.MEDIA_TYPE)).isPresent();
    }

    private static boolean readsForm(Object handler) {
        return handler instanceof HandlerMethod method
                && has(method, RequestParam.class)
                && !has(method, RequestBody.class);
    }

    private static boolean has(HandlerMethod method, Class<? extends Annotation> annotation) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(one -> one.hasParameterAnnotation(annotation));
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
            throw new HttpMediaTypeNotSupportedException((MediaType) null, taken);
        }
    }
}
