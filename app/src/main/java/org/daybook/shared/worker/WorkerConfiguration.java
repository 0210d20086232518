package org.daybook.shared.worker;

import org.daybook.chem.worker.InProcess;
import org.daybook.chem.worker.TaskRunner;
import org.daybook.chem.worker.WorkerPool;
import org.daybook.chem.worker.WorkerSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where files are read that could end or block the program. Its process starts with the first of them.
@Configuration(proxyBeanMethods = false)
class WorkerConfiguration {

    @Bean
    TaskRunner workbookWorkers(WorkerProperties settings) {
        return settings.processes() == 0 ? new InProcess() : new WorkerPool(new WorkerSettings("workbooks", 1,
                settings.workbookMemory().toBytes(), settings.workbookTime(), WorkerProgram.command()));
    }
}
