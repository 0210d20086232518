/// Requests with a key of their own (`Idempotency-Key`): sent again, they are answered as before and done once.
@NullMarked
package org.daybook.web.shared.idempotency;

import org.jspecify.annotations.NullMarked;
