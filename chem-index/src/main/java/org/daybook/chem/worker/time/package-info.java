/// How much time work has used, of a processor and by the clock.
@NullMarked
package org.daybook.chem.worker.time;

import org.jspecify.annotations.NullMarked;
