/// Single batches: added, read, edited and retracted, by people and by programs.
@NullMarked
package org.daybook.web.registry.batch;

import org.jspecify.annotations.NullMarked;
