package org.daybook.attack;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Somebody who only reads, page after page, while others attack.
///
/// Of a hundred pages one may take longer than [#SILENCE]; each has to come. How long they took is said, and is read as
/// a figure: on a quiet machine 99 of 100 come within a second.
final class Bystander implements AutoCloseable {

    /// Who waits so long takes the site for silent, whatever the machine is busy with.
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final List<String> PAGES = List.of("/", "/compounds", "/notebooks", "/todo");

    private final Target target;
    private final List<Duration> answers = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Thread thread;
    private volatile boolean enough;

    private Bystander(Target target) {
        this.target = target.asStranger();
        this.thread = Thread.ofPlatform().name("bystander").unstarted(this::read);
    }

    /// Begins to read, once each page has been made for the first time.
    static Bystander of(Target target) throws IOException, InterruptedException {
        Bystander bystander = new Bystander(target);
        for (String page : PAGES) {
            bystander.target.get(page);
        }
        bystander.thread.start();
        return bystander;
    }

    private void read() {
        for (int page = 0; !enough; page = (page + 1) % PAGES.size()) {
            long start = System.nanoTime();
            try {
                HttpResponse<String> answer = target.get(PAGES.get(page));
                if (answer.statusCode() != 200) {
                    faults.add(PAGES.get(page) + " is answered with " + answer.statusCode());
                }
            } catch (IOException e) {
                faults.add(PAGES.get(page) + " is not answered: " + e);
            } catch (InterruptedException e) {
                return;
            }
            answers.add(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /// Ends and says how long pages took.
    ///
    /// @param tried what the attack tried
    /// @param attack what it saw, in words
    Verdict verdict(long tried, String attack) throws InterruptedException {
        close();
        Duration[] sorted = answers.stream().sorted().toArray(Duration[]::new);
        Duration p99 = sorted.length == 0 ? Target.ANSWER_LIMIT : sorted[(int) Math.ceil(sorted.length * 0.99) - 1];
        List<String> all = new ArrayList<>(faults);
        if (p99.compareTo(SILENCE) > 0) {
            all.add("99 of 100 pages took a reader up to " + p99.toMillis() + " ms, the slowest "
                    + Arrays.stream(sorted).max(Duration::compareTo).orElse(p99).toMillis() + " ms");
        }
        String words =
                "%s; a reader got %d pages, 99 of 100 within %d ms".formatted(attack, sorted.length, p99.toMillis());
        return new Verdict(tried, words, all);
    }

    @Override
    public void close() throws InterruptedException {
        enough = true;
        thread.join();
    }
}
