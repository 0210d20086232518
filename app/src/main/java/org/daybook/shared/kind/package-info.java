/// What a feature says of its kind of things, so that search, feeds and lists need not know it.
@NullMarked
package org.daybook.shared.kind;

import org.jspecify.annotations.NullMarked;
