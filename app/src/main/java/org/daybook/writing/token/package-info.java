/// Finds the words of a text that may be links: names of compounds, issues of GitHub, people.
@NamedInterface("token")
@NullMarked
package org.daybook.writing.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
