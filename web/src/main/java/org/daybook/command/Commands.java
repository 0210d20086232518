package org.daybook.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/// The verbs of `java -jar daybook.jar VERB …`. Without one, or when the first argument is an option (`--…`), the site
/// is served.
public final class Commands {

    /// What the caller of the program learns from its end.
    public enum Exit {

        /// Done.
        DONE,
        /// Not done; the reason was said.
        REFUSED,
        /// The arguments are not understood.
        USAGE,
        /// The H2 database belongs to the running program.
        IN_USE;

        /// For the shell: 0 done, 1 refused, 2 not understood, 3 in use.
        public int code() {
            return ordinal();
        }
    }

    private static final Map<String, Command> VERBS =
            Map.of("install", new InstallCommand(), "user", new UserCommand());

    private Commands() {
    }

    /// Whether these arguments ask for something else than the site.
    public static boolean areMeant(String... arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    /// Runs the verb that is the first argument.
    public static Exit run(List<String> arguments, PrintStream out, PrintStream err) {
        Command command = VERBS.get(arguments.getFirst());
        if (command == null) {
            err.println("Daybook knows no \"" + arguments.getFirst() + "\". It serves the site without a verb, or: "
                    + String.join(", ", VERBS.keySet()));
            return Exit.USAGE;
        }
        return command.run(arguments.subList(1, arguments.size()), out, err);
    }

    /// One verb.
    interface Command {

        /// @param arguments those after the verb
        /// @param out for what was asked for
        /// @param err for why it was not done
        Exit run(List<String> arguments, PrintStream out, PrintStream err);
    }
}
