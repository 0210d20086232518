package org.daybook.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.daybook.people.token.ApiTokens;

/// Asks a site over HTTP, as its owner.
final class Client {

    private final Site site;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;

    Client(Site site) {
        this.site = site;
        this.token = site.bean(ApiTokens.class).issue("bench", site.owner());
    }

    /// Has some clients do something so many times, all together.
    static void atOnce(int clients, int times, IntConsumer work) {
        try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
            List<? extends Future<?>> all = IntStream.range(0, times)
                    .mapToObj(i -> pool.submit(() -> work.accept(i))).toList();
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    String get(String path) {
        return send(HttpRequest.newBuilder(site.address(path)), 200);
    }

    void post(String path, String json) {
        send(HttpRequest.newBuilder(site.address(path)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)), 201);
    }

    private String send(HttpRequest.Builder request, int expected) {
        try {
            HttpResponse<String> answer = http.send(request.header("Authorization", "Bearer " + token).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new IllegalStateException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
