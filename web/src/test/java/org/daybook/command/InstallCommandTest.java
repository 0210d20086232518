package org.daybook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.daybook.command.Commands.Exit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `install` refuses; each end-to-end test starts what it has made.
class InstallCommandTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path folder;
    private Path jar;

    @BeforeEach
    void aJar() throws IOException {
        jar = Files.writeString(folder.resolve("daybook.jar"), "no jar");
    }

    @Test
    void itNeedsOneFolder() {
        assertThat(install(jar)).isEqualTo(Exit.USAGE);
        assertThat(install(jar, "--force")).isEqualTo(Exit.USAGE);
        assertThat(install(jar, "one", "two")).isEqualTo(Exit.USAGE);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("java -jar daybook.jar install FOLDER");
    }

    @Test
    void onlyTheJarIsInstalled() {
        assertThat(install(folder, folder.resolve("new").toString())).isEqualTo(Exit.REFUSED);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Only the jar can be installed");
    }

    @Test
    void aFolderThatHoldsSomethingElseIsLeftAlone() throws IOException {
        Path letters = Files.createDirectories(folder.resolve("letters/lib"));
        Path letter = Files.writeString(letters.resolve("letter.txt"), "Dear reader");

        assertThat(install(jar, letters.getParent().toString())).isEqualTo(Exit.REFUSED);

        assertThat(letter).hasContent("Dear reader");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("holds something else");
    }

    @Test
    void aJarThatCannotBeTakenApartIsSaid() {
        assertThat(install(jar, folder.resolve("new").toString())).isEqualTo(Exit.REFUSED);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Nothing that starts was made in");
    }

    private Exit install(Path program, String... arguments) {
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new InstallCommand(Optional.of(program)).run(List.of(arguments), both, both);
    }
}
