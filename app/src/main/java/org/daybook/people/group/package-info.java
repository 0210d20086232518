/// Who the group is that runs the site.
@NamedInterface("group")
@NullMarked
package org.daybook.people.group;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
