package org.daybook.issues.github;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/// Asks GitHub for issues and comments as its REST API documents (version 2022-11-28): with the ETag last seen,
/// following a redirect after a rename, obeying its rate limits: as long as GitHub wants a pause, nothing is asked.
///
/// <https://docs.github.com/en/rest/issues/issues>, <https://docs.github.com/en/rest/issues/comments>,
/// <https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api>
@Component
public class GitHub {

    private static final Logger LOG = LoggerFactory.getLogger(GitHub.class);
    private static final int MAX_BYTES = 16 * 1024 * 1024;
    /// Issues or comments of one answer, as many as GitHub gives.
    public static final int PAGE = 100;
    private static final int MAX_REDIRECTS = 3;
    private static final Duration LEAST_WAIT = Duration.ofMinutes(1);
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final GitHubProperties properties;
    private final GitHubTokens tokens;
    private final Clock clock;
    private final HttpClient http;
    private final AtomicReference<Instant> pausedUntil = new AtomicReference<>(Instant.MIN);

    GitHub(GitHubProperties properties, GitHubTokens tokens, Clock clock) {
        this.properties = properties;
        this.tokens = tokens;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .connectTimeout(properties.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /// One issue.
    ///
    /// @param repository `owner/name`
    /// @param etag of the answer seen last, if any
    public GitHubAnswer<GitHubIssue> issue(String repository, int number, Optional<String> etag) {
        return ask(repository, "/repos/" + repository + "/issues/" + number, etag, GitHubReader::issue, "an issue");
    }

    /// Issues and pull requests that changed since, the oldest change first.
    ///
    /// @param page from 1
    public GitHubAnswer<GitHubPage<GitHubIssue>> changedIssues(
            String repository, Instant since, int page, Optional<String> etag) {
        return ask(repository, "/repos/" + repository + "/issues?state=all&sort=updated&direction=asc&since=" + since
                + pages(page), etag, GitHubReader::issues, "a list of issues");
    }

    /// All issues and pull requests in the order they were opened.
    ///
    /// @param page from 1
    public GitHubAnswer<GitHubPage<GitHubIssue>> issues(String repository, int page, Optional<String> etag) {
        return ask(repository, "/repos/" + repository + "/issues?state=all&sort=created&direction=asc" + pages(page),
                etag, GitHubReader::issues, "a list of issues");
    }

    /// All issues and pull requests, those opened last first.
    ///
    /// @param page from 1
    public GitHubAnswer<GitHubPage<GitHubIssue>> newestIssues(String repository, int page) {
        return ask(repository, "/repos/" + repository + "/issues?state=all&sort=created&direction=desc" + pages(page),
                Optional.empty(), GitHubReader::issues, "a list of issues");
    }

    /// Comments of the whole repository that changed since, the oldest change first.
    ///
    /// @param page from 1
    public GitHubAnswer<GitHubPage<GitHubComment>> changedComments(
            String repository, Instant since, int page, Optional<String> etag) {
        return ask(repository, "/repos/" + repository + "/issues/comments?sort=updated&direction=asc&since=" + since
                + pages(page), etag, GitHubReader::comments, "a list of comments");
    }

    /// The comments of one issue, the oldest first.
    ///
    /// @param page from 1
    public GitHubAnswer<GitHubPage<GitHubComment>> comments(String repository, int number, int page) {
        return ask(repository, "/repos/" + repository + "/issues/" + number + "/comments?" + pages(page).substring(1),
                Optional.empty(), GitHubReader::comments, "a list of comments");
    }

    /// What happened to the issues of a repository, the newest first.
    ///
    /// @param page from 1
    public GitHubAnswer<GitHubPage<GitHubEvent>> events(String repository, int page) {
        return ask(repository, "/repos/" + repository + "/issues/events?" + pages(page).substring(1), Optional.empty(),
                GitHubReader::events, "a list of events");
    }

    /// Whether a repository is shown to some people only.
    public GitHubAnswer<Boolean> isHidden(String repository) {
        return ask(repository, "/repos/" + repository, Optional.empty(), GitHubReader::isHidden, "a repository");
    }

    /// Until when GitHub wants no questions, if it does.
    public Optional<Instant> pausedUntil() {
        return Optional.of(pausedUntil.get()).filter(until -> until.isAfter(clock.instant()));
    }

    private static String pages(int page) {
        return "&per_page=" + PAGE + (page == 1 ? "" : "&page=" + page);
    }

    private <T> GitHubAnswer<T> ask(
            String repository, String path, Optional<String> etag, Function<byte[], T> reader, String what) {
        Optional<Instant> pause = pausedUntil();
        if (pause.isPresent()) {
            return new GitHubAnswer.Limited<>(pause.get());
        }
        try {
            GitHubAnswer<T> answer = ask(address(path), tokens.reading(repository), etag, reader, MAX_REDIRECTS);
            if (answer instanceof GitHubAnswer.Limited<T> limited) {
                pause(limited.until());
            }
            return answer;
        } catch (HttpTimeoutException e) {
            return new GitHubAnswer.Failed<>("GitHub cannot be reached: no answer in time");
        } catch (IOException e) {
            LOG.debug("GitHub cannot be reached", e);
            return new GitHubAnswer.Failed<>("GitHub cannot be reached");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new GitHubAnswer.Failed<>("The look was interrupted");
        } catch (JacksonException | IllegalArgumentException e) {
            return new GitHubAnswer.Failed<>("GitHub's answer is not " + what);
        }
    }

    /// The path of the API's own address is kept: GitHub Enterprise has `/api/v3`.
    URI address(String path) {
        return URI.create(properties.apiUrl().toString().replaceFirst("/+$", "") + path);
    }

    void pause(Instant until) {
        pausedUntil.set(until);
        LOG.info("GitHub wants no more questions until {}", until);
    }

    private <T> GitHubAnswer<T> ask(URI address, Optional<String> token, Optional<String> etag,
            Function<byte[], T> reader, int redirectsLeft) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(properties.timeout())
                .header("Accept", "application/vnd.github+json")
                .header("X-GitHub-Api-Version", "2022-11-28")
                .header("User-Agent", "Daybook");
        etag.ifPresent(tag -> request.header("If-None-Match", tag));
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        HttpResponse<byte[]> answer = http.send(request.build(), info -> HttpResponse.BodySubscribers.mapping(
                HttpResponse.BodySubscribers.ofInputStream(), GitHub::readLimited));
        if (answer.statusCode() < 400) {
            usedUp(answer).ifPresent(this::pause);
        }
        return switch (answer.statusCode()) {
            case 200 ->
                new GitHubAnswer.Found<>(
                        reader.apply(answer.body()),
                        answer.headers().firstValue("ETag").orElse(null));
            case 304 -> new GitHubAnswer.Unchanged<>();
            case 301, 302, 307, 308 -> follow(answer, token, reader, redirectsLeft);
            case 404 -> new GitHubAnswer.Missing<>();
            case 410 -> new GitHubAnswer.Gone<>();
            case 403, 429 -> refused(answer);
            case 401 -> new GitHubAnswer.Failed<>("GitHub does not accept the token of this site");
            default -> new GitHubAnswer.Failed<>("GitHub answers with status " + answer.statusCode());
        };
    }

    /// Follows to the same API only, so that the token goes nowhere else.
    private <T> GitHubAnswer<T> follow(HttpResponse<byte[]> answer, Optional<String> token,
            Function<byte[], T> reader, int redirectsLeft) throws IOException, InterruptedException {
        Optional<URI> target = target(answer);
        if (target.isEmpty() || redirectsLeft == 0) {
            return new GitHubAnswer.Failed<>("GitHub points elsewhere");
        }
        return ask(target.get(), token, Optional.empty(), reader, redirectsLeft - 1);
    }

    /// Where an answer points to, if that is of the same API.
    Optional<URI> target(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").map(answer.uri()::resolve)
                .filter(target -> properties.apiUrl().getScheme().equals(target.getScheme())
                        && properties.apiUrl().getAuthority().equals(target.getAuthority()));
    }

    private <T> GitHubAnswer<T> refused(HttpResponse<byte[]> answer) {
        return limit(answer).<GitHubAnswer<T>>map(GitHubAnswer.Limited::new).orElseGet(GitHubAnswer.Missing::new);
    }

    /// Until when GitHub wants no more questions, if that is what a refusal (403 or 429) says.
    Optional<Instant> limit(HttpResponse<byte[]> answer) {
        Instant now = clock.instant();
        Optional<Instant> until = answer.headers()
                .firstValue("Retry-After")
                .flatMap(GitHub::seconds)
                .map(now::plus)
                .or(() -> usedUp(answer));
        boolean secondary = answer.statusCode() == 429
                || new String(answer.body(), StandardCharsets.UTF_8).contains("rate limit");
        return until.or(() -> Optional.of(now.plus(LEAST_WAIT)).filter(wait -> secondary));
    }

    /// Until when there are no more questions, if this was the last one. GitHub says by its own clock when there are
    /// again, and with each answer what that clock shows.
    Optional<Instant> usedUp(HttpResponse<byte[]> answer) {
        Instant now = clock.instant();
        Optional<Instant> theirs = answer.headers().firstValue("Date").flatMap(GitHub::date);
        return answer.headers().firstValue("X-RateLimit-Remaining").filter("0"::equals)
                .flatMap(none -> answer.headers().firstValue("X-RateLimit-Reset"))
                .flatMap(GitHub::seconds)
                .map(Instant.EPOCH::plus)
                .map(reset -> now.plus(Duration.between(theirs.orElse(now), reset)))
                .map(until -> until.isAfter(now) ? until : now.plus(theirs.isPresent() ? A_SECOND : LEAST_WAIT));
    }

    private static Optional<Instant> date(String header) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header, Instant::from));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> seconds(String header) {
        return header.matches("\\d{1,12}") ? Optional.of(Duration.ofSeconds(Long.parseLong(header))) : Optional.empty();
    }

    static byte[] readLimited(InputStream body) {
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
