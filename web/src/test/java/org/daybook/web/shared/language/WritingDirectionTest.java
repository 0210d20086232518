package org.daybook.web.shared.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A language may be written from right to left: the style sheets say where a line begins and ends, not left and right.
class WritingDirectionTest {

    private static final Pattern ONE_SIDE = Pattern.compile(
            "(?:margin|padding|border)-(?:left|right)|(?<![-\\w])(?:left|right):|(?:text-align|float): (?:left|right)");

    /// The columns of a table whose writer aligned them.
    private static final String ALIGNED_BY_ITS_WRITER = ".align-right { text-align: right; }";

    @TestFactory
    Stream<DynamicTest> stylesHaveNoLeftAndRight() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/static/css"))) {
            return files.filter(file -> file.toString().endsWith(".css")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> assertThat(
                            ONE_SIDE.matcher(Files.readString(file).replace(ALIGNED_BY_ITS_WRITER, ""))
                                    .results().map(MatchResult::group)).isEmpty()));
        }
    }
}
