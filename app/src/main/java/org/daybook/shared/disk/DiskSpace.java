package org.daybook.shared.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.daybook.shared.DaybookProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// Whether the disk of the data folder takes more. Asked before anything is stored: an H2 file that meets a full disk
/// closes itself, and
/// an upload or an index would break off in the middle.
///
/// A look costs two system calls, so it is taken anew each time. The log tells of each change.
@Component
public class DiskSpace {

    private static final Logger LOG = LoggerFactory.getLogger(DiskSpace.class);

    private final DiskProperties limits;
    private final LongSupplier free;
    private final ApplicationEventPublisher events;
    private final AtomicReference<State> last = new AtomicReference<>(State.AMPLE);

    /// Looks at the disk of the data folder, which is made if it is not there.
    @Autowired
    public DiskSpace(DaybookProperties daybook, DiskProperties limits, ApplicationEventPublisher events) {
        this(limits, freeIn(daybook.dataDir()), events);
    }

    /// @param free free bytes, or negative if the folder cannot be written
    public DiskSpace(DiskProperties limits, LongSupplier free, ApplicationEventPublisher events) {
        this.limits = limits;
        this.free = free;
        this.events = events;
    }

    /// How the disk is.
    public enum State {
        /// More is free than the warning asks for.
        AMPLE,
        /// Less is free than the warning asks for; everything goes on.
        LOW,
        /// Less is free than the reserve: nothing is stored.
        FULL,
        /// The folder cannot be written, because it is mounted or marked so.
        NOT_WRITABLE;

        /// Whether anything may be stored: there is room above the reserve, and the folder can be written.
        public boolean takesMore() {
            return this == AMPLE || this == LOW;
        }
    }

    /// The state changed, as somebody has just noticed.
    public record Changed(State state) {
    }

    /// Looks anew; if the state is another than at the last look, the log tells and a [Changed] is published.
    public State state() {
        long bytes = free.getAsLong();
        State now = bytes < 0 ? State.NOT_WRITABLE : bytes < limits.reserve().toBytes() ? State.FULL
                : bytes < limits.warning().toBytes() ? State.LOW : State.AMPLE;
        State before = last.getAndSet(now);
        if (before != now) {
            tell(now, bytes);
            events.publishEvent(new Changed(now));
        }
        return now;
    }

    /// Whether the disk takes more.
    public boolean hasRoom() {
        State now = state();
        return now == State.AMPLE || now == State.LOW;
    }

    /// Must be called before something is stored.
    ///
    /// @throws CannotStoreException in words, if the disk takes no more
    public void requireRoom() {
        switch (state()) {
            case FULL -> throw new CannotStoreException(CannotStoreException.NO_ROOM);
            case NOT_WRITABLE -> throw new CannotStoreException(CannotStoreException.NOT_WRITABLE);
            default -> { }
        }
    }

    private void tell(State now, long bytes) {
        switch (now) {
            case AMPLE -> LOG.info("The disk of the data folder has room again: {} MB", megabytes(bytes));
            case LOW -> LOG.warn("The disk of the data folder is nearly full: {} MB are free; "
                    + "below {} nothing is stored any more", megabytes(bytes), words(limits.reserve()));
            case FULL ->
                LOG.error(
                        "The disk of the data folder is full: {} MB are free, less than the reserve of {}. "
                                + "Nothing is stored until there is room; reading goes on",
                        megabytes(bytes),
                        words(limits.reserve()));
            case NOT_WRITABLE -> LOG.error("The data folder cannot be written. "
                    + "Nothing is stored until it can be; reading goes on");
        }
    }

    private static long megabytes(long bytes) {
        return DataSize.ofBytes(bytes).toMegabytes();
    }

    private static String words(DataSize size) {
        return size.toMegabytes() + " MB";
    }

    private static LongSupplier freeIn(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            LOG.debug("The data folder cannot be made", e);
        }
        return () -> Files.isWritable(folder) ? folder.toFile().getUsableSpace() : -1;
    }
}
