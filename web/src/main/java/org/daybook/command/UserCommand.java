package org.daybook.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daybook.command.Commands.Exit;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.SiteAddress;
import org.daybook.people.account.PasswordResets;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.PublicAddress;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/// `user reset HANDLE-or-EMAIL [--password]`: helps who has locked themselves out, from the machine that the site runs
/// on.
///
/// Prints a link that works once, or with `--password` asks for a password and sets it.
final class UserCommand implements Commands.Command {

    private static final String USAGE = """
            Usage: java -jar daybook.jar user reset HANDLE-or-EMAIL [--password]

            Prints a link by which this person sets a new password, once, within 24 hours.
            --password  asks for the new password here and sets it (one line of the input, where there is no console)""";

    @Override
    public Exit run(List<String> arguments, PrintStream out, PrintStream err) {
        boolean asks = arguments.size() == 3 && arguments.get(2).equals("--password");
        if (arguments.size() != (asks ? 3 : 2)
                || !arguments.getFirst().equals("reset")
                || arguments.get(1).startsWith("-")) {
            err.println(USAGE);
            return Exit.USAGE;
        }
        return PeopleOnly.use(context -> reset(arguments.get(1), asks, context, out, err), err);
    }

    private static Exit reset(
            String name, boolean asks, ConfigurableApplicationContext context, PrintStream out, PrintStream err) {
        Optional<Person> person = find(name, context.getBean(People.class));
        if (person.isEmpty()) {
            err.println("Nobody here has the handle or address \"" + name + "\".");
            return Exit.REFUSED;
        }
        PasswordResets resets = context.getBean(PasswordResets.class);
        try {
            if (asks) {
                resets.setOnTheMachine(person.get().id(), askForPassword());
                out.println("The password of " + person.get().displayName()
                        + " is changed; whoever was signed in with the old one is signed out.");
            } else {
                String link = base(context) + "/password-reset/" + resets.handOutOnTheMachine(person.get().id());
                out.println("A new password for " + person.get().displayName() + ", once, within 24 hours:");
                out.println(link);
            }
            return Exit.DONE;
        } catch (InvalidInputException refused) {
            err.println(refused.getMessage());
            return Exit.REFUSED;
        }
    }

    private static Optional<Person> find(String name, People people) {
        return name.contains("@") ? people.findByEmail(name) : people.findByHandle(name);
    }

    private static String askForPassword() {
        Console console = System.console();
        if (console != null) {
            char[] typed = console.readPassword("New password (12 characters at least): ");
            return typed == null ? "" : new String(typed);
        }
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
            return Objects.requireNonNullElse(in.readLine(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String base(ConfigurableApplicationContext context) {
        Environment settings = context.getEnvironment();
        return context.getBean(SiteAddress.class).known().map(PublicAddress::text)
                .orElseGet(() -> "http://localhost:" + settings.getProperty("server.port", "8080"));
    }
}
