package org.daybook.web.comment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.comment.Comment;
import org.daybook.comment.Comments;
import org.daybook.comment.Comments.Talk;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.OpenThing;
import org.daybook.web.comment.CommentView.ListedView;
import org.daybook.web.comment.CommentView.RemovalView;
import org.daybook.web.comment.CommentView.SubjectView;
import org.daybook.web.comment.CommentView.TalkView;
import org.daybook.web.shared.text.LinkedTexts;
import org.springframework.stereotype.Component;

/// Makes of comments what pages show, in a fixed number of queries.
@Component
class CommentViews {

    private final LinkedTexts texts;
    private final People people;

    CommentViews(LinkedTexts texts, People people) {
        this.texts = texts;
        this.people = people;
    }

    /// The talks as this reader sees them.
    List<TalkView> talks(List<Talk> talks, Actor reader) {
        Map<Long, CommentView> views =
                views(talks.stream().flatMap(talk -> talk.all().stream()).toList(), reader);
        return talks.stream()
                .map(talk -> new TalkView(
                        views.get(talk.first().id()),
                        talk.answers().stream().map(answer -> views.get(answer.id())).toList(),
                        !talk.first().isRemoved() && talk.answers().size() < Comments.MAX_ANSWERS))
                .toList();
    }

    /// Comments in a list, each with what it is about; those whose thing is not among these are left out.
    List<ListedView> listed(List<Comment> comments, Map<Thing, OpenThing> subjects, Actor reader) {
        Map<Long, CommentView> views = views(comments, reader);
        return comments.stream().filter(one -> subjects.containsKey(one.about()))
                .map(one -> new ListedView(views.get(one.id()), subjects.get(one.about()).title(), one.path()))
                .toList();
    }

    private Map<Long, CommentView> views(Collection<Comment> comments, Actor reader) {
        Map<Long, String> html = texts.html(typed(comments));
        Map<PersonId, Person> persons = persons(comments);
        return comments.stream()
                .map(one -> view(one, html.getOrDefault(one.id(), ""), persons, reader))
                .collect(Collectors.toMap(CommentView::id, Function.identity()));
    }

    /// Who wrote them and who removed them.
    Map<PersonId, Person> persons(Collection<Comment> comments) {
        List<PersonId> ids = comments.stream().flatMap(one -> Stream.concat(
                Stream.of(one.author()), one.removal().map(Comment.Removal::by).stream())).distinct().toList();
        return ids.isEmpty() ? Map.of() : people.findAll(ids);
    }

    private static CommentView view(Comment comment, String html, Map<PersonId, Person> persons, Actor reader) {
        Optional<Person> author = Optional.ofNullable(persons.get(comment.author()));
        return new CommentView(
                comment.id(),
                comment.first(),
                author.map(Person::handle).orElse(""),
                author.map(Person::displayName).orElse(""),
                comment.createdAt(),
                comment.revision() > 1,
                html,
                comment.isEditableBy(reader),
                comment.isRemovableBy(reader),
                comment.removal().map(removal -> removal(removal, persons)).orElse(null));
    }

    private static RemovalView removal(Comment.Removal removal, Map<PersonId, Person> persons) {
        Optional<Person> by = Optional.ofNullable(persons.get(removal.by()));
        return new RemovalView(removal.reason(), by.map(Person::handle).orElse(""),
                by.map(Person::displayName).orElse(""), removal.at());
    }

    static SubjectView subject(OpenThing thing) {
        return new SubjectView(thing.thing().kind(), thing.name(),
                thing.title().isBlank() ? thing.path() : thing.title(), thing.path());
    }

    /// What is said, by the id of the comment; nothing of one that was removed.
    static Map<Long, String> typed(Collection<Comment> comments) {
        return comments.stream().filter(one -> !one.isRemoved())
                .collect(Collectors.toMap(Comment::id, Comment::text));
    }
}
