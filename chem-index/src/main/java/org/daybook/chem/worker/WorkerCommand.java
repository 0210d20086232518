package org.daybook.chem.worker;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How a worker process is started: the same runtime, its limits, the same program.
final class WorkerCommand {

    private static final Path SHELL = Path.of("/bin/sh");
    /// Sets the limit on address space where the system knows one, and becomes the program that follows.
    private static final String LIMITED = "ulimit -v %d 2>/dev/null; ulimit -c 0 2>/dev/null; exec \"$@\"";
    /// All that a process gets to know of the environment: passwords may stand in the rest.
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "LANG", "LC_ALL", "SystemRoot", "TEMP", "TMP");

    private WorkerCommand() {}

    /// @param folder where the process may put temporary files
    static ProcessBuilder of(WorkerSettings settings, Path folder) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SHELL)) {
            long kilobytes = (settings.heapBytes() + WorkerSettings.NATIVE_BYTES) / 1024;
            command.addAll(List.of(SHELL.toString(), "-c", LIMITED.formatted(kilobytes), "worker"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(limits(settings, folder));
        command.addAll(settings.program());
        ProcessBuilder builder = new ProcessBuilder(command).directory(new File(System.getProperty("user.dir")));
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(ENVIRONMENT);
        environment.put("MALLOC_ARENA_MAX", "2"); // each arena of glibc reserves 64 MB of address space
        return builder;
    }

    private static List<String> limits(WorkerSettings settings, Path folder) {
        return List.of(
                "-Xmx" + settings.heapBytes(), "-XX:+ExitOnOutOfMemoryError", "-XX:MaxMetaspaceSize=128m",
                "-XX:CompressedClassSpaceSize=64m", "-XX:ReservedCodeCacheSize=64m",
                "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xshare:auto",
                "-XX:+SuppressFatalErrorMessage", "-XX:-CreateCoredumpOnCrash",
                "--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true", "-Dstdout.encoding=UTF-8",
                "-Djava.io.tmpdir=" + folder, "-Djna.tmpdir=" + folder);
    }
}
