/// Telling owners that something is wrong, and what owners do about it.
@NullMarked
package org.daybook.web.moderation;

import org.jspecify.annotations.NullMarked;
