package org.daybook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What keeps the program from starting is said in one sentence, with an exit code for the supervisor and without a
/// stack trace.
class StartIT {

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(delimiter = '|', textBlock = """
            DAYBOOK_BASE_URL       | eln.example.org | the setting daybook.base-url ("eln.example.org") is wrong
            DAYBOOK_SEARCH_TIMEOUT | soon            | the setting daybook.search.timeout ("soon") is wrong
            DAYBOOK_BASEURLS       | https://a       | did you mean daybook.base-url?
            DAYBOOK_DATA_DIR       | /dev/null/data  | the data folder /dev/null/data cannot be written""")
    void aWrongSettingStopsItBeforeTheDatabaseIsTouched(String name, String value, String why) throws Exception {
        Path data = DaybookProcess.newDataFolder();

        refused(data, Map.of(name, value), why);

        assertThat(data).isEmptyDirectory();
    }

    /// The jar as it is shipped.
    @Test
    void aPortThatIsTakenStopsIt() throws Exception {
        Path data = DaybookProcess.newDataFolder();
        try (ServerSocket taken = new ServerSocket(0)) {
            refused(
                    DaybookProcess.jar(),
                    data,
                    Map.of("SERVER_PORT", Integer.toString(taken.getLocalPort())),
                    "the port " + taken.getLocalPort() + " cannot be listened on");
        }
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aDatabaseThatIsNewerForeignOrDamagedStopsIt() throws Exception {
        Path data = DaybookProcess.newDataFolder();
        DaybookProcess.start(data, Map.of()).close();
        sql(
                data,
                "INSERT INTO \"flyway_schema_history\" SELECT 9999, '9999', 'moons have names', \"type\","
                    + " 'V9999__x.sql', 1, \"installed_by\", CURRENT_TIMESTAMP, 1, TRUE FROM \"flyway_schema_history\""
                    + " WHERE \"version\" = '001'");
        refused(data, Map.of(), "belongs to a newer Daybook: it has the migration 9999 (moons have names)");

        Path foreign = DaybookProcess.newDataFolder();
        sql(foreign, "CREATE TABLE somebody_elses (id INT)");
        refused(foreign, Map.of(), "is none that this program can use");

        Path file = data.resolve("daybook.mv.db");
        Files.write(file, new byte[(int) Files.size(file)], StandardOpenOption.TRUNCATE_EXISTING);
        refused(data, Map.of(), "cannot be used");
    }

    private static void refused(Path data, Map<String, String> settings, String why) throws Exception {
        refused(ExtractedProgram.arguments(), data, settings, why);
    }

    /// @param program what follows `java` on the command line
    private static void refused(List<String> program, Path data, Map<String, String> settings, String why)
            throws Exception {
        ProcessBuilder builder = new ProcessBuilder(DaybookProcess.command(program)).redirectErrorStream(true);
        builder.environment().put("DAYBOOK_DATA_DIR", data.toString());
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().putAll(settings);
        Process process = builder.start();
        List<String> log = new ArrayList<>();
        try (var lines = process.inputReader()) {
            lines.lines().forEach(log::add);
        }
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(log)
                .filteredOn(line -> line.contains("Daybook does not start: "))
                .singleElement()
                .asString()
                .contains(why);
        assertThat(log).noneMatch(line -> line.startsWith("\tat ") || line.contains("Caused by"));
    }

    /// With the H2 that the jar brings, in a process of its own.
    private static void sql(Path data, String statement) throws IOException, InterruptedException {
        Path library = Files.createTempFile("h2-", ".jar");
        try (var program = new java.util.jar.JarFile(DaybookProcess.JAR.toFile())) {
            var entry = program.stream()
                    .filter(one -> one.getName().startsWith("BOOT-INF/lib/h2-"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(program.getInputStream(entry), library, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        Process shell = new ProcessBuilder(
                        DaybookProcess.javaBinary().toString(),
                        "-cp",
                        library.toString(),
                        "org.h2.tools.Shell",
                        "-url",
                        "jdbc:h2:file:" + data.resolve("daybook"),
                        "-user",
                        "",
                        "-password",
                        "",
                        "-sql",
                        statement)
                .inheritIO()
                .start();
        assertThat(shell.waitFor()).isZero();
    }
}
