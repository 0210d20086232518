/// Compounds among the kinds of things that can be found, and taken away.
@NullMarked
package org.daybook.registry.kind;

import org.jspecify.annotations.NullMarked;
