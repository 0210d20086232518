package org.daybook.chem.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.daybook.chem.worker.WorkerException.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A task may do to its process what it likes: its asker gets an answer in words, and everybody else goes on.
@Timeout(120)
class WorkerPoolTest {

    private static final byte[] NOTHING = {};
    private static final WorkerPool POOL = new WorkerPool(settings(1, Duration.ofSeconds(30)));
    /// For tasks that do not end: a busy machine may need longer than this for those that do.
    private static final WorkerPool IMPATIENT = new WorkerPool(settings(1, Duration.ofMillis(600)));

    static WorkerSettings settings(int processes, Duration time) {
        return new WorkerSettings("tests", processes, 64L << 20, time, WorkerSettings.classPath());
    }

    @AfterAll
    static void close() {
        POOL.close();
        IMPATIENT.close();
    }

    @Test
    void tasksAreDoneInAnotherProcessThatStays() {
        long first = echoed("one");
        long second = echoed("two");

        assertThat(first).isEqualTo(second).isNotEqualTo(ProcessHandle.current().pid());
    }

    @Test
    void anAnswerLongerThanAPipeComesWhole() {
        byte[] request = "ab".repeat(300_000).getBytes(StandardCharsets.UTF_8);

        byte[] answer = POOL.run(HostileTasks.Echo.class, request, in -> {
            in.readLong();
            return in.readAllBytes();
        });

        assertThat(answer).isEqualTo(request);
    }

    @Test
    void anEndlessLoopTookTooLong() {
        Duration time = Duration.ofMillis(600);
        Duration patience = Duration.ofMinutes(1);
        try (WorkerPool pool = new WorkerPool(
                new WorkerSettings("tests", 1, 64L << 20, time, patience, WorkerSettings.classPath()))) {
            WorkerException problem = problemOf(pool, HostileTasks.EndlessLoop.class, "loop");

            assertThat(problem.kind()).isEqualTo(Kind.TIME);
            assertThat(problem.reason()).isEqualTo("took longer than 600 ms");
        }
    }

    @Test
    void aTaskThatStandsStillCameToNoEnd() {
        WorkerException problem = problemOf(IMPATIENT, HostileTasks.Standstill.class, "still");

        assertThat(problem.kind()).isEqualTo(Kind.STANDSTILL);
        assertThat(problem.reason()).isEqualTo("came to no end in 2400 ms");
    }

    /// On a machine that had no processor left for it a good request stands still, too.
    @Test
    void aStandstillIsNotHeldAgainstTheRequest() {
        problemOf(IMPATIENT, HostileTasks.Standstill.class, "again");

        assertThat(problemOf(IMPATIENT, HostileTasks.Standstill.class, "again").kind()).isEqualTo(Kind.STANDSTILL);
    }

    @Test
    void aMemoryBombNeededTooMuch() {
        WorkerException problem = problemOf(POOL, HostileTasks.MemoryBomb.class, "bomb");

        assertThat(problem.reason()).isEqualTo("needed more than 64 MB");
        assertThat(echoed("next")).isPositive();
    }

    @Test
    void aCrashEndedTheReader() {
        WorkerException problem = problemOf(POOL, HostileTasks.Crash.class, "crash");

        assertThat(problem.kind()).isEqualTo(Kind.DEATH);
        assertThat(echoed("next")).isPositive();
    }

    @Test
    void whatEndedAProcessIsNotTriedAgainSoon() {
        problemOf(POOL, HostileTasks.Crash.class, "the same");
        long before = echoed("before");

        WorkerException problem = problemOf(POOL, HostileTasks.Crash.class, "the same");

        assertThat(problem.kind()).isEqualTo(Kind.REPEATED);
        assertThat(problem.reason()).startsWith("ended the reader when it was tried a short time ago");
        assertThat(echoed("after")).isEqualTo(before);
    }

    /// A process may be killed by something else, as the system does when memory is short.
    @Test
    void whatWasNotToBlameIsTriedAgain(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("crash"));

        String answer = POOL.run(HostileTasks.CrashOnce.class, utf(file.toString()), in -> in.readUTF());

        assertThat(answer).isEqualTo("well");
    }

    /// `kill -9`, or the system when memory is short: no doing of the request.
    @Test
    void whoseProcessIsKilledAgainAndAgainIsNotToBlame(@TempDir Path folder) throws IOException {
        List<String> files = new ArrayList<>();
        for (String name : List.of("first", "second", "third", "fourth", "fifth")) {
            files.add(Files.createFile(folder.resolve(name)).toString());
        }
        byte[] request = utf(String.join("\n", files));

        NoWorkerException nobody = catchThrowableOfType(NoWorkerException.class,
                () -> POOL.run(HostileTasks.Killed.class, request, in -> in.readUTF()));
        String later = POOL.run(HostileTasks.Killed.class, request, in -> in.readUTF());

        assertThat(nobody).hasMessage("The reader was ended from outside; try again later");
        assertThat(later).isEqualTo("well");
    }

    @Test
    void aProcessKilledWhileItWasIdleIsReplaced() {
        long pid = echoed("one");
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();

        assertThat(echoed("two")).isNotEqualTo(pid);
    }

    @Test
    void aProcessKilledInMidCallLeavesNobodyWithoutAnAnswer() throws Exception {
        try (WorkerPool pool = new WorkerPool(settings(2, Duration.ofSeconds(20)));
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Long>> answers = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                byte[] request = String.valueOf(i).getBytes(StandardCharsets.UTF_8);
                answers.add(threads.submit(() -> pool.run(HostileTasks.Echo.class, request, in -> in.readLong())));
                if (i % 500 == 499) {
                    answers.getLast().get();
                    pool.processIds().forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
                }
            }
            for (Future<Long> answer : answers) {
                assertThat(answer.get()).isPositive();
            }
        }
    }

    @Test
    void whatATaskThrowsIsItsAskersAndTheProcessStays() {
        long before = echoed("before");

        assertThat(problemOf(POOL, HostileTasks.UndeclaredException.class, "x").reason()).isEqualTo("-1");
        assertThat(problemOf(POOL, HostileTasks.EndlessRecursion.class, "x").reason()).isEqualTo("nested too deeply");
        assertThat(echoed("after")).isEqualTo(before);
    }

    @Test
    void whatALibraryPrintsIsNoAnswer() {
        assertThat(POOL.<String>run(HostileTasks.Chatter.class, NOTHING, in -> in.readUTF())).isEqualTo("well");
    }

    @Test
    void whoHasEnoughOfAnAnswerLeavesTheRest() {
        long before = echoed("before");

        int sum = POOL.run(HostileTasks.EndlessAnswer.class, NOTHING, in -> in.readInt() + in.readInt() + in.readInt());

        assertThat(sum).isEqualTo(3);
        assertThat(echoed("after")).isEqualTo(before);
    }

    @Test
    void aFaultOfTheAskerLeavesTheProcessWell() {
        long before = echoed("before");

        assertThatThrownBy(() -> POOL.run(HostileTasks.EndlessAnswer.class, NOTHING, in -> {
            throw new IllegalStateException("the asker's own");
        })).hasMessage("the asker's own");
        assertThat(echoed("after")).isEqualTo(before);
    }

    @Test
    void passwordsOfTheEnvironmentStayHere() {
        String names = POOL.run(HostileTasks.Environment.class, NOTHING, in -> in.readUTF());

        assertThat(Set.of(names.split(" ")))
                .isSubsetOf(
                        "PATH", "LANG", "LC_ALL", "MALLOC_ARENA_MAX", "PWD", "SHLVL", "_", "SystemRoot", "TEMP", "TMP");
    }

    @Test
    void aVirtualThreadMayNotWait() {
        Throwable problem = CompletableFuture.supplyAsync(() -> problem(() -> POOL.place()), Thread::startVirtualThread)
                .join();
        Throwable inProcess = CompletableFuture.supplyAsync(
                        () -> problem(
                                () -> new InProcess().run(HostileTasks.Chatter.class, NOTHING, in -> in.readUTF())),
                        Thread::startVirtualThread)
                .join();

        assertThat(problem).isInstanceOf(IllegalStateException.class);
        assertThat(inProcess).isInstanceOf(IllegalStateException.class).hasMessageContaining("virtual thread");
    }

    @Test
    void aClosedPoolHasNoProcessAndNoFolderLeft() throws Exception {
        WorkerPool pool = new WorkerPool(settings(2, Duration.ofMinutes(5)));
        Path folder = Path.of(pool.<String>run(HostileTasks.Folder.class, NOTHING, in -> in.readUTF()));
        boolean there = Files.isDirectory(folder);
        Set<Long> ids = pool.processIds();
        CompletableFuture<NoWorkerException> working = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> working.complete(nobodyFor(pool, HostileTasks.EndlessLoop.class, "loop")));

        pool.close();

        assertThat(working.get()).hasMessageContaining("try again later");
        assertThat(ids).isNotEmpty().allSatisfy(id -> assertThat(
                        ProcessHandle.of(id).filter(ProcessHandle::isAlive))
                .isEmpty());
        assertThat(there).isTrue();
        assertThat(folder).doesNotExist();
        assertThat(nobodyFor(pool, HostileTasks.Echo.class, "late")).hasMessageContaining("is ending");
    }

    @Test
    void aProgramThatCannotBeStartedIsSaidInWords() {
        try (WorkerPool pool = new WorkerPool(new WorkerSettings(
                "tests", 1, 64L << 20, Duration.ofSeconds(1), List.of("-cp", "nowhere", "nobody")))) {
            assertThat(nobodyFor(pool, HostileTasks.Echo.class, "x"))
                    .hasMessage("No reader could be started; try again later")
                    .hasRootCauseInstanceOf(IOException.class);
        }
    }

    /// `kill -9` of the server, while one worker loops and one waits.
    @Test
    void noWorkerOutlivesTheProcessThatAsked() throws IOException, InterruptedException, ExecutionException {
        Process asker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Asker.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<ProcessHandle> workers;
        try (BufferedReader said = asker.inputReader()) {
            workers = Stream.of(said.readLine().replaceAll("[\\[\\] ]", "").split(",")).map(Long::valueOf)
                    .map(pid -> ProcessHandle.of(pid).orElseThrow()).toList();
            asker.destroyForcibly();
        }

        for (ProcessHandle worker : workers) {
            assertThat(worker.onExit().orTimeout(20, TimeUnit.SECONDS).get().isAlive()).isFalse();
        }
        assertThat(workers).hasSize(2);
    }

    private static long echoed(String text) {
        return POOL.run(HostileTasks.Echo.class, text.getBytes(StandardCharsets.UTF_8), in -> {
            long pid = in.readLong();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(text);
            return pid;
        });
    }

    private static WorkerException problemOf(WorkerPool pool, Class<? extends WorkerTask> task, String request) {
        return catchThrowableOfType(WorkerException.class,
                () -> pool.run(task, request.getBytes(StandardCharsets.UTF_8), in -> in.readAllBytes()));
    }

    private static NoWorkerException nobodyFor(WorkerPool pool, Class<? extends WorkerTask> task, String request) {
        return catchThrowableOfType(NoWorkerException.class,
                () -> pool.run(task, request.getBytes(StandardCharsets.UTF_8), in -> in.readAllBytes()));
    }

    private static Throwable problem(Runnable work) {
        try {
            work.run();
            return new AssertionError("no problem");
        } catch (IllegalStateException e) {
            return e;
        }
    }

    private static byte[] utf(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DataOutputStream(bytes).writeUTF(text);
        return bytes.toByteArray();
    }
}
