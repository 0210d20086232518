package org.daybook.web.client;

import java.nio.ByteBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/// Takes what is left of a body and throws it away.
final class Rest implements ApplicationBufferHandler {

    long bytes;
    private @Nullable ByteBuffer last;

    void count() {
        if (last != null) {
            bytes += last.remaining();
        }
    }

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
        last = buffer;
    }

    @Override
    public @Nullable ByteBuffer getByteBuffer() {
        return last;
    }

    @Override
    public void expand(int size) {
        // the connection brings its own buffer
    }
}
