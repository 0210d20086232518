/// Where the links of mails lead, and how a forgotten password is asked for.
@NullMarked
package org.daybook.web.people.address;

import org.jspecify.annotations.NullMarked;
