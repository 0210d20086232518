/// What a result is to readers: one shape of it, from which pages, JSON and files are made.
@NamedInterface("result")
@NullMarked
package org.daybook.assay.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
