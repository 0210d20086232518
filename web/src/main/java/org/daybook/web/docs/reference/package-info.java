/// The description of the API (OpenAPI), made whole: what every operation has in common, an example of each, and the
/// page that shows it.
@NullMarked
package org.daybook.web.docs.reference;

import org.jspecify.annotations.NullMarked;
