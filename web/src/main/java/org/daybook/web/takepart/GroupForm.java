package org.daybook.web.takepart;

import static java.util.Objects.requireNonNullElse;

import org.daybook.people.group.Group;
import org.jspecify.annotations.Nullable;

/// What an owner typed about a project; what is not there is empty.
record GroupForm(@Nullable String slug, @Nullable String name, @Nullable String aim, @Nullable String laws,
        @Nullable String contact, @Nullable String licence) {

    GroupForm {
        slug = requireNonNullElse(slug, "");
        name = requireNonNullElse(name, "");
        aim = requireNonNullElse(aim, "");
        laws = requireNonNullElse(laws, "");
        contact = requireNonNullElse(contact, "");
        licence = requireNonNullElse(licence, "");
    }

    Group group() {
        return new Group(name, aim, laws, contact, licence);
    }
}
