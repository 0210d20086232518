package org.daybook;

import java.util.List;
import org.daybook.chem.worker.WorkerMain;
import org.daybook.command.Commands;
import org.daybook.shared.job.ShutdownDeadline;
import org.daybook.start.DataFolder;
import org.daybook.start.StartCheck;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts Daybook: the site, one of its worker processes, or what the first argument asks for instead.
@SpringBootApplication
public class DaybookApplication {

    /// Returns when the site has started; with a command as argument it ends the program with that command's exit code.
    public static void main(String[] args) throws InterruptedException {
        if (args.length == 1 && args[0].equals(WorkerMain.VERB)) {
            WorkerMain.main(args);
            return;
        }
        if (Commands.areMeant(args)) {
            System.exit(Commands.run(List.of(args), System.out, System.err).code());
        }
        ShutdownDeadline.keep();
        SpringApplication application = new SpringApplication(DaybookApplication.class);
        application.addInitializers(new StartCheck(), new DataFolder());
        application.run(args);
    }
}
