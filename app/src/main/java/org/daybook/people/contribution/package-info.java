/// What people did, counted: by kind, by day, by the sector they work in.
@NamedInterface("contribution")
@NullMarked
package org.daybook.people.contribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
