/// Who gets in how, from where, and the headers that go with every answer.
@NullMarked
package org.daybook.web.shared.security;

import org.jspecify.annotations.NullMarked;
