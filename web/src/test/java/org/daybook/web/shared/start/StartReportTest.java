package org.daybook.web.shared.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.context.support.GenericApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class StartReportTest {

    private final StartReport report = new StartReport(new GenericApplicationContext());

    @Test
    void aTemporaryFolderThatCannotBeWrittenIsOneSentence(CapturedOutput log) {
        String folder = System.getProperty("java.io.tmpdir");

        boolean said = report.reportException(new WebServerException("Unable to create tempDir",
                new FileSystemException(folder + "/tomcat.8080", null, "Read-only file system")));

        assertThat(said).isTrue();
        assertThat(log.getAll()).contains("Daybook does not start: the folder for temporary files " + folder
                + " cannot be written (Read-only file system): make room, or name another with -Djava.io.tmpdir.")
                .doesNotContain("\tat ");
    }

    @Test
    void whatTheOperatorCannotMendIsLeftToTheStackTrace() {
        assertThat(report.reportException(new IllegalStateException("a fault of ours"))).isFalse();
    }
}
