package org.daybook.web.watch;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.daybook.people.Person;
import org.daybook.shared.id.PersonId;
import org.daybook.watch.Notice;

/// What somebody is told, as the inbox shows it.
///
/// @param what happened, a word of its own; what was done elsewhere has others
/// @param person who did it; empty if it was done elsewhere
/// @param title what there is to look at is called so
/// @param path of its page
record NoticeView(
        long id, Notice.What what, String handle, String person, String title, String path, Instant at,
        boolean isRead) {

    /// The list of words that [#what()] is said with.
    public String words() {
        return handle.isEmpty() ? "notice-elsewhere" : "notice";
    }

    static NoticeView of(Notice notice, Map<PersonId, Person> persons) {
        Optional<Person> by = notice.by().map(persons::get);
        String title = notice.thing().title();
        return new NoticeView(
                notice.id(),
                notice.what(),
                by.map(Person::handle).orElse(""),
                by.map(Person::displayName).orElse(""),
                title.isBlank() ? notice.thing().path() : title,
                notice.thing().path(),
                notice.at(),
                notice.isRead());
    }
}
