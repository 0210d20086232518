/// Programs that measure and compare: built under the Maven profile `bench` only.
@NullMarked
package org.daybook.chem.bench;

import org.jspecify.annotations.NullMarked;
