/// The GitHub App of this site.
@NamedInterface("connect")
@NullMarked
package org.daybook.issues.connect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
