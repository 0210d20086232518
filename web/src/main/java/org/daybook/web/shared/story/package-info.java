/// What the features know of how a compound came about.
@NullMarked
package org.daybook.web.shared.story;

import org.jspecify.annotations.NullMarked;
