package org.daybook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/// Somebody who reads a started program without signing in.
final class Reader {

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final DaybookProcess daybook;

    Reader(DaybookProcess daybook) {
        this.daybook = daybook;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(daybook.address().resolve(path))
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> getWithin(String path, Duration most) throws IOException, InterruptedException {
        Instant begin = Instant.now();
        HttpResponse<String> answer = get(path);
        assertThat(Duration.between(begin, Instant.now())).as(path).isLessThan(most);
        return answer;
    }
}
