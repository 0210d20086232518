package org.daybook.comment.kind;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.comment.Comment;
import org.daybook.comment.CommentRepository;
import org.daybook.comment.Comments;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.registry.mention.Mentions;
import org.daybook.registry.mention.Molecules;
import org.daybook.shared.PlainWords;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.ContentKind;
import org.daybook.shared.kind.Feed;
import org.daybook.shared.kind.IndexDocument;
import org.daybook.shared.kind.OpenKinds;
import org.daybook.shared.kind.OpenThing;
import org.daybook.writing.markdown.SafeDocument;
import org.daybook.writing.markdown.UnrenderableTextException;
import org.daybook.writing.token.GitHubAddresses;
import org.daybook.writing.token.TextContext;
import org.daybook.writing.token.Token;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/// Comments that say something about what everybody sees.
@Component
@Order(5)
class CommentKind implements ContentKind {

    private static final int MAX_MENTIONS = 500;
    private static final int EXCERPT = 300;

    private final CommentRepository comments;
    private final Comments service;
    private final People people;
    private final OpenKinds things;
    private final GitHubAddresses github;

    CommentKind(CommentRepository comments, Comments service, People people, OpenKinds things,
            GitHubAddresses github) {
        this.github = github;
        this.comments = comments;
        this.service = service;
        this.people = people;
        this.things = things;
    }

    @Override
    public String name() {
        return Comment.KIND;
    }

    @Override
    public String plural() {
        return "comments";
    }

    @Override
    public long count() {
        return comments.count();
    }

    @Override
    public List<Long> idsAfter(long id, int limit) {
        return comments.idsAfter(id, Limit.of(limit));
    }

    @Override
    public Map<Long, IndexDocument> documents(Collection<Long> ids) {
        List<Comment> found = comments.findAllById(ids).stream().filter(one -> !one.isRemoved()).toList();
        Map<Thing, OpenThing> subjects = service.subjects(found);
        Map<PersonId, Person> authors = authors(found);
        Map<Long, IndexDocument> documents = new HashMap<>();
        found.stream().filter(one -> subjects.containsKey(one.about())).forEach(one -> documents.put(
                one.id(), document(one, subjects.get(one.about()), Optional.ofNullable(authors.get(one.author())))));
        return documents;
    }

    private Map<PersonId, Person> authors(List<Comment> found) {
        return people.findAll(found.stream().map(Comment::author).distinct().toList());
    }

    private IndexDocument document(Comment comment, OpenThing subject, Optional<Person> author) {
        Read read = Read.of(comment.text(), github);
        String name = author.map(Person::displayName).orElse("");
        return new IndexDocument(comment.thing(), comment.path(), subject.title())
                .changedAt(comment.changedAt())
                .words(IndexDocument.TEXT, String.join("\n", subject.title(), read.words(), name))
                .keyword(IndexDocument.AUTHOR, author.map(Person::handle).orElse(""))
                .keywords(IndexDocument.MENTION, read.mentions())
                .day(comment.createdAt().atZone(ZoneOffset.UTC).toLocalDate())
                .excerpt(read.words())
                .author(name);
    }

    @Override
    public Optional<Feed> feed(int length) {
        List<Comment> newest = service.newest(length);
        Map<Thing, OpenThing> subjects = service.subjects(newest);
        Map<PersonId, Person> authors = authors(newest);
        List<Feed.Item> items = new ArrayList<>();
        newest.forEach(one -> items.add(new Feed.Item(one.path(), subjects.get(one.about()).title(),
                Optional.ofNullable(authors.get(one.author())).map(Person::displayName).orElse(""), one.changedAt(),
                PlainWords.shorten(PlainWords.line(Read.of(one.text(), github).words()), EXCERPT))));
        return Optional.of(new Feed(comments.lastChange(), items));
    }

    @Override
    public List<Long> naming(PersonId person) {
        return comments.idsOf(person.value());
    }

    @Override
    public List<Long> dependingOn(Collection<Thing> changed) {
        Map<String, List<Long>> kinds = changed.stream().filter(thing -> things.isDiscussed(thing.kind())).collect(
                Collectors.groupingBy(Thing::kind, Collectors.mapping(Thing::id, Collectors.toList())));
        return Stream.concat(
                kinds.entrySet().stream().flatMap(kind -> comments.idsAboutAny(
                        kind.getKey(), things.withMerged(kind.getKey(), kind.getValue())).stream()),
                things.partsOf(kinds.keySet()).stream().flatMap(kind -> aboutParts(kind, Set.copyOf(changed)).stream()))
                .toList();
    }

    private List<Long> aboutParts(String kind, Set<Thing> changed) {
        List<Long> discussed = comments.idsOfThings(kind);
        return discussed.isEmpty()
                ? List.of() : comments.idsAboutAny(kind, things.changedWith(changed, kind, discussed));
    }

    /// What a text says besides its Markdown.
    private record Read(String words, List<String> mentions) {

        static Read of(String markdown, GitHubAddresses github) {
            try {
                SafeDocument document = SafeDocument.of(markdown, TextContext.of(Molecules.keys(markdown), github));
                return new Read(document.plainText(),
                        document.tokens().stream()
                                .flatMap(token -> mention(token).stream()).distinct().limit(MAX_MENTIONS).toList());
            } catch (UnrenderableTextException asTyped) {
                return new Read(markdown, List.of());
            }
        }

        private static Optional<String> mention(Token token) {
            return switch (token) {
                case Token.Issue issue -> Optional.of(issue.shortForm());
                case Token.Compound compound -> Mentions.tokenOf(compound.name());
                case Token.Person person -> Optional.empty();
            };
        }
    }
}
