/// Lists of compounds.
@NullMarked
package org.daybook.web.registry.list;

import org.jspecify.annotations.NullMarked;
