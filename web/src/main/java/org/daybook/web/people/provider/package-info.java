/// Signing in and joining by GitHub, ORCID and other providers of identities.
@NullMarked
package org.daybook.web.people.provider;

import org.jspecify.annotations.NullMarked;
