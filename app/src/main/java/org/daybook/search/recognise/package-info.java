/// What a text in the search box is taken for: a number, a structure, a formula, or words.
@NamedInterface("recognise")
@NullMarked
package org.daybook.search.recognise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
