package org.daybook.web.earlier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Lets a context be the program as it is started with its defaults: H2 in a file of the data folder.
abstract class ProgramOnFiles implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path folder = Files.createTempDirectory("daybook-test-");
            fill(folder);
            TestPropertyValues.of("daybook.data-dir=" + folder, "daybook.github.enabled=false").applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts into the data folder what the program is to find there.
    abstract void fill(Path folder) throws IOException;

    /// The program on an empty folder.
    static class Empty extends ProgramOnFiles {

        @Override
        void fill(Path folder) {
            // nothing was here before
        }
    }

    /// The program on a copy of what the version before wrote.
    static class Earlier extends ProgramOnFiles {

        @Override
        void fill(Path folder) throws IOException {
            EarlierFolder.unpack(folder);
        }
    }
}
