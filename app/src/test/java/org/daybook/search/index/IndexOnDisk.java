package org.daybook.search.index;

import java.nio.file.Path;
import java.time.Duration;
import org.daybook.search.SearchProperties;
import org.daybook.search.log.ChangeLog;
import org.daybook.shared.DaybookProperties;
import org.daybook.shared.TestDisk;
import org.daybook.shared.kind.Kinds;
import org.springframework.context.ApplicationContext;

/// A second index of the database, on a disk of its own: while that is full, the index stays behind.
public final class IndexOnDisk {

    private IndexOnDisk() {
    }

    /// To be started and stopped by the caller.
    public static SearchIndex in(Path folder, TestDisk disk, SearchProperties settings, ApplicationContext context) {
        return new SearchIndex(
                context.getBean(ChangeLog.class),
                context.getBean(Kinds.class),
                context.getBean(DocumentLoader.class),
                settings,
                new DaybookProperties(folder, "Daybook", null, "CC-BY-4.0"),
                disk.space());
    }

    /// How long a search waits for what is not there yet.
    public static SearchProperties waiting(Duration most) {
        Duration second = Duration.ofSeconds(1);
        return new SearchProperties(
                most, second.multipliedBy(20), second, 1, 4, Duration.ofMillis(20), Duration.ofMillis(20));
    }
}
