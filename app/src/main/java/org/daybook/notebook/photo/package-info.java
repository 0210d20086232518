/// Takes out of photos what tells where and with which device they were made, without touching a pixel; knows nothing
/// of entries.
@NullMarked
package org.daybook.notebook.photo;

import org.jspecify.annotations.NullMarked;
