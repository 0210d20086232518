package org.daybook.people.group;

import org.daybook.shared.Licence;
import org.daybook.shared.id.ProjectId;

/// A group with its own numbers, notebooks, campaigns and repositories. A site has one from its beginning, and says
/// nothing of the word until there is a second.
///
/// @param slug its name in addresses, 1 to 60 letters `a` to `z`, digits and single hyphens; never changes once there
///     is a second project
/// @param name what it says it is called, else the name of the site
/// @param licence SPDX identifier of what is new in it: what it says, else that of the site
/// @param group what it says of itself
public record Project(ProjectId id, String slug, String name, String licence, Group group) {

    /// Where it is at home.
    public String path() {
        return "/projects/" + slug;
    }

    /// Whether the site has had it from its beginning.
    public boolean isFirst() {
        return id.equals(ProjectId.FIRST);
    }

    /// The licence as people write it.
    public String licenceName() {
        return Licence.name(licence);
    }

    /// Where the licence can be read.
    public String licenceUrl() {
        return Licence.url(licence);
    }
}
