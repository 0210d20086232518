/// Files as browsers are given them.
@NullMarked
package org.daybook.web.files;

import org.jspecify.annotations.NullMarked;
