package org.daybook.web.notebook.contribution;

import java.time.Instant;
import java.time.LocalDate;
import org.daybook.notebook.publication.Contributions.Decision;
import org.daybook.notebook.publication.Contributions.Waiting;
import org.daybook.people.Person;
import org.daybook.web.shared.view.PersonView;

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

    /// What was decided about one.
    ///
    /// @param reason why it was declined, else empty
    record DecisionRow(Decision.Kind kind, long entry, PersonView author, String reason, PersonView by, Instant at) {

        static DecisionRow of(Decision decision, Person author, Person by) {
            return new DecisionRow(decision.kind(), decision.entry().value(), PersonView.of(author),
                    decision.reason(), PersonView.of(by), decision.at());
        }
    }
}
