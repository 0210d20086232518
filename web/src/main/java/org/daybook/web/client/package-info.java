/// What one client may take of the server: connections, time to send a body, time to take an answer.
@NullMarked
package org.daybook.web.client;

import org.jspecify.annotations.NullMarked;
