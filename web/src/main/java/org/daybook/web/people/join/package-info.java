/// How people come to have an account: by a link, or by asking an owner.
@NullMarked
package org.daybook.web.people.join;

import org.jspecify.annotations.NullMarked;
