/// What people say about things: on their pages, on pages of its own, for programs.
@NullMarked
package org.daybook.web.comment;

import org.jspecify.annotations.NullMarked;
