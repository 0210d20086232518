package org.daybook.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The built program in a process of its own, known by its port, its data folder and its log.
///
/// Most tests start it from its extracted jar with flags for a short life, for starts would take most of their time;
/// [#startJar] starts the jar itself, as an operator would.
public final class DaybookProcess implements AutoCloseable {

    public static final String OWNER_EMAIL = "owner@example.org";
    public static final String OWNER_PASSWORD = "a long password";

    static final Path JAR = Path.of("..", "target", "daybook.jar");

    /// Flags for a program that ends after a minute: quick to compile, one thread to collect.
    static final List<String> SHORT_LIVED = List.of("-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Pattern SET_UP_CODE = Pattern.compile("set-up code ([A-Z0-9-]+)");

    private final Process process;
    private final URI address;
    private final List<String> log = new ArrayList<>();
    private final CompletableFuture<String> ready = new CompletableFuture<>();

    private DaybookProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /// Starts the program and waits until it says that it is ready.
    ///
    /// @param data its data folder; an existing one is gone on with
    /// @param environment settings beside the port and the folder
    public static DaybookProcess start(Path data, Map<String, String> environment) {
        return start(data, freePort(), environment);
    }

    public static DaybookProcess start(Path data, int port, Map<String, String> environment) {
        return start(ExtractedProgram.arguments(), data, port, environment);
    }

    /// Starts the jar as it is shipped, with no flag but for the size of its heap.
    static DaybookProcess startJar(Path data, Map<String, String> environment) {
        return start(List.of("-Xmx768m", "-jar", JAR.toAbsolutePath().toString()), data, freePort(), environment);
    }

    /// @param program what follows `java` on the command line
    static DaybookProcess start(List<String> program, Path data, int port, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command(program)).redirectErrorStream(true);
        builder.environment().put("DAYBOOK_DATA_DIR", data.toAbsolutePath().toString());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().putIfAbsent("DAYBOOK_GITHUB_ENABLED", "false");
        builder.environment().putAll(environment);
        try {
            DaybookProcess started = new DaybookProcess(builder.start(), URI.create("http://localhost:" + port));
            started.follow();
            started.awaitReady();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs the jar for one verb of its command line and waits for its end.
    ///
    /// @param data data folder of the program it is to help
    static Finished run(Path data, int port, String... verb) throws IOException, InterruptedException {
        List<String> command = command(jar());
        command.addAll(List.of(verb));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DAYBOOK_DATA_DIR", data.toAbsolutePath().toString());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Finished(process.waitFor(), said);
    }

    /// The jar for a short life.
    static List<String> jar() {
        return Stream.concat(SHORT_LIVED.stream(), Stream.of("-jar", JAR.toAbsolutePath().toString())).toList();
    }

    /// A changeable command line.
    static List<String> command(List<String> program) {
        List<String> command = new ArrayList<>(List.of(javaBinary().toString()));
        command.addAll(program);
        return command;
    }

    /// What a verb has said, and its exit code.
    record Finished(int code, String said) {
    }

    /// Settings that make the first owner, [#OWNER_EMAIL] with [#OWNER_PASSWORD], without the set-up page.
    public static Map<String, String> withOwner() {
        return Map.of(
                "DAYBOOK_OWNER_EMAIL",
                OWNER_EMAIL,
                "DAYBOOK_OWNER_PASSWORD",
                OWNER_PASSWORD,
                "DAYBOOK_OWNER_NAME",
                "Site Owner");
    }

    public URI address() {
        return address;
    }

    String url(String path) {
        return address.resolve(path).toString();
    }

    public int port() {
        return address.getPort();
    }

    /// The code that the last line of the log offers while there is no owner.
    String setUpCode() {
        Matcher code = SET_UP_CODE.matcher(ready.join());
        if (!code.find()) {
            throw new IllegalStateException("The program offers no set-up code: " + ready.join());
        }
        return code.group(1);
    }

    /// Processor time that the program has used since its start.
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    public synchronized List<String> log() {
        return List.copyOf(log);
    }

    /// Ends the program as a power cut would, as far as a program can see: `kill -9`.
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /// Asks the program to end, as an operator does, and says whether it did in this time.
    boolean endsWithin(Duration time) throws InterruptedException {
        process.toHandle().destroy();
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Asks the program to end, as an operator does.
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private void follow() {
        Thread reader = new Thread(
                () -> {
                    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                        lines.lines().forEach(this::note);
                    } catch (IOException | UncheckedIOException e) {
                        note("The log ended: " + e.getMessage());
                    }
                    ready.completeExceptionally(new IllegalStateException(
                            "The program ended before it was ready:\n" + String.join("\n", log())));
                },
                "log of " + address);
        reader.setDaemon(true);
        reader.start();
    }

    private synchronized void note(String line) {
        log.add(line);
        if (line.contains("Daybook is ready")) {
            ready.complete(line);
        }
    }

    private void awaitReady() {
        try {
            ready.get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            kill();
            throw new IllegalStateException(
                    "The program was not ready after " + START_LIMIT + ":\n" + String.join("\n", log()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Path javaBinary() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path newDataFolder() {
        try {
            return Files.createTempDirectory("daybook-e2e-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
