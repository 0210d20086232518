/// The texts of entries, ready to be shown, and what they mention.
@NamedInterface("text")
@NullMarked
package org.daybook.notebook.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
