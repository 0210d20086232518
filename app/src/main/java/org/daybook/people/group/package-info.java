/// The projects of the site: who they are, as owners say, and who may what in each.
@NamedInterface("group")
@NullMarked
package org.daybook.people.group;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
