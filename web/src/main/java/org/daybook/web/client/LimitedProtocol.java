package org.daybook.web.client;

import java.net.InetAddress;
import java.util.function.Predicate;
import org.apache.coyote.http11.Http11NioProtocol;

/// HTTP over a [LimitedEndpoint]. Made by the server from its name.
public final class LimitedProtocol extends Http11NioProtocol {

    /// Bytes of an answer that a connection takes without the client, so that no thread waits for who is slow to
    /// read a page. The system may grant less (`net.core.wmem_max`).
    static final int SEND_BUFFER = 512 << 10;

    private final LimitedEndpoint endpoint;

    /// Without limits until [#limit] sets them.
    public LimitedProtocol() {
        this(new LimitedEndpoint());
    }

    private LimitedProtocol(LimitedEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    void limit(int most, Predicate<InetAddress> proxies) {
        endpoint.limit(most, proxies);
        endpoint.getSocketProperties().setTxBufSize(SEND_BUFFER);
    }
}
