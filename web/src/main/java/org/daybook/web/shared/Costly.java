package org.daybook.web.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks what one request may keep a processor busy with: searches, exports, what reads or draws structures, previews.
///
/// Of such requests one network address may have a few at once and so much work in a period; the next is answered 429.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Costly {
}
