/// What the program does on the command line instead of serving the site: one verb, an exit code, no web server.
@ApplicationModule(allowedDependencies = {"people", "people :: *", "shared", "start"})
@NullMarked
package org.daybook.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
