/// Measurements of the whole program in one process; `docs/page-speed.md` says what they showed and how to repeat them.
@NullMarked
package org.daybook.bench;

import org.jspecify.annotations.NullMarked;
