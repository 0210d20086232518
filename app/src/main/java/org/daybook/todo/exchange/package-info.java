/// To-dos as other programs write them: TaskWarrior's JSON and calendars.
@NamedInterface("exchange")
@NullMarked
package org.daybook.todo.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
