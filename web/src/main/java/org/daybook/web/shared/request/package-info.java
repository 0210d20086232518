/// What a request may carry, and what each handler gets of it.
@NullMarked
package org.daybook.web.shared.request;

import org.jspecify.annotations.NullMarked;
