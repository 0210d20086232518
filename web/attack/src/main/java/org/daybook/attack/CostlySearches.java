package org.daybook.attack;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Asks 64 costly things at once, again and again. Each is answered or sent away, soon, and a reader notices nothing.
final class CostlySearches implements Attack {

    private static final int AT_ONCE = 64;
    /// The limit of a search (`daybook.search.timeout`) and a second, and time for the answer on a machine that is busy
    /// attacking.
    private static final Duration LIMIT = Duration.ofSeconds(9);
    private static final List<String> UNITS = List.of(
            "[$(C~N),$(N~C),C,N]~",
            "[C@,C@@](F)~",
            "[C,N;O,S;C,O;N,S]",
            "[!C;!N;!O]~",
            "*~",
            "[C,D2;R1,H1;X3,v4;+1,r5]~",
            "[C,N].",
            "[#6,#7;v3,v4;h1,h2;H0,H1,H2,H3]~");
    private static final int LONGEST = 3_900;

    @Override
    public String name() {
        return "costly-searches";
    }

    @Override
    public String about() {
        return "asks 64 costly searches, exports and drawings at once";
    }

    @Override
    public Verdict run(Target target, Duration time, long seed) throws IOException, InterruptedException {
        Target stranger = target.asStranger();
        long end = System.nanoTime() + time.toNanos();
        List<String> faults = new ArrayList<>();
        long tried = 0;
        try (ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
                Bystander bystander = Bystander.of(target)) {
            while (System.nanoTime() < end) {
                List<Future<List<String>>> asked = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) {
                    String path = path((int) (seed + tried++));
                    asked.add(clients.submit(() -> ask(stranger, path)));
                }
                for (Future<List<String>> one : asked) {
                    faults.addAll(one.get());
                }
            }
            Verdict pages = bystander.verdict(tried, "64 costly requests at once");
            faults.addAll(pages.faults());
            return new Verdict(tried, pages.words(), faults);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private static String path(int number) {
        String unit = UNITS.get(Math.floorMod(number, UNITS.size()));
        String smarts = URLEncoder.encode(unit.repeat(LONGEST / unit.length()) + "C", StandardCharsets.UTF_8);
        return switch (Math.floorMod(number / UNITS.size(), 4)) {
            case 0 -> "/api/v1/compounds?match=smarts&structure=" + smarts;
            case 1 -> "/search?match=smarts&structure=" + smarts;
            case 2 -> "/search?q=a&kind=entry&limit=200";
            default -> "/api/v1/export/compounds.xlsx";
        };
    }

    private static List<String> ask(Target target, String path) throws InterruptedException {
        String shown = URI.create(path).getPath() + " " + Inspection.shorten(path);
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = target.get(path);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            List<String> faults = new ArrayList<>();
            if (took.compareTo(LIMIT) > 0) {
                faults.add(shown + " took " + took.toMillis() + " ms");
            }
            Inspection.fault(answer, path).ifPresent(fault -> faults.add(shown + ": " + fault));
            return faults;
        } catch (IOException e) {
            return List.of(shown + " is not answered: " + e);
        }
    }
}
