package org.daybook.web.client;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import org.daybook.web.shared.signin.NetworkAddress;

/// How many may wait for their clients at once, in all and from one network address. Only addresses that hold a
/// seat are remembered.
final class Seats {

    private final Semaphore free;
    private final int perAddress;
    private final ConcurrentMap<NetworkAddress, Integer> taken = new ConcurrentHashMap<>();

    Seats(int inAll, int perAddress) {
        this.free = new Semaphore(inAll);
        this.perAddress = perAddress;
    }

    /// A seat, unless all are taken or the address has its share.
    Optional<Seat> take(NetworkAddress address) {
        if (!free.tryAcquire()) {
            return Optional.empty();
        }
        if (taken.merge(address, 1, Integer::sum) > perAddress) {
            release(address);
            return Optional.empty();
        }
        return Optional.of(() -> release(address));
    }

    private void release(NetworkAddress address) {
        taken.computeIfPresent(address, (known, count) -> count == 1 ? null : count - 1);
        free.release();
    }

    /// Given back when closed, once.
    interface Seat extends AutoCloseable {

        @Override
        void close();
    }
}
