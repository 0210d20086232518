package org.daybook.web.shared.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.people.People;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.mention.Molecules;
import org.daybook.shared.id.CompoundId;
import org.daybook.writing.markdown.SafeDocument;
import org.daybook.writing.markdown.UnrenderableTextException;
import org.daybook.writing.token.GitHubAddresses;
import org.daybook.writing.token.TextContext;
import org.daybook.writing.token.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/// Makes safe HTML of several texts at once, with compounds, issues and people linked. Pictures are links: such texts
/// have no files.
@Component
public class LinkedTexts {

    /// Names that are asked for on one page; further ones stay as they were typed.
    private static final int MAX_NAMES = 2_000;

    private final Compounds compounds;
    private final People people;
    private final GitHubAddresses github;

    LinkedTexts(Compounds compounds, People people, GitHubAddresses github) {
        this.github = github;
        this.compounds = compounds;
        this.people = people;
    }

    /// The HTML of each text by its key, in at most a fixed number of queries; a text that cannot be rendered is shown
    /// as typed.
    ///
    /// @param texts Markdown
    public <K> Map<K, String> html(Map<K, String> texts) {
        return html(texts, Optional.empty());
    }

    /// The same of the texts of issues: `#12` is another issue of the repository, and `@handle` is nobody here.
    ///
    /// @param repository `owner/name`
    public <K> Map<K, String> htmlOfIssues(Map<K, String> texts, String repository) {
        return html(texts, Optional.of(repository));
    }

    private <K> Map<K, String> html(Map<K, String> texts, Optional<String> repository) {
        Map<K, SafeDocument> documents = new HashMap<>();
        Map<K, String> html = new HashMap<>();
        texts.forEach((key, text) -> {
            try {
                documents.put(key, SafeDocument.of(text, new TextContext(Molecules.keys(text), repository, github)));
            } catch (UnrenderableTextException e) {
                html.put(key, SafeDocument.verbatim(text));
            }
        });
        Map<String, String> numbers = numbers(documents.values());
        Set<String> handles = repository.isEmpty() ? handles(documents.values()) : Set.of();
        documents.forEach((key, document) -> {
            document.link(token -> link(token, numbers, handles, repository));
            document.showPictures(address -> null);
            if (repository.isPresent()) {
                document.showGitHubMarks();
            }
            html.put(key, document.html());
        });
        return html;
    }

    private Map<String, String> numbers(Collection<SafeDocument> documents) {
        Set<String> names = new LinkedHashSet<>();
        documents.forEach(document -> document.tokens().forEach(token -> {
            if (token instanceof Token.Compound compound) {
                names.add(compound.name());
            }
        }));
        List<String> asked = new ArrayList<>(names).subList(0, Math.min(MAX_NAMES, names.size()));
        Map<String, CompoundId> ids = asked.isEmpty() ? Map.of() : compounds.resolve(asked);
        Map<CompoundId, Compound> found = ids.isEmpty() ? Map.of() : compounds.findAll(Set.copyOf(ids.values()));
        Map<String, String> numbers = new HashMap<>();
        ids.forEach((name, id) -> Optional.ofNullable(found.get(id))
                .ifPresent(compound -> numbers.put(name, compound.number())));
        return numbers;
    }

    private Set<String> handles(Collection<SafeDocument> documents) {
        Set<String> typed = new LinkedHashSet<>();
        documents.forEach(document -> document.tokens().forEach(token -> {
            if (token instanceof Token.Person person && typed.size() < MAX_NAMES) {
                typed.add(person.handle());
            }
        }));
        return typed.isEmpty() ? Set.of() : people.handlesAmong(typed);
    }

    private static SafeDocument.@Nullable Link link(
            Token token, Map<String, String> numbers, Set<String> handles, Optional<String> repository) {
        return switch (token) {
            case Token.Compound name -> Optional.ofNullable(numbers.get(name.name()))
                    .map(number -> new SafeDocument.Link(
                            "/compounds/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8), name.text(),
                            "mention"))
                    .orElse(null);
            case Token.Person person -> handles.contains(person.handle())
                    ? new SafeDocument.Link("/people/" + person.handle(), person.text(), "mention")
                    : null;
            case Token.Issue issue when repository.isPresent() && issue.text().startsWith("#") ->
                new SafeDocument.Link("/issues/" + repository.get() + "/" + issue.number(), issue.text(), "issue-link");
            case Token.Issue issue -> new SafeDocument.Link(issue.address(), issue.shortForm(), "issue-link");
        };
    }
}
