package org.daybook.shared.kind;

import java.util.Optional;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;

/// A thing that everybody sees, for what hangs on things of any kind.
///
/// @param name what it goes by in its address: the number of a compound, a slug
/// @param path of its page
/// @param title what it is called, may be empty
/// @param author who wrote it; empty where nobody in particular did
public record OpenThing(Thing thing, String name, String path, String title, Optional<PersonId> author) {
}
