/// What was measured of a compound, on its page: what matters most beside the drawing, then every assay by what it
/// asks.
@NullMarked
package org.daybook.web.assay.compound;

import org.jspecify.annotations.NullMarked;
