/// How much of the processors one network address may ask for.
@NullMarked
package org.daybook.web.client.work;

import org.jspecify.annotations.NullMarked;
