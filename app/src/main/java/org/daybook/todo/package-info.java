/// What is to do: to-dos of their own, and what people add to issues of GitHub.
@ApplicationModule(
        allowedDependencies = {
            "issues",
            "issues :: *",
            "notebook",
            "notebook :: *",
            "people",
            "people :: *",
            "shared",
            "writing :: token"
        })
@NullMarked
package org.daybook.todo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
