/// Comments among the kinds of things that can be found, and taken away.
@NullMarked
package org.daybook.comment.kind;

import org.jspecify.annotations.NullMarked;
