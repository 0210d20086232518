package org.daybook.web.takepart;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.need.Effort;
import org.daybook.people.need.Level;
import org.daybook.people.need.Need;
import org.daybook.people.need.Needs;
import org.daybook.people.need.Pledge;
import org.daybook.people.need.Skill;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// Something that somebody could do, as the page shows it.
///
/// @param kind `issue`, `wanted`, `conclusion` or `question`: how its line begins
/// @param thingKind with `id` what somebody takes on
/// @param ask whom to ask; null: whoever is there
/// @param isMine whether the reader has said they will do it
record NeedView(String kind, String thingKind, long id, String title, String path, String about, Skill skill,
        Level level, Effort effort, @Nullable PersonName ask, List<PledgeView> pledges, boolean isMine) {

    static NeedView of(Needs.Open open, Map<PersonId, Person> persons, Actor reader) {
        Need need = open.need();
        List<PledgeView> pledges = PledgeView.of(open.pledges(), persons, reader);
        return new NeedView(need.kind(), need.thing().kind(), need.thing().id(), need.title(), need.path(),
                need.about(), need.skill(), need.level(), need.effort(),
                need.ask().map(persons::get).map(PersonName::of).orElse(null), pledges,
                open.pledges().stream().anyMatch(pledge -> reader.is(pledge.person())));
    }

    /// The key of what is to be done, which takes the title.
    public String sentence() {
        return "takepart.need." + kind;
    }

    /// Somebody.
    record PersonName(String handle, String name) {

        static PersonName of(Person person) {
            return new PersonName(person.handle(), person.displayName());
        }
    }

    /// That somebody will do it.
    ///
    /// @param words for whom they say so, or empty
    /// @param isEndable whether the reader can take it back
    record PledgeView(long id, PersonName by, String words, boolean isEndable) {

        static List<PledgeView> of(List<Pledge> pledges, Map<PersonId, Person> persons, Actor reader) {
            return pledges.stream()
                    .flatMap(pledge -> Optional.ofNullable(persons.get(pledge.person()))
                            .map(person -> new PledgeView(pledge.id(), PersonName.of(person), pledge.words(),
                                    reader.is(pledge.person())
                                            || reader.has(Role.OWNER))).stream())
                    .toList();
        }
    }
}
