package org.daybook.web.shared.start;

import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.shared.StartRefusedException;
import org.daybook.shared.disk.CannotStoreException;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Says in one sentence why the program did not start, instead of a stack trace, where it is the operator who can do
/// something about it.
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartReport implements SpringBootExceptionReporter {

    private static final String NO_OWNER = "the owner of daybook.owner.* cannot be stored: ";

    private final Optional<String> database;

    StartReport(ConfigurableApplicationContext context) {
        this.database = Optional.ofNullable(context)
                .map(started -> started.getEnvironment().getProperty("spring.datasource.url"));
    }

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> why = why(failure);
        why.map(sentence -> sentence.replaceFirst("\\.+$", ""))
                .ifPresent(sentence ->
                        LoggerFactory.getLogger("org.daybook").error("Daybook does not start: {}.", sentence));
        return why.isPresent();
    }

    private Optional<String> why(Throwable failure) {
        Optional<String> refused = causes(failure)
                .filter(StartRefusedException.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst();
        Optional<String> full = causes(failure)
                .filter(CannotStoreException.class::isInstance)
                .map(fault -> NO_OWNER + fault.getMessage())
                .findFirst();
        return refused.or(() -> full).or(() -> temporaryFolder(failure)).or(() -> causes(failure)
                .filter(SQLException.class::isInstance)
                .reduce((outer, inner) -> inner)
                .map(fault -> "the database " + database.orElse("").replaceFirst("[;?].*", "") + " cannot be used: "
                        + String.valueOf(fault.getMessage())
                                .lines()
                                .findFirst()
                                .orElse("")
                                .replaceFirst(" \\[[0-9]+-[0-9]+]$", "")));
    }

    /// The web server makes a folder there before anything of ours has looked at it.
    private static Optional<String> temporaryFolder(Throwable failure) {
        String folder = System.getProperty("java.io.tmpdir");
        return causes(failure)
                .filter(FileSystemException.class::isInstance)
                .map(FileSystemException.class::cast)
                .filter(fault -> fault.getFile() != null && fault.getFile().startsWith(folder))
                .map(fault -> "the folder for temporary files " + folder + " cannot be written ("
                        + Objects.requireNonNullElse(fault.getReason(), fault.getClass().getSimpleName())
                        + "): make room, or name another with -Djava.io.tmpdir")
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(50);
    }
}
