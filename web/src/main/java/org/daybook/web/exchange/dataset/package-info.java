/// Tables to learn from, for programs.
@NullMarked
package org.daybook.web.exchange.dataset;

import org.jspecify.annotations.NullMarked;
