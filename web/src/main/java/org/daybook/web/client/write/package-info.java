/// How much one account and one network address may write.
@NullMarked
package org.daybook.web.client.write;

import org.jspecify.annotations.NullMarked;
