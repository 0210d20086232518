/// Watching things, and the inbox of what happened to them.
@NullMarked
package org.daybook.web.watch;

import org.jspecify.annotations.NullMarked;
