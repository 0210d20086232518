package org.daybook.command;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.command.Commands.Exit;
import org.springframework.util.FileSystemUtils;

/// `install FOLDER`: takes the jar apart and keeps what a start has loaded, so that later starts take less than half.
///
/// Java 25 and newer keep it as an ahead-of-time cache, Java 21 to 24 as an archive of classes. What follows `java` to
/// start the program is in the file `daybook.args` then.
final class InstallCommand implements Commands.Command {

    /// What follows `java`; that it is there says that a folder is ours.
    static final String ARGUMENTS = "daybook.args";

    private static final String PROGRAM = "daybook.jar";
    private static final String USAGE = """
            Usage: java -jar daybook.jar install FOLDER

            Makes an installation that starts faster: java @FOLDER/daybook.args
            Start it with the options of Java that were given here (-Xmx, the collector), and on the same Java. A folder
            that holds one is brought to this version; end the program that runs from it before.""";

    private final Optional<Path> jar;

    InstallCommand() {
        this(Optional.of(System.getProperty("java.class.path"))
                .filter(path -> path.endsWith(".jar") && !path.contains(File.pathSeparator))
                .map(Path::of));
    }

    /// @param jar the program; whatever is no file that ends with `.jar` is none
    InstallCommand(Optional<Path> jar) {
        this.jar = jar.filter(path -> path.toString().endsWith(".jar") && Files.isRegularFile(path));
    }

    @Override
    public Exit run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1 || arguments.getFirst().startsWith("-")) {
            err.println(USAGE);
            return Exit.USAGE;
        }
        if (jar.isEmpty()) {
            err.println("Only the jar can be installed: java -jar daybook.jar install FOLDER");
            return Exit.REFUSED;
        }
        Path folder = Path.of(arguments.getFirst()).toAbsolutePath().normalize();
        try {
            if (!isOurs(folder)) {
                err.println("The folder " + folder + " holds something else: name a new or an empty one.");
                return Exit.REFUSED;
            }
            install(jar.get().toAbsolutePath(), folder, out);
            return Exit.DONE;
        } catch (IOException e) {
            err.println("Nothing that starts was made in " + folder + ": " + e.getMessage());
            return Exit.REFUSED;
        }
    }

    private static boolean isOurs(Path folder) throws IOException {
        if (!Files.exists(folder) || Files.exists(folder.resolve(ARGUMENTS))) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /// The file of arguments is written before the rest, so that an installation that broke off can be made again.
    private static void install(Path jar, Path folder, PrintStream out) throws IOException {
        Files.createDirectories(folder);
        Path program = folder.resolve(PROGRAM);
        Path lines = folder.resolve(ARGUMENTS);
        Path cache = folder.resolve("daybook.cache");
        write(lines, List.of("-jar", quoted(program)));
        FileSystemUtils.deleteRecursively(folder.resolve("lib"));
        Files.deleteIfExists(cache);
        out.println("Taking " + jar + " apart …");
        TrainingRun.extract(jar, folder, PROGRAM);
        out.println("Starting it once, on a site that is thrown away …");
        Optional<String> use = TrainingRun.keepStart(program, cache);
        if (use.isPresent()) {
            write(lines, List.of("-XX:+IgnoreUnrecognizedVMOptions", quoted(use.get()), "-jar", quoted(program)));
        } else {
            out.println("This Java has kept nothing of the start: later ones take longer than they could.");
        }
        out.println("Start it with: java @" + lines);
    }

    private static String quoted(Object argument) {
        return '"' + argument.toString().replace("\\", "\\\\") + '"';
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.write(file, lines);
    }
}
