/// Background work: its thread, its clock, its scheduler, and the end of the program.
@NullMarked
package org.daybook.shared.job;

import org.jspecify.annotations.NullMarked;
