package org.daybook.attack;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Connections that are kept open without much being said. On one machine they come from several loopback addresses.
final class Crowd implements AutoCloseable {

    private static final int CONNECT_MILLIS = 2_000;

    private final URI address;
    private final int networks;
    private final List<Socket> sockets = new ArrayList<>();
    private int opened;

    /// @param networks addresses that the connections come from
    Crowd(Target target, int networks) {
        this.address = target.address();
        this.networks = networks;
    }

    /// Opens connections until so many are open, and says on each new one the same.
    void fill(int size, String said, int receiveBuffer) {
        sockets.removeIf(Socket::isClosed);
        while (sockets.size() < size) {
            Socket socket = new Socket();
            sockets.add(socket);
            opened++;
            try {
                socket.setReceiveBufferSize(receiveBuffer);
                bind(socket);
                socket.connect(
                        new InetSocketAddress(InetAddress.getByName(address.getHost()), address.getPort()),
                        CONNECT_MILLIS);
                socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException refused) {
                close(socket);
                return;
            }
        }
    }

    /// Says one more byte on each; what the other side has closed is closed here too.
    void drip() {
        for (Socket socket : sockets) {
            try {
                if (!socket.isClosed()) {
                    socket.getOutputStream().write('x');
                }
            } catch (IOException gone) {
                close(socket);
            }
        }
    }

    /// How many connections were opened in all.
    int opened() {
        return opened;
    }

    private void bind(Socket socket) throws IOException {
        if (!InetAddress.getByName(address.getHost()).isLoopbackAddress()) {
            return;
        }
        try {
            socket.bind(new InetSocketAddress("127.0.0." + (2 + opened % networks), 0));
        } catch (BindException onlyOneLoopbackAddressHere) {
            socket.bind(null);
        }
    }

    @Override
    public void close() {
        sockets.forEach(Crowd::close);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            return;
        }
    }
}
