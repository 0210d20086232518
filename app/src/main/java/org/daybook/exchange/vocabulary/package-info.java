/// What owners say that words in the headings of tables mean on their site.
@NamedInterface("vocabulary")
@NullMarked
package org.daybook.exchange.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
