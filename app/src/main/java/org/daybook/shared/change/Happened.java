package org.daybook.shared.change;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;

/// Something that everybody sees has happened in the current transaction, which people who watch are told of.
///
/// @param thing what there is to look at: an entry, a comment
/// @param about the things that it happened to; who watches one of them is told
/// @param by who did it, and is not told; empty if it was done elsewhere by somebody who need not be known here
/// @param handles of people whom the text mentions
/// @param persons who are told whether they watch or not: the author of what was answered
public record Happened(
        What what, Thing thing, List<Thing> about, Optional<PersonId> by, Set<String> handles,
        List<PersonId> persons) {

    public Happened {
        about = List.copyOf(about);
        handles = Set.copyOf(handles);
        persons = List.copyOf(persons);
    }

    /// The same by somebody who is known here.
    public Happened(What what, Thing thing, List<Thing> about, PersonId by, Set<String> handles,
            List<PersonId> persons) {
        this(what, thing, about, Optional.of(by), handles, persons);
    }

    /// Something that happened elsewhere, as on GitHub, and became known here.
    public static Happened elsewhere(What what, Thing thing, List<Thing> about) {
        return new Happened(what, thing, about, Optional.empty(), Set.of(), List.of());
    }

    /// What it was.
    public enum What {
        /// An entry went public.
        PUBLISHED,
        /// What is public says something else now.
        CHANGED,
        /// Somebody said something about a thing.
        COMMENTED,
        /// A search finds what it did not find before.
        FOUND
    }
}
