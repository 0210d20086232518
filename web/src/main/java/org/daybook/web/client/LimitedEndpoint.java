package org.daybook.web.client;

import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import org.apache.tomcat.util.net.AbstractEndpoint;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.daybook.web.shared.signin.NetworkAddress;

/// Accepts so many connections from one network address and closes any further one at once.
final class LimitedEndpoint extends NioEndpoint {

    private final ConcurrentMap<SocketChannel, NetworkAddress> open = new ConcurrentHashMap<>();
    private final ConcurrentMap<NetworkAddress, Integer> counts = new ConcurrentHashMap<>();
    private int limit = Integer.MAX_VALUE;
    private Predicate<InetAddress> unlimited = address -> false;

    /// @param most connections from one address
    /// @param proxies addresses that are not limited, because they stand for many
    void limit(int most, Predicate<InetAddress> proxies) {
        limit = most;
        unlimited = proxies;
    }

    @Override
    public void setHandler(Handler<NioChannel> handler) {
        super.setHandler(new Closing(handler));
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        if (!isWelcome(socket)) {
            forget(socket);
            destroySocket(socket);
            return false;
        }
        boolean taken = super.setSocketOptions(socket);
        if (!taken) {
            forget(socket);
        }
        return taken;
    }

    private boolean isWelcome(SocketChannel socket) {
        InetAddress address = socket.socket().getInetAddress();
        if (address == null || unlimited.test(address)) {
            return address != null;
        }
        NetworkAddress from = NetworkAddress.of(address);
        open.put(socket, from);
        return counts.merge(from, 1, Integer::sum) <= limit;
    }

    private void forget(SocketChannel socket) {
        NetworkAddress from = open.remove(socket);
        if (from != null) {
            counts.computeIfPresent(from, (known, count) -> count == 1 ? null : count - 1);
        }
    }

    /// Hears of each connection that is closed.
    private final class Closing implements AbstractEndpoint.Handler<NioChannel> {

        private final Handler<NioChannel> next;

        Closing(Handler<NioChannel> next) {
            this.next = next;
        }

        @Override
        public SocketState process(SocketWrapperBase<NioChannel> socket, SocketEvent status) {
            return next.process(socket, status);
        }

        @Override
        public Object getGlobal() {
            return next.getGlobal();
        }

        @Override
        public void release(SocketWrapperBase<NioChannel> socket) {
            forget(socket.getSocket().getIOChannel());
            next.release(socket);
        }

        @Override
        public void pause() {
            next.pause();
        }

        @Override
        public void recycle() {
            next.recycle();
        }
    }
}
