/// The same done to many compounds that were chosen in a list.
@NullMarked
package org.daybook.web.registry.many;

import org.jspecify.annotations.NullMarked;
