package org.daybook.issues.mirror;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.daybook.issues.Issue;
import org.daybook.issues.IssueWriter;
import org.daybook.issues.github.GitHubTokens;
import org.daybook.issues.task.IssueTicks;
import org.daybook.issues.task.Ticker;
import org.daybook.people.NotAllowedException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.daybook.writing.markdown.TaskBoxes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes what GitHub delivers by a webhook: a hint that something happened, and where. What happened GitHub is asked
/// itself, so that deliveries may come late, twice, in any order or never (decision 0161).
///
/// <https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries>
@Service
public class Deliveries {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ALGORITHM = "HmacSHA256";
    private static final Set<String> NOT_IN_LISTS = Set.of("deleted", "transferred");
    private static final Set<String> CHANGES_WHO_SEES = Set.of("privatized", "publicized");
    private static final int LONGEST_LOGIN = 100;
    private static final Pattern ISSUE = Pattern.compile(".*/repos/([^/]{1,39}/[^/]{1,100})/issues/(\\d{1,9})");

    private final FollowedRepositories repositories;
    private final RepositoryVisibility visibility;
    private final IssueWriter writer;
    private final IssueTicks ticks;
    private final Accounts accounts;
    private final GitHubTokens tokens;
    private final TransactionTemplate transaction;

    Deliveries(FollowedRepositories repositories, RepositoryVisibility visibility, IssueWriter writer,
            IssueTicks ticks, Accounts accounts, GitHubTokens tokens, TransactionTemplate transaction) {
        this.ticks = ticks;
        this.accounts = accounts;
        this.transaction = transaction;
        this.repositories = repositories;
        this.visibility = visibility;
        this.writer = writer;
        this.tokens = tokens;
    }

    /// Takes one delivery; about a repository that is not known here it is forgotten. It is verified and read before
    /// the database is asked for anything: what nobody has signed costs a signature.
    ///
    /// @param signature as GitHub sends it: `sha256=` and 64 hexadecimal digits
    /// @throws MissingException if this site has no secret for deliveries
    /// @throws NotAllowedException if the signature is not by that of the settings or of the App
    /// @throws InvalidInputException for field `body` if it is not JSON
    public void take(String signature, byte[] body) {
        List<String> secrets = tokens.webhookSecrets();
        if (secrets.isEmpty()) {
            throw new MissingException(Said.of("said.issues.takes-no-deliveries"));
        }
        byte[] claimed = signature.getBytes(StandardCharsets.UTF_8);
        if (secrets.stream().noneMatch(secret -> MessageDigest.isEqual(
                sign(secret, body).getBytes(StandardCharsets.US_ASCII), claimed))) {
            throw new NotAllowedException(Said.of("said.issues.is-not-signed-by-the-secret"));
        }
        JsonNode said = read(body);
        transaction.executeWithoutResult(status -> remember(said));
    }

    /// What is to be looked at: a few rows are marked, and nothing is asked of GitHub.
    private void remember(JsonNode said) {
        String repository = said.path("repository").path("full_name").asString("");
        String action = said.path("action").asString("");
        if (CHANGES_WHO_SEES.contains(action)) {
            visibility.forget(repository);
        }
        List.of("parent_issue", "sub_issue").forEach(part -> lookAt(said.path(part)));
        int issue = said.path("issue").path("number").asInt(0);
        if (action.equals("edited")) {
            writer.known(repository, issue).filter(known -> isNews(said, known)).ifPresent(known -> ticks.told(
                    known.id(), TaskBoxes.changed(text(said.path("changes").path("body").path("from")),
                            text(said.path("issue").path("body"))), ticker(said.path("sender"))));
        }
        boolean isFollowed = repositories.hurry(repository) || repositories.hurry(nameBefore(said, repository));
        if (issue > 0 && (!isFollowed || NOT_IN_LISTS.contains(action))) {
            writer.lookAt(repository, List.of(issue));
        }
    }

    /// What the mirror has read already is told by nobody any more.
    private static boolean isNews(JsonNode said, Issue known) {
        try {
            Instant edited = Instant.parse(said.path("issue").path("updated_at").asString(""));
            return known.changedAt().filter(at -> !at.isBefore(edited)).isEmpty();
        } catch (DateTimeParseException noTime) {
            return false;
        }
    }

    private Ticker ticker(JsonNode sender) {
        String login = PlainWords.shorten(PlainWords.line(sender.path("login").asString("")), LONGEST_LOGIN);
        return Ticker.at(login, accounts.person(sender.path("id").asLong(0)).orElse(null));
    }

    private static String text(JsonNode node) {
        return PlainWords.text(node.asString(""));
    }

    /// What a repository was called until now, if that is what happened; its issues are looked at by that name.
    private static String nameBefore(JsonNode said, String repository) {
        JsonNode changes = said.path("changes");
        JsonNode from = changes.path("owner").path("from");
        int slash = Math.max(0, repository.indexOf('/'));
        String owner = from.path("user").path("login")
                .asString(from.path("organization").path("login").asString(repository.substring(0, slash)));
        return owner + "/" + changes.path("repository").path("name").path("from")
                .asString(repository.substring(Math.min(repository.length(), slash + 1)));
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new InvalidInputException("body", Said.of("said.issues.is-no-delivery"));
        }
    }

    private void lookAt(JsonNode issue) {
        Matcher address = ISSUE.matcher(issue.path("url").asString(""));
        if (address.matches()) {
            writer.lookAt(address.group(1), List.of(Integer.parseInt(address.group(2))));
        }
    }

    private static String sign(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java", e);
        }
    }
}
