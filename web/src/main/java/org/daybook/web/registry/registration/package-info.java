/// The form that registers a compound.
@NullMarked
package org.daybook.web.registry.registration;

import org.jspecify.annotations.NullMarked;
