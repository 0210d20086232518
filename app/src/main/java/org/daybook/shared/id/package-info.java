/// The ids of things, each a type of its own; a feature that is further right is told of things by these.
@NullMarked
package org.daybook.shared.id;

import org.jspecify.annotations.NullMarked;
