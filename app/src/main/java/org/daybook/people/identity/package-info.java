/// Who people are at GitHub, ORCID and other providers of identities, by which they sign in.
@NamedInterface("identity")
@NullMarked
package org.daybook.people.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
