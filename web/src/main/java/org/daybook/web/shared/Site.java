package org.daybook.web.shared;

import java.net.URI;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.shared.Licence;
import org.jspecify.annotations.Nullable;

/// What every page knows: the site and who is looking. Templates see it as `site`.
///
/// @param name name of the site
/// @param licence SPDX identifier of the licence of what is published here
/// @param base absolute address of the site without a slash at its end, or null while nobody has confirmed one
/// @param path path of this page
/// @param address path of this page with what was asked for
/// @param query text in the search box
/// @param viewer who is signed in, or null
public record Site(
        String name, String licence, @Nullable String base, String path, String address, String query,
        @Nullable Viewer viewer) {

    /// The absolute address of this page, or null while the site's is unknown.
    public @Nullable URI canonical() {
        return base == null ? null : URI.create(base + path);
    }

    /// The name of the licence as people write it.
    public String licenceName() {
        return Licence.name(licence);
    }

    /// Where the licence can be read.
    public String licenceUrl() {
        return Licence.url(licence);
    }

    /// Somebody who is signed in.
    ///
    /// @param unread how many notices of their inbox they have not read
    /// @param memberSomewhere whether they are a member of the site or of some project
    public record Viewer(String handle, String displayName, Role role, boolean memberSomewhere, int unread) {

        /// As of this request: the role may be another at the next.
        public static Viewer of(Person person, int unread) {
            return new Viewer(person.handle(), person.displayName(), person.role(),
                    person.actor().hasAnywhere(Role.MEMBER), unread);
        }

        /// Whether they are a member or an owner of the site.
        public boolean isMember() {
            return role != Role.CONTRIBUTOR;
        }

        /// Whether they run the site.
        public boolean isOwner() {
            return role == Role.OWNER;
        }
    }
}
