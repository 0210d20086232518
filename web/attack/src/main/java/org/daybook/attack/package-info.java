/// Attack programs: what strangers try against a started program, each with a budget of time and a verdict in words.
@NullMarked
package org.daybook.attack;

import org.jspecify.annotations.NullMarked;
