/// What is done to many things that were chosen in a list of any feature.
@NullMarked
package org.daybook.web.shared.many;

import org.jspecify.annotations.NullMarked;
