/// The history of what was put right on this site, for people and for programs.
@NullMarked
package org.daybook.web.history;

import org.jspecify.annotations.NullMarked;
