/// To-dos and filters in one line, and dates as people say them.
@NamedInterface("line")
@NullMarked
package org.daybook.todo.line;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
