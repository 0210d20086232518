/// What a feature keeps of what an import brought, so that an import can be undone as a whole.
@NullMarked
package org.daybook.shared.undo;

import org.jspecify.annotations.NullMarked;
