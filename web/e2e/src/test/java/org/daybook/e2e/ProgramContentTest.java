package org.daybook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the built jar carries beside our own classes.
class ProgramContentTest {

    private static final Pattern LIBRARY = Pattern.compile("BOOT-INF/lib/(.+?)-(\\d[^/]*)\\.jar");

    @Test
    void noTestLibraryLeavesWithTheProgram() throws IOException {
        assertThat(libraries()).isNotEmpty()
                .noneMatch(name -> name.matches(".*-tests?|.*junit.*|hamcrest.*|assertj.*|mockito.*|freehep.*"));
    }

    @Test
    void nothingIsInItThatNoLineOfItUses() throws IOException {
        assertThat(libraries()).doesNotContain("cdk-depict", "cdk-renderawt", "lucene-queryparser",
                "tomcat-embed-websocket", "aspectjweaver");
    }

    private static List<String> libraries() throws IOException {
        try (JarFile program = new JarFile(DaybookProcess.JAR.toFile())) {
            return program.stream()
                    .map(entry -> LIBRARY.matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .map(found -> found.group(1))
                    .toList();
        }
    }
}
