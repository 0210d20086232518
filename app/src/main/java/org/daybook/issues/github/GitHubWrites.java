package org.daybook.issues.github;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Writes issues and comments to GitHub as its REST API documents (version 2022-11-28), each by the token of who does.
/// GitHub knows no idempotency keys: who does not know whether something was written looks for it first.
///
/// <https://docs.github.com/en/rest/issues/issues>, <https://docs.github.com/en/rest/issues/comments>,
/// <https://docs.github.com/en/rest/issues/labels>, <https://docs.github.com/en/rest/issues/assignees>
@Component
public class GitHubWrites {

    private static final Logger LOG = LoggerFactory.getLogger(GitHubWrites.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_REDIRECTS = 3;
    /// Answers to a write that was not done, but is where they point to.
    private static final Set<Integer> POINTING = Set.of(301, 307, 308);

    private final GitHub github;
    private final GitHubProperties properties;
    private final HttpClient http;

    GitHubWrites(GitHub github, GitHubProperties properties) {
        this.github = github;
        this.properties = properties;
        this.http = HttpClient.newBuilder()
                .connectTimeout(properties.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /// Waits as long as GitHub asks for between two writes, at least a second: a job that writes on is told off by it
    /// (<https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api>).
    ///
    /// @return whether more may be written now
    public boolean rest() {
        try {
            Thread.sleep(properties.betweenWrites());
            return github.pausedUntil().isEmpty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Opens an issue.
    public WriteAnswer<GitHubIssue> open(
            String repository, String title, String body, List<String> labels, List<String> assignees, String token) {
        return write("POST", "/repos/" + repository + "/issues",
                Map.of("title", title, "body", body, "labels", labels, "assignees", assignees), GitHubReader::issue,
                token);
    }

    /// Changes fields of an issue: `title`, `body`, `state`.
    public WriteAnswer<GitHubIssue> change(String repository, int number, Map<String, String> fields, String token) {
        return write("PATCH", issue(repository, number), fields, GitHubReader::issue, token);
    }

    /// Writes a comment on an issue.
    public WriteAnswer<GitHubComment> comment(String repository, int number, String text, String token) {
        return write("POST", issue(repository, number) + "/comments", Map.of("body", text), GitHubReader::comment,
                token);
    }

    /// Writes a comment anew.
    ///
    /// @param id GitHub's
    public WriteAnswer<GitHubComment> edit(String repository, long id, String text, String token) {
        return write("PATCH", "/repos/" + repository + "/issues/comments/" + id, Map.of("body", text),
                GitHubReader::comment, token);
    }

    /// Takes a comment away.
    ///
    /// @param id GitHub's
    public WriteAnswer<Boolean> remove(String repository, long id, String token) {
        return write("DELETE", "/repos/" + repository + "/issues/comments/" + id, Map.of(), done -> true, token);
    }

    /// Adds labels; those that the repository lacks are made.
    public WriteAnswer<Boolean> label(String repository, int number, List<String> labels, String token) {
        return write("POST", issue(repository, number) + "/labels", Map.of("labels", labels), done -> true, token);
    }

    /// Takes a label away.
    public WriteAnswer<Boolean> unlabel(String repository, int number, String label, String token) {
        return write("DELETE", issue(repository, number) + "/labels/"
                + URLEncoder.encode(label, StandardCharsets.UTF_8).replace("+", "%20"), Map.of(), done -> true, token);
    }

    /// Assigns people by their logins.
    public WriteAnswer<GitHubIssue> assign(String repository, int number, List<String> logins, String token) {
        return write("POST", issue(repository, number) + "/assignees", Map.of("assignees", logins),
                GitHubReader::issue, token);
    }

    /// Takes people off an issue.
    public WriteAnswer<GitHubIssue> unassign(String repository, int number, List<String> logins, String token) {
        return write("DELETE", issue(repository, number) + "/assignees", Map.of("assignees", logins),
                GitHubReader::issue, token);
    }

    private static String issue(String repository, int number) {
        return "/repos/" + repository + "/issues/" + number;
    }

    /// @param token empty to ask as anybody
    <T> WriteAnswer<T> write(
            String method, String path, Map<String, ?> content, Function<byte[], T> reader, String token) {
        Optional<Instant> pause = github.pausedUntil();
        if (pause.isPresent()) {
            return new WriteAnswer.Limited<>(pause.get());
        }
        try {
            return read(follow(method, github.address(path), content, token), reader);
        } catch (HttpTimeoutException e) {
            return new WriteAnswer.Unknown<>("GitHub cannot be reached: no answer in time");
        } catch (IOException e) {
            LOG.debug("GitHub cannot be reached", e);
            return new WriteAnswer.Unknown<>("GitHub cannot be reached");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new WriteAnswer.Unknown<>("The look was interrupted");
        } catch (JacksonException | IllegalArgumentException e) {
            return new WriteAnswer.Unknown<>("GitHub's answer is not what it documents");
        }
    }

    /// Does it where GitHub points to, if a repository was renamed or an issue transferred, and nowhere else.
    private HttpResponse<byte[]> follow(String method, URI address, Map<String, ?> content, String token)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(method, address, content, token);
        for (int left = MOST_REDIRECTS; left > 0 && POINTING.contains(answer.statusCode()); left--) {
            Optional<URI> target = github.target(answer);
            if (target.isEmpty()) {
                return answer;
            }
            answer = send(method, target.get(), content, token);
        }
        return answer;
    }

    private HttpResponse<byte[]> send(String method, URI address, Map<String, ?> content, String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(properties.timeout())
                .header("Accept", "application/vnd.github+json")
                .header("X-GitHub-Api-Version", "2022-11-28")
                .header("User-Agent", "Daybook")
                .header("Content-Type", "application/json")
                .method(method, content.isEmpty() ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(content)));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), info -> HttpResponse.BodySubscribers.mapping(
                HttpResponse.BodySubscribers.ofInputStream(), GitHub::readLimited));
    }

    private <T> WriteAnswer<T> read(HttpResponse<byte[]> answer, Function<byte[], T> reader) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            github.usedUp(answer).ifPresent(github::pause);
            return new WriteAnswer.Done<>(reader.apply(answer.body()));
        }
        if (status == 403 || status == 429) {
            Optional<Instant> until = github.limit(answer);
            if (until.isPresent()) {
                github.pause(until.get());
                return new WriteAnswer.Limited<>(until.get());
            }
        }
        return status < 500
                ? new WriteAnswer.Refused<>(status, GitHubReader.complaint(answer.body()))
                : new WriteAnswer.Unknown<>("GitHub answers with status " + status);
    }
}
