/// The home of each project, and projects for programs.
@NullMarked
package org.daybook.web.project;

import org.jspecify.annotations.NullMarked;
