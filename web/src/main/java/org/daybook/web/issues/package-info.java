/// The to-do list: GitHub issues beside the work they are about.
@NullMarked
package org.daybook.web.issues;

import org.jspecify.annotations.NullMarked;
