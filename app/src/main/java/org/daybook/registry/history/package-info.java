/// What was done to compounds, by whom and when.
@NamedInterface("history")
@NullMarked
package org.daybook.registry.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
