package org.daybook.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.daybook.DaybookApplication;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.search.IndexStatus;
import org.daybook.search.log.ChangeLog;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// A new site in this process, in a folder of its own that is deleted with it.
final class Site implements AutoCloseable {

    private static final long LOOK_MILLIS = 20;

    private final Path folder;
    private final ConfigurableApplicationContext context;
    private final Actor owner;

    Site() throws IOException {
        folder = Files.createTempDirectory("daybook-bench");
        context = SpringApplication.run(DaybookApplication.class, "--daybook.data-dir=" + folder, "--server.port=0",
                "--logging.level.root=error", "--spring.main.banner-mode=off", "--daybook.costly.atonce=1000",
                "--daybook.costly.work=24h", "--daybook.owner.email=owner@example.org",
                "--daybook.owner.password=measured twice, cut once", "--daybook.github.enabled=false");
        owner = context.getBean(People.class).all().getFirst().actor();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Actor owner() {
        return owner;
    }

    /// What a path is under, on this machine.
    URI address(String path) {
        return URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"))
                .resolve(path);
    }

    /// Waits until the index has all that is committed.
    void awaitIndex() {
        IndexStatus index = bean(IndexStatus.class);
        long written = bean(ChangeLog.class).current().changes();
        while (index.state().applied() < written) {
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS); // between two looks at the index
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        context.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Site::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
