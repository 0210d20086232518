package org.daybook.chem.structure.run;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.worker.time.Deadline;

/// The work that was given up and still runs: asked for again it is refused at once, until it ends.
///
/// So one text that the libraries never finish with holds one thread, however often it is sent.
final class Overdue {

    private static final System.Logger LOG = System.getLogger(Overdue.class.getName());

    private final Map<Work, Deadline> works = new ConcurrentHashMap<>();

    /// What is done with a text; the class of the code tells reading from drawing.
    record Work(Class<?> step, Format kind, String text) {

        Work(Callable<?> step, Format kind, String text) {
            this(step.getClass(), kind, text);
        }
    }

    /// @throws UnreadableStructureException if the same work still runs
    void refuse(Work work) {
        if (!works.isEmpty() && works.containsKey(work)) {
            throw new UnreadableStructureException(work.kind(),
                    Reason.of("structure.too-complex-not-understood-when-it"),
                    work.text());
        }
    }

    void add(Work work, Deadline deadline) {
        works.put(work, deadline);
        if (deadline.isDone()) {
            works.remove(work, deadline);
        } else {
            LOG.log(System.Logger.Level.WARNING,
                    "A {0} of {1} characters was given up and keeps its thread; {2} do so now",
                    work.kind().label(), work.text().length(), works.size());
        }
    }

    void ended(Work work, Deadline deadline) {
        deadline.done();
        if (!works.isEmpty()) {
            works.remove(work, deadline);
        }
    }
}
