/// Pages, forms and REST of the registry: compounds and their batches.
@NullMarked
package org.daybook.web.registry;

import org.jspecify.annotations.NullMarked;
