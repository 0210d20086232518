package org.daybook.people.need;

import java.util.Optional;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;

/// Something that somebody could do.
///
/// @param kind what is to be done, a word for which pages have a sentence: `issue`, `wanted`, `conclusion`, `question`
/// @param thing what it is done to
/// @param title of the thing
/// @param path of the page where it is done
/// @param about more words, may be empty
/// @param ask whom to ask, if there is somebody here
public record Need(String kind, Thing thing, String title, String path, String about, Skill skill, Level level,
        Effort effort, Optional<PersonId> ask) {
}
