/// Compounds among what was found.
@NullMarked
package org.daybook.web.registry.found;

import org.jspecify.annotations.NullMarked;
