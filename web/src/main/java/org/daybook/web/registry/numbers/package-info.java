/// Which numbers come next, are kept back, and are never given again: for people and for programs.
@NullMarked
package org.daybook.web.registry.numbers;

import org.jspecify.annotations.NullMarked;
