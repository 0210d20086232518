package org.daybook.chem.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daybook.chem.reference.Corpus;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.identity.StereoSummary;
import org.daybook.chem.structure.inchi.Inchi;
import org.daybook.chem.structure.parent.Parent;
import org.daybook.chem.structure.property.Properties;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.chem.worker.InProcess;
import org.daybook.chem.worker.TaskRunner;
import org.daybook.chem.worker.WorkerPool;
import org.daybook.chem.worker.WorkerSettings;

/// What it costs to have InChI done in worker processes: the same molecules here and there, in rounds that follow
/// each other.
///
/// Arguments: number of molecules, number of rounds, the second of which and later count; 3,000 and 5 if not given.
public final class InchiPlaces {

    private static final int MOST_THREADS = 4;

    private InchiPlaces() {}

    public static void main(String[] arguments) throws ExecutionException, InterruptedException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        List<String> smiles = molecules(count);
        List<String> inchis = smiles.stream().limit(count / 3)
                .map(text -> Identifiers.of(StructureReader.read(text, Format.SMILES)))
                .flatMap(identifiers -> identifiers.inchi().stream()).toList();
        try (WorkerPool pool = new WorkerPool(
                new WorkerSettings("structures", 2, 128L << 20, Duration.ofSeconds(8), WorkerSettings.classPath()))) {
            Report.line(
                    "| work | threads | here, a second | in two workers, a second | ratio | here, a processor second |"
                            + " in workers | ratio |");
            Report.line("|---|---|---|---|---|---|---|---|");
            for (int threads = 1; threads <= MOST_THREADS; threads *= 2) {
                compare("identify a SMILES", threads, rounds, pool, smiles, text -> Identifiers.of(
                        StructureReader.read(text, Format.SMILES)));
                compare("read an InChI", threads, rounds, pool, inchis, text -> StructureReader.read(text, Format.INCHI)
                        .title());
                compare("all of a registration", threads, rounds, pool, smiles, InchiPlaces::register);
            }
        }
        System.exit(0); // the threads of structures that were given up may still run
    }

    private static List<String> molecules(int count) {
        Corpus corpus = Corpus.find().orElseThrow(() -> new IllegalStateException("DAYBOOK_CORPUS names no folder"));
        try (Stream<String> lines = corpus.lines("drug-10k")) {
            return lines.limit(count).map(line -> line.substring(0, line.indexOf('\t'))).toList();
        }
    }

    private static Object register(String text) {
        Structure structure = StructureReader.read(text, Format.SMILES);
        return List.of(
                Identifiers.of(structure),
                Properties.of(structure),
                StereoSummary.of(structure),
                Identifiers.of(Parent.of(structure).structure()));
    }

    private static void compare(
            String work, int threads, int rounds, WorkerPool pool, List<String> texts, Function<String, Object> step)
            throws ExecutionException, InterruptedException {
        InProcess here = new InProcess();
        List<Object> expected = List.of();
        double[] clock = new double[2];
        double[] processor = new double[2];
        for (int round = 0; round < rounds; round++) {
            for (TaskRunner place : List.of(here, pool)) {
                Inchi.runIn(place);
                long start = System.nanoTime();
                double used = processorSeconds(pool);
                List<Object> answers = answers(texts, threads, step);
                if (round > 0) {
                    clock[place == here ? 0 : 1] += (System.nanoTime() - start) / 1e9;
                    processor[place == here ? 0 : 1] += processorSeconds(pool) - used;
                }
                if (!expected.isEmpty() && !answers.equals(expected)) {
                    throw new IllegalStateException("The answers differ");
                }
                expected = answers;
            }
        }
        double done = (rounds - 1.0) * texts.size();
        Report.line(
                "| %s | %d | %,.0f | %,.0f | %.2f | %,.0f | %,.0f | %.2f |",
                work,
                threads,
                done / clock[0],
                done / clock[1],
                clock[0] / clock[1],
                done / processor[0],
                done / processor[1],
                processor[0] / processor[1]);
    }

    /// Of this process and its workers.
    private static double processorSeconds(WorkerPool pool) {
        Stream<ProcessHandle> workers = pool.processIds().stream().flatMap(id -> ProcessHandle.of(id).stream());
        return Stream.concat(Stream.of(ProcessHandle.current()), workers)
                .mapToDouble(process -> process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9).sum();
    }

    private static List<Object> answers(List<String> texts, int threads, Function<String, Object> step)
            throws ExecutionException, InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Object>> futures = new ArrayList<>();
            texts.forEach(text -> futures.add(pool.submit(() -> answer(text, step))));
            List<Object> answers = new ArrayList<>();
            for (Future<Object> future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    private static Object answer(String text, Function<String, Object> step) {
        try {
            return step.apply(text);
        } catch (UnreadableStructureException e) {
            return e.reason();
        }
    }
}
