package org.daybook.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/// A start of the program on a new site that is thrown away, so that Java keeps what it has loaded, and in version 25
/// what it has learned of the code.
///
/// It has the options of Java of this process, and nothing of its environment: no setting of a site that is there
/// reaches it.
final class TrainingRun {

    private static final int AHEAD_OF_TIME = 25;
    private static final int MOST_MINUTES = 10;
    private static final Set<String> ENVIRONMENT =
            Set.of("PATH", "HOME", "LANG", "TMPDIR", "TEMP", "TMP", "SystemRoot");
    /// What people open first.
    private static final List<String> PAGES = List.of(
            "/", "/compounds", "/notebooks", "/campaigns", "/login", "/search?q=ethanol", "/search/structure",
            "/docs/api", "/api/v1/openapi.json", "/css/base.css");

    private TrainingRun() {
    }

    /// Takes the jar apart.
    ///
    /// @param name of the program's jar in the folder; its libraries are in `lib` beside it
    static void extract(Path jar, Path folder, String name) throws IOException {
        Process process = process(folder, List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--force",
                "--destination", folder.toString(), "--application-filename", name)).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (exitCode(process) != 0) {
            throw new IOException("The jar cannot be taken apart: " + said.strip());
        }
    }

    /// Starts the program, opens some pages and ends it.
    ///
    /// @param cache the file that is made
    /// @return the option by which later starts use the file; empty if this Java has made none
    /// @throws IOException if the program does not start
    static Optional<String> keepStart(Path program, Path cache) throws IOException {
        boolean ahead = Runtime.version().feature() >= AHEAD_OF_TIME;
        Path data = Files.createTempDirectory("daybook-install-");
        try {
            List<String> command = new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
            command.addAll(List.of(
                    (ahead ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + cache, "-jar", program.toString()));
            ProcessBuilder builder = process(data, command);
            int port = freePort();
            builder.environment().putAll(Map.of("DAYBOOK_DATA_DIR", data.resolve("site").toString(),
                    "SERVER_PORT", Integer.toString(port), "SERVER_ADDRESS", "127.0.0.1",
                    "DAYBOOK_GITHUB_ENABLED", "false"));
            useOnce(builder.start(), URI.create("http://127.0.0.1:" + port));
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
        return Files.exists(cache)
                ? Optional.of((ahead ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + cache)
                : Optional.empty();
    }

    private static void useOnce(Process program, URI site) throws IOException {
        try (BufferedReader log = program.inputReader(StandardCharsets.UTF_8)) {
            List<String> said = new ArrayList<>();
            while (said.isEmpty() || !said.getLast().contains("Daybook is ready")) {
                String line = log.readLine();
                if (line == null) {
                    throw new IOException("The program did not start:\n" + String.join("\n", said));
                }
                said.add(line);
            }
            open(site);
            program.toHandle().destroy(); // the process itself would close what it says, and Java keeps nothing then
            log.lines().forEach(said::add);
            exitCode(program);
        } finally {
            program.destroyForcibly();
        }
    }

    /// Whatever a page answers, its code has been run.
    private static void open(URI site) throws IOException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                HttpRequest request = HttpRequest.newBuilder(site.resolve(page)).build();
                browser.send(request, HttpResponse.BodyHandlers.discarding());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static ProcessBuilder process(Path directory, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        return builder;
    }

    private static int exitCode(Process process) throws IOException {
        try {
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                throw new IOException("It has not ended after " + MOST_MINUTES + " minutes");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
