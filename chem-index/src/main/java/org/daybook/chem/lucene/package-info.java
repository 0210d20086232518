/// Structures as fields and queries of a Lucene index: substructure, superstructure, identity and similarity.
///
/// All queries are ordinary Lucene queries and combine with any other under AND, OR and NOT.
@NullMarked
package org.daybook.chem.lucene;

import org.jspecify.annotations.NullMarked;
