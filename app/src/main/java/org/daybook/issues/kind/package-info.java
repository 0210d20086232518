/// Issues among the kinds of things that can be found.
@NullMarked
package org.daybook.issues.kind;

import org.jspecify.annotations.NullMarked;
