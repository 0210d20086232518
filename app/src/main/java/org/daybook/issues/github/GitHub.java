package org.daybook.issues.github;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/// Asks GitHub for single issues, as its REST API documents (`GET /repos/{owner}/{repo}/issues/{issue_number}`,
/// version 2022-11-28): with the ETag last seen, following a redirect after a rename, obeying its rate limits.
///
/// <https://docs.github.com/en/rest/issues/issues#get-an-issue>,
/// <https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api>
@Component
public class GitHub {

    private static final Logger LOG = LoggerFactory.getLogger(GitHub.class);
    private static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final int MAX_REDIRECTS = 3;
    private static final Duration LEAST_WAIT = Duration.ofMinutes(1);

    private final GitHubProperties properties;
    private final Clock clock;
    private final HttpClient http;

    GitHub(GitHubProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .connectTimeout(properties.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /// @param repository `owner/name`
    /// @param etag of the answer seen last, if any
    public GitHubAnswer issue(String repository, int number, Optional<String> etag) {
        URI address = properties.apiUrl().resolve("/repos/" + repository + "/issues/" + number);
        try {
            return ask(address, etag, MAX_REDIRECTS);
        } catch (HttpTimeoutException e) {
            return new GitHubAnswer.Failed("GitHub cannot be reached: no answer in time");
        } catch (IOException e) {
            LOG.debug("GitHub cannot be reached", e);
            return new GitHubAnswer.Failed("GitHub cannot be reached");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new GitHubAnswer.Failed("The look was interrupted");
        } catch (JacksonException | IllegalArgumentException e) {
            return new GitHubAnswer.Failed("GitHub's answer is not an issue");
        }
    }

    private GitHubAnswer ask(URI address, Optional<String> etag, int redirectsLeft)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(properties.timeout())
                .header("Accept", "application/vnd.github+json")
                .header("X-GitHub-Api-Version", "2022-11-28")
                .header("User-Agent", "Daybook");
        etag.ifPresent(tag -> request.header("If-None-Match", tag));
        if (properties.token() != null && !properties.token().isBlank()) {
            request.header("Authorization", "Bearer " + properties.token());
        }
        HttpResponse<byte[]> answer = http.send(request.build(), info -> HttpResponse.BodySubscribers.mapping(
                HttpResponse.BodySubscribers.ofInputStream(), GitHub::readLimited));
        return switch (answer.statusCode()) {
            case 200 ->
                new GitHubAnswer.Found(
                        GitHubIssueReader.read(answer.body()),
                        answer.headers().firstValue("ETag").orElse(null));
            case 304 -> new GitHubAnswer.Unchanged();
            case 301, 302, 307, 308 -> follow(answer, redirectsLeft);
            case 404 -> new GitHubAnswer.Missing();
            case 410 -> new GitHubAnswer.Gone();
            case 403, 429 -> refused(answer);
            case 401 -> new GitHubAnswer.Failed("GitHub does not accept the token of this site");
            default -> new GitHubAnswer.Failed("GitHub answers with status " + answer.statusCode());
        };
    }

    /// Follows to the same API only, so that the token goes nowhere else.
    private GitHubAnswer follow(HttpResponse<byte[]> answer, int redirectsLeft)
            throws IOException, InterruptedException {
        URI target = answer.headers().firstValue("Location").map(answer.uri()::resolve).orElse(null);
        boolean sameApi = target != null && target.getScheme().equals(properties.apiUrl().getScheme())
                && target.getAuthority().equals(properties.apiUrl().getAuthority());
        if (!sameApi || redirectsLeft == 0) {
            return new GitHubAnswer.Failed("GitHub points elsewhere");
        }
        return ask(target, Optional.empty(), redirectsLeft - 1);
    }

    private GitHubAnswer refused(HttpResponse<byte[]> answer) {
        Instant now = clock.instant();
        Optional<Instant> retryAfter = answer.headers()
                .firstValue("Retry-After")
                .flatMap(GitHub::seconds)
                .map(now::plus);
        if (retryAfter.isPresent()) {
            return new GitHubAnswer.Limited(retryAfter.get());
        }
        boolean usedUp = answer.headers().firstValue("X-RateLimit-Remaining").filter("0"::equals).isPresent();
        Optional<Instant> reset = answer.headers()
                .firstValue("X-RateLimit-Reset")
                .flatMap(GitHub::seconds)
                .map(since -> Instant.EPOCH.plus(since));
        if (usedUp && reset.isPresent()) {
            return new GitHubAnswer.Limited(reset.get().isAfter(now) ? reset.get() : now.plus(LEAST_WAIT));
        }
        boolean secondary = answer.statusCode() == 429
                || new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8).contains("rate limit");
        return secondary ? new GitHubAnswer.Limited(now.plus(LEAST_WAIT)) : new GitHubAnswer.Missing();
    }

    private static Optional<Duration> seconds(String header) {
        return header.matches("\\d{1,12}") ? Optional.of(Duration.ofSeconds(Long.parseLong(header))) : Optional.empty();
    }

    private static byte[] readLimited(InputStream body) {
        try (body) {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IllegalArgumentException("more than " + MAX_BYTES + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
