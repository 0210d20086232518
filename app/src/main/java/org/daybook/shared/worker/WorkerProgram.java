package org.daybook.shared.worker;

import java.util.List;
import org.daybook.chem.worker.WorkerMain;
import org.daybook.chem.worker.WorkerSettings;

/// How this program is started again as a worker process.
final class WorkerProgram {

    /// Reads the jars inside Spring Boot's jar, then calls the main class of the program.
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";

    private WorkerProgram() {
    }

    /// From its class path; through its launcher and first argument where the classes lie in jars inside a jar.
    static List<String> command() {
        boolean onClassPath = WorkerMain.class.getClassLoader() == ClassLoader.getSystemClassLoader();
        return onClassPath ? WorkerSettings.classPath()
                : List.of("-cp", System.getProperty("java.class.path"), LAUNCHER, WorkerMain.VERB);
    }
}
