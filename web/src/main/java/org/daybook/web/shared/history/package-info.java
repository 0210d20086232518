/// What was put right, as every page shows it, and the offer to undo it at once.
@NullMarked
package org.daybook.web.shared.history;

import org.jspecify.annotations.NullMarked;
