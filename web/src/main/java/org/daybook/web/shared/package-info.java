/// What all pages and the API share: sign-in, errors, layout data, headers.
@NullMarked
package org.daybook.web.shared;

import org.jspecify.annotations.NullMarked;
