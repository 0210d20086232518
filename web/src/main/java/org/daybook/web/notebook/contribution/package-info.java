/// Where members look at what newcomers have published.
@NullMarked
package org.daybook.web.notebook.contribution;

import org.jspecify.annotations.NullMarked;
