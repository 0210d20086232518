/// The page of what is open about the identity of compounds.
@NullMarked
package org.daybook.web.registry.identity;

import org.jspecify.annotations.NullMarked;
