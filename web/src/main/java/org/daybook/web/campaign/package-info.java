/// Pages, forms and REST of campaigns and their series.
@NullMarked
package org.daybook.web.campaign;

import org.jspecify.annotations.NullMarked;
