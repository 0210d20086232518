/// The other names of compounds: synonyms, CAS numbers, ids in other databases.
@NamedInterface("name")
@NullMarked
package org.daybook.registry.name;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
