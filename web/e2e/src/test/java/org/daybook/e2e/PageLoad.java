package org.daybook.e2e;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks for one page again and again, with `wrk` on 32 connections, and prints a line of a table about it.
final class PageLoad {

    private static final int SECONDS = Integer.getInteger("daybook.figures.seconds", 10);
    private static final int WARM_UP_SECONDS = 3;
    private static final Pattern DONE = Pattern.compile("(\\d+) requests in");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern BROKEN =
            Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");

    private final DaybookProcess daybook;

    PageLoad(DaybookProcess daybook) {
        this.daybook = daybook;
    }

    void printHeading() {
        System.out.println("| page | requests/s | p50 | p99 | errors | processor ms/request |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
    }

    void print(String path) throws IOException, InterruptedException {
        print(path, path, List.of());
    }

    /// As a reader with a cookie: the page is made anew each time.
    void printSignedIn(String path) throws IOException, InterruptedException {
        print(path + ", with a cookie", path, List.of("-H", "Cookie: any=1"));
    }

    /// As a reader who has the page already and asks whether it has changed.
    void printUnchanged(String path) throws IOException, InterruptedException {
        String tag = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(daybook.address().resolve(path)).build(),
                        HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        print(path + ", 304", path, List.of("-H", "If-None-Match: " + tag));
    }

    private void print(String name, String path, List<String> headers) throws IOException, InterruptedException {
        try {
            wrk(path, headers, WARM_UP_SECONDS);
        } catch (IOException e) {
            System.out.println("| " + name + " | not measured, wrk is not installed | | | | |");
            return;
        }
        Duration before = daybook.processorTime();
        String output = wrk(path, headers, SECONDS);
        long requests = sum(DONE, output);
        double processor = daybook.processorTime().minus(before).toMillis() / (double) Math.max(1, requests);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %d | %.2f |%n",
                name.replace("|", "%7C"),
                value(output, "Requests/sec:"),
                value(output, "50%"),
                value(output, "99%"),
                sum(FAILED, output) + sum(BROKEN, output),
                processor);
    }

    private String wrk(String path, List<String> headers, int seconds) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("wrk", "-t2", "-c32", "-d" + seconds + "s", "--timeout", "10s", "--latency"));
        command.addAll(headers);
        command.add(daybook.url(path));
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        return output;
    }

    private static String value(String output, String marker) {
        return output.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(marker))
                .map(line -> line.substring(marker.length()).strip())
                .findFirst()
                .orElse("");
    }

    private static long sum(Pattern pattern, String output) {
        Matcher found = pattern.matcher(output);
        long sum = 0;
        while (found.find()) {
            for (int group = 1; group <= found.groupCount(); group++) {
                sum += Long.parseLong(found.group(group));
            }
        }
        return sum;
    }
}
