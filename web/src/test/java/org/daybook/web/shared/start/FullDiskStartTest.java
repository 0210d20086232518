package org.daybook.web.shared.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.daybook.DaybookApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

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
}
