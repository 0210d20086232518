package org.daybook.web.notebook.contribution;

import java.time.Instant;
import java.util.Map;
import java.time.LocalDate;
import org.daybook.comment.WaitingComments.Queued;
import org.daybook.notebook.publication.Contributions.Waiting;
import org.daybook.people.Person;
import org.daybook.people.newcomer.Decision;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.OpenThing;
import org.daybook.web.shared.view.PersonView;
import org.jspecify.annotations.Nullable;

/// An entry that waits for a nod.
///
/// @param version of what is shown
/// @param title may be empty
/// @param accepted how many entries of its author are public
record ContributionRow(
        long id,
        long version,
        String title,
        String excerpt,
        LocalDate labDay,
        PersonView author,
        Instant since,
        int accepted) {

    static ContributionRow of(Waiting waiting, Person author) {
        return new ContributionRow(
                waiting.entry().id().value(),
                waiting.entry().version(),
                waiting.entry().title(),
                waiting.entry().excerpt(),
                waiting.entry().labDay(),
                PersonView.of(author),
                waiting.since(),
                waiting.accepted());
    }

    /// What somebody has said about a thing that waits.
    ///
    /// @param text Markdown as it was typed
    /// @param changes the comment that it is to change, or null
    record SaidRow(long id, String text, PersonView author, Instant since, String subject, String path,
            @Nullable Long changes) {

        static SaidRow of(Queued queued, Person author) {
            String title = queued.subject().title();
            return new SaidRow(queued.comment().id(), queued.comment().text(), PersonView.of(author),
                    queued.comment().since(), title.isBlank() ? queued.subject().path() : title,
                    queued.subject().path(), queued.comment().changes());
        }
    }

    /// What was decided about one, or about a person.
    ///
    /// @param thing kind of what it was about, or null
    /// @param id of that, or 0
    /// @param title of that as everybody sees it; empty for what has none or is not public
    /// @param reason why it was declined, else empty
    record DecisionRow(
            Decision.Kind kind, @Nullable String thing, long id, String title, PersonView author, String reason,
            PersonView by, Instant at) {

        static DecisionRow of(Decision decision, Map<Thing, OpenThing> open, Person author, Person by) {
            Thing about = decision.thing();
            return new DecisionRow(decision.kind(), about == null ? null : about.kind(),
                    about == null ? 0 : about.id(), open.containsKey(about) ? open.get(about).title() : "",
                    PersonView.of(author), decision.reason(), PersonView.of(by), decision.at());
        }
    }
}
