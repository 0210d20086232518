/// The words by which headings speak of assays: those that come with the program and those of the site.
@NamedInterface("words")
@NullMarked
package org.daybook.assay.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
