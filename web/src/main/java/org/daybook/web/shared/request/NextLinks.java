package org.daybook.web.shared.request;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// Says the address of the next page, the field `next` of a list, in the header `Link` too (RFC 8288).
@ControllerAdvice
@Order(1)
class NextLinks implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter method, MediaType type,
            Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Record list && request.getURI().getPath().startsWith("/api/")) {
            String fields = request instanceof ServletServerHttpRequest servlet
                    ? servlet.getServletRequest().getParameter(SparseFields.PARAMETER) : null;
            next(list).ifPresent(next -> response.getHeaders()
                    .add(HttpHeaders.LINK, "<" + SparseFields.onwards(next, fields) + ">; rel=\"next\""));
        }
        return body;
    }

    private static Optional<String> next(Record list) {
        return Arrays.stream(list.getClass().getRecordComponents())
                .filter(one -> one.getName().equals("next") && one.getType().equals(String.class))
                .findFirst()
                .flatMap(one -> Optional.ofNullable(value(one, list)));
    }

    private static @Nullable String value(RecordComponent component, Record list) {
        try {
            component.getAccessor().setAccessible(true);
            return (String) component.getAccessor().invoke(list);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
