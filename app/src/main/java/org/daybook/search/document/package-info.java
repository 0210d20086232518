/// What the features give to the index: a document for each thing that can be found.
@NamedInterface("document")
@NullMarked
package org.daybook.search.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
