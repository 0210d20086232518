package org.daybook.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The built jar taken apart, with an archive of the classes that a start loads; docs/building.md has what that saves.
///
/// Made once for each build, in `web/target/program`, by the first process of tests that needs it; others wait for it.
final class ExtractedProgram {

    private static final Path FOLDER = DaybookProcess.JAR.resolveSibling("program").toAbsolutePath().normalize();
    private static final Path PROGRAM = FOLDER.resolve("daybook.jar");
    private static final Path ARCHIVE = FOLDER.resolve("daybook.jsa");

    /// The build that was taken apart; written when all else is there.
    private static final Path BUILD = FOLDER.resolve("build.sha256");

    private ExtractedProgram() {
    }

    /// What follows `java` on the command line that starts it.
    static synchronized List<String> arguments() {
        try {
            Files.createDirectories(FOLDER);
            Path lock = FOLDER.resolve("lock");
            try (FileChannel file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock alone = file.lock()) {
                makeUnlessThere();
                return arguments("-XX:SharedArchiveFile=" + ARCHIVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeUnlessThere() throws IOException {
        String build = fingerprint();
        if (Files.exists(BUILD) && Files.readString(BUILD).equals(build)) {
            return;
        }
        takeApart();
        DaybookProcess.start(arguments("-XX:ArchiveClassesAtExit=" + ARCHIVE), DaybookProcess.newDataFolder(),
                DaybookProcess.freePort(), Map.of()).close();
        Files.writeString(BUILD, build);
    }

    private static void takeApart() throws IOException {
        List<String> command = DaybookProcess.command(List.of("-Djarmode=tools",
                "-jar", DaybookProcess.JAR.toAbsolutePath().toString(),
                "extract", "--force", "--destination", FOLDER.toString()));
        Process extraction = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(extraction.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (extraction.waitFor() != 0) {
                throw new IllegalStateException("The jar cannot be taken apart: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> arguments(String archive) {
        Stream<String> program = Stream.of(archive, "-jar", PROGRAM.toString());
        return Stream.concat(DaybookProcess.SHORT_LIVED.stream(), program).toList();
    }

    /// Of the jar's bytes: its time is the same in all builds.
    private static String fingerprint() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream jar = new DigestInputStream(Files.newInputStream(DaybookProcess.JAR), digest)) {
                jar.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
