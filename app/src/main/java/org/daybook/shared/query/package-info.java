/// How the queries of repositories are read.
@NullMarked
package org.daybook.shared.query;

import org.jspecify.annotations.NullMarked;
