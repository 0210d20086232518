/// Sessions as requests use them.
@NullMarked
package org.daybook.web.shared.session;

import org.jspecify.annotations.NullMarked;
