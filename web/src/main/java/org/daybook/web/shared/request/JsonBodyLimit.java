package org.daybook.web.shared.request;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.daybook.shared.Said;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// Reads no JSON body beyond [#MAX_BYTES]: the longest text of an entry fits in, with every character escaped.
///
/// How deep a body may be nested is `spring.jackson.factory.constraints.read.max-nesting-depth`.
@ControllerAdvice
public class JsonBodyLimit extends RequestBodyAdviceAdapter {

    public static final int MAX_BYTES = 2 * 1024 * 1024;

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(HttpInputMessage body, MethodParameter parameter, Type type,
            Class<? extends HttpMessageConverter<?>> converter) throws IOException {
        if (body.getHeaders().getContentLength() > MAX_BYTES) {
            throw tooLarge();
        }
        InputStream limited = new Limited(body.getBody());
        return new HttpInputMessage() {

            @Override
            public InputStream getBody() {
                return limited;
            }

            @Override
            public HttpHeaders getHeaders() {
                return body.getHeaders();
            }
        };
    }

    private static RefusedRequest tooLarge() {
        return new RefusedRequest(HttpStatus.CONTENT_TOO_LARGE,
                Said.of("said.web.the-body-is-larger-than-the", MAX_BYTES));
    }

    /// A body that did not say how long it is may turn out to be too long.
    private static final class Limited extends InputStream {

        private final InputStream bytes;
        private long left = MAX_BYTES;

        Limited(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            int read = bytes.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = bytes.read(buffer, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            left -= Math.max(read, 0);
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
