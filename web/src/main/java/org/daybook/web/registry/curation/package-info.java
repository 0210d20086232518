/// What members add to a compound and correct about it.
@NullMarked
package org.daybook.web.registry.curation;

import org.jspecify.annotations.NullMarked;
