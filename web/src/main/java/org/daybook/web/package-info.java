/// Pages, forms and REST over the features; translates, decides nothing.
@ApplicationModule
@NullMarked
package org.daybook.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
