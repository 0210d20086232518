package org.daybook.web.people.record;

import java.util.List;
import java.util.Set;
import org.daybook.people.Actor;
import org.daybook.people.profile.CreditRole;
import org.daybook.people.profile.Profile;
import org.daybook.people.profile.Profiles;
import org.daybook.people.profile.Sector;
import org.daybook.shared.id.PersonId;
import org.daybook.web.shared.kind.PagePart;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What somebody says of themselves, beside their page.
@Component
@Order(120)
class ProfileOfPerson implements PagePart {

    private final Profiles profiles;

    ProfileOfPerson(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(PersonId.KIND);
    }

    @Override
    public String template() {
        return "people/record/profile";
    }

    @Override
    public boolean isAside() {
        return true;
    }

    @Override
    public Shown content(PagePart.Shown page, Actor reader) {
        PersonId person = new PersonId(page.thing().id());
        Profile profile = profiles.of(person);
        return new Shown(profile.affiliation(), profile.sectorOrNull(), profile.about(),
                List.copyOf(profile.roles()), reader.is(person));
    }

    /// @param isOwn whether the reader can change it
    record Shown(String affiliation, @Nullable Sector sector, String about, List<CreditRole> roles, boolean isOwn) {
    }
}
