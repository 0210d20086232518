package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each direct dependency says what it is for. That what is declared is used, and what is used declared, the Maven
/// dependency plugin looks at (root pom, `declared-is-what-is-used`). Issue #10.
class DependenciesTest {

    @ParameterizedTest
    @ValueSource(strings = {"chem-index", "app", "migrations", "web", "web/e2e", "web/attack"})
    void eachDirectDependencySaysWhatItIsFor(String module) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("..", module, "pom.xml")).stream().map(String::strip).toList();
        List<String> silent = new ArrayList<>();
        for (int i = lines.indexOf("<dependencies>"); i < lines.indexOf("</dependencies>"); i++) {
            if (lines.get(i).startsWith("<dependency>") && !lines.get(i - 1).endsWith("-->")) {
                silent.add(lines.get(i) + lines.get(i + 1));
            }
        }

        assertThat(lines.indexOf("</dependencies>")).isPositive();
        assertThat(silent).isEmpty();
    }
}
