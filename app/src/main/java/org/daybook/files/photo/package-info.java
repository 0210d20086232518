/// Takes out of photos what tells where and with which device they were made, without touching a pixel.
@NamedInterface("photo")
@NullMarked
package org.daybook.files.photo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
