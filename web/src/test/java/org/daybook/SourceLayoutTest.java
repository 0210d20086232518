package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the sources look like from outside: rooms that can be taken in at a glance, lines that fit beside each other.
class SourceLayoutTest {

    private static final Path ROOT = Path.of("..");
    private static final int FILES_A_PACKAGE = 15;
    private static final int LINE = 120;

    /// What cannot be broken without changing what it says: a literal without a blank, such as an InChI.
    private static final Pattern ONE_LITERAL = Pattern.compile("[^\"]{0,60}\"[^\" ]{70,}\"[^\"]{0,40}");

    @Test
    void noPackageHoldsMoreThanOneIdea() throws IOException {
        Map<String, Long> files = sources("java", "main")
                .filter(path -> !path.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(
                        path -> ROOT.relativize(path.getParent()).toString(), Collectors.counting()));

        assertThat(files).allSatisfy((room, count) -> assertThat(count).as(room).isLessThanOrEqualTo(FILES_A_PACKAGE));
    }

    @Test
    void linesOfJavaFit() throws IOException {
        assertThat(tooLong(sources("java", ""))).isEmpty();
    }

    @Test
    void linesOfTemplatesAndStylesFit() throws IOException {
        assertThat(tooLong(Stream.concat(sources("html", "main"), sources("css", "main")))).isEmpty();
    }

    private static List<String> tooLong(Stream<Path> files) {
        List<String> found = new ArrayList<>();
        files.forEach(file -> found.addAll(tooLong(file)));
        return found;
    }

    private static List<String> tooLong(Path file) {
        List<String> found = new ArrayList<>();
        boolean inTextBlock = false;
        int number = 0;
        for (String line : lines(file)) {
            number++;
            boolean marksText = line.split("\"\"\"", -1).length % 2 == 0;
            if (line.length() > LINE && !inTextBlock && !marksText && !isWhole(line.strip())) {
                found.add(ROOT.relativize(file) + ":" + number + " has " + line.length() + " characters");
            }
            inTextBlock ^= marksText;
        }
        return found;
    }

    private static boolean isWhole(String line) {
        return line.startsWith("/// |") || ONE_LITERAL.matcher(line).matches();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// The sources of one kind of all modules; what is built from sources elsewhere is none.
    private static Stream<Path> sources(String extension, String below) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String module : List.of("chem-index", "app", "web", "web/e2e", "web/attack", "migrations")) {
            Path source = ROOT.resolve(module).resolve("src").resolve(below);
            if (Files.isDirectory(source)) {
                try (Stream<Path> all = Files.walk(source)) {
                    all.filter(path -> path.toString().endsWith("." + extension)).forEach(found::add);
                }
            }
        }
        return found.stream().filter(path -> !path.toString().contains("ketcher"));
    }
}
