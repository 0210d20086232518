package org.daybook.shared;

import java.util.concurrent.atomic.AtomicLong;
import org.daybook.shared.disk.DiskProperties;
import org.daybook.shared.disk.DiskSpace;
import org.springframework.util.unit.DataSize;

/// A disk that has as much room as the test says; it is full below a megabyte and nearly full below two.
public final class TestDisk {

    public static final long FULL = 0;
    public static final long NEARLY_FULL = DataSize.ofMegabytes(1).toBytes();
    public static final long AMPLE = DataSize.ofMegabytes(9).toBytes();
    public static final long NOT_WRITABLE = -1;

    private final AtomicLong free = new AtomicLong(AMPLE);
    private final DiskSpace space = new DiskSpace(new DiskProperties(DataSize.ofMegabytes(1), DataSize.ofMegabytes(2)),
            free::get, event -> { });

    public DiskSpace space() {
        return space;
    }

    public void set(long bytes) {
        free.set(bytes);
    }
}
