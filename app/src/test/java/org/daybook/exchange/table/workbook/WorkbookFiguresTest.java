package org.daybook.exchange.table.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Prints the figures of large workbooks ([WorkbookFigures]) from a program with half a gigabyte; asserts only that it
/// does not run out of memory.
///
/// `-Ddaybook.figures=true`, and `-Ddaybook.figures.rows` for another size than 200,000 rows.
@EnabledIfSystemProperty(named = "daybook.figures", matches = "true")
class WorkbookFiguresTest {

    @Test
    void aLargeWorkbookIsWrittenAndReadInHalfAGigabyte() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        WorkbookFigures.class.getName(),
                        System.getProperty("daybook.figures.rows", "200000"))
                .redirectErrorStream(true)
                .start();
        program.inputReader().lines().forEach(System.out::println);

        assertThat(program.waitFor()).isZero();
    }
}
