package org.daybook.web.shared.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.daybook.DaybookApplication;
import org.daybook.shared.disk.CannotStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class FullDiskStartTest {

    @TempDir
    private Path folder;

    @Test
    void theProgramStartsOnADiskWithoutRoom() {
        try (var program = SpringApplication.run(DaybookApplication.class, "--daybook.data-dir=" + folder,
                "--daybook.disk.reserve=1000TB", "--daybook.github.enabled=false", "--server.port=0")) {
            assertThat(program.isRunning()).isTrue();
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void anOwnerWhoCannotBeStoredIsOneSentenceAndNoStackTrace(CapturedOutput log) {
        assertThatThrownBy(() -> SpringApplication.run(DaybookApplication.class, "--daybook.data-dir=" + folder,
                "--daybook.disk.reserve=1000TB", "--daybook.github.enabled=false", "--server.port=0",
                "--daybook.owner.email=owner@example.org", "--daybook.owner.password=nine green kettles sing"))
                .isInstanceOf(CannotStoreException.class);

        assertThat(log.getAll())
                .contains("Daybook does not start: the owner of daybook.owner.* cannot be stored: The disk of this"
                        + " site is full")
                .doesNotContain("\tat org.");
    }
}
