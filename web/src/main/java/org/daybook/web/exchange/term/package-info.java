/// What owners say on this site: words of headings, strains, species, endpoints, units and kinds of ids, as pages and
/// as JSON.
@NullMarked
package org.daybook.web.exchange.term;

import org.jspecify.annotations.NullMarked;
