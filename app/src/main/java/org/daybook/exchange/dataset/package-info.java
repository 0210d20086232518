/// Results as a table to learn from: a row a compound and endpoint, parted for training and testing, and copies of it
/// that never change.
@NamedInterface("dataset")
@NullMarked
package org.daybook.exchange.dataset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
