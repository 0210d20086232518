package org.daybook.shared.worker;

import org.daybook.chem.structure.inchi.Inchi;
import org.daybook.chem.worker.InProcess;
import org.daybook.chem.worker.NoWorkerException;
import org.daybook.chem.worker.WorkerPool;
import org.daybook.chem.worker.WorkerSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Has the native InChI library run in worker processes as long as the program runs.
@Component
class StructureWorkers implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StructureWorkers.class);

    private final WorkerProperties settings;
    private final WorkerPool pool;

    StructureWorkers(WorkerProperties settings) {
        this.settings = settings;
        this.pool = new WorkerPool(new WorkerSettings("structures", Math.max(1, settings.processes()),
                settings.memory().toBytes(), settings.processorTime(), WorkerProgram.command()));
        if (settings.processes() > 0) {
            Inchi.runIn(pool);
        }
    }

    /// The first structure should not wait for a process.
    @EventListener
    void warm(ApplicationReadyEvent event) {
        if (settings.processes() > 0) {
            Thread.ofPlatform().daemon().name("daybook-worker-warm").start(this::warm);
        }
    }

    private void warm() {
        try {
            pool.warm();
        } catch (NoWorkerException e) {
            LOG.warn("No reader of structures could be started; each structure tries again: {}", e.obstacle());
        }
    }

    /// Another program in this Java, as a second test context, may have chosen its own place since.
    @Override
    public void destroy() {
        if (Inchi.runner() == pool) {
            Inchi.runIn(new InProcess());
        }
        pool.close();
    }
}
