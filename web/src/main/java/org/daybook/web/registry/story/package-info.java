/// How a compound came about, from its first idea to what was decided: one line of time, told by all features.
@NullMarked
package org.daybook.web.registry.story;

import org.jspecify.annotations.NullMarked;
