/// A molecular graph as flat bytes, and what can be read from it without a library.
///
/// Depends on nothing: no chemistry toolkit and no Lucene type appears here, so that the same bytes can be judged
/// inside another search engine.
@NullMarked
package org.daybook.chem.pack;

import org.jspecify.annotations.NullMarked;
