/// The to-do list: what is to be done, in the lists, words and keys that people know from TaskWarrior.
@NullMarked
package org.daybook.web.issues.todo;

import org.jspecify.annotations.NullMarked;
