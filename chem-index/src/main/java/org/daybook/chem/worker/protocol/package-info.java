/// What a worker process and the program that started it say to each other.
@NullMarked
package org.daybook.chem.worker.protocol;

import org.jspecify.annotations.NullMarked;
