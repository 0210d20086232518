/// The shipped example: what it says, how it is written into a site and taken away again.
@NullMarked
package org.daybook.exchange.example;

import org.jspecify.annotations.NullMarked;
