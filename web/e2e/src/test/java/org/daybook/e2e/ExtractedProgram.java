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
import java.util.stream.Stream;

/// The built jar as its verb `install` takes it apart, with what a start has loaded; docs/building.md has what that
/// saves.
///
/// Made once for each build, in `web/target/program`, by the first process of tests that needs it; others wait for it.
final class ExtractedProgram {

    private static final Path FOLDER = DaybookProcess.JAR.resolveSibling("program").toAbsolutePath().normalize();
    private static final Path INSTALLED = FOLDER.resolve("installed");
    private static final Path CACHE = INSTALLED.resolve("daybook.cache");

    /// The build that was installed; written when all else is there.
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
                return Stream.concat(
                                DaybookProcess.SHORT_LIVED.stream(), Stream.of("@" + INSTALLED.resolve("daybook.args")))
                        .toList();
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
        List<String> command = DaybookProcess.command(DaybookProcess.jar());
        command.addAll(List.of("install", INSTALLED.toString()));
        Process installation = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(installation.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (installation.waitFor() != 0 || !Files.exists(CACHE)) {
                throw new IllegalStateException("The jar cannot be installed: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Files.writeString(BUILD, build);
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
