/// The strains, species, endpoints, units and kinds of ids that owners add: their page, and the same as JSON.
@NullMarked
package org.daybook.web.exchange.term;

import org.jspecify.annotations.NullMarked;
