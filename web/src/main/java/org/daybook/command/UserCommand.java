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
import org.daybook.people.twofactor.TwoFactor;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.PublicAddress;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/// `user reset HANDLE-or-EMAIL [--password | --two-factor]`: helps who has locked themselves out, from the machine that
/// the site runs on.
///
/// Prints a link that works once, or with `--password` asks for a password and sets it; with `--two-factor` turns off
/// the code after the password.
final class UserCommand implements Commands.Command {

    private static final String PASSWORD = "--password";
    private static final String TWO_FACTOR = "--two-factor";
    private static final List<String> OPTIONS = List.of(PASSWORD, TWO_FACTOR);

    private static final String USAGE = """
            Usage: java -jar daybook.jar user reset HANDLE-or-EMAIL [--password | --two-factor]

            Prints a link by which this person sets a new password, once, within 24 hours.
            --password    asks for the new password here and sets it (one line of the input, where there is no console)
            --two-factor  turns two-factor sign-in off instead, for who has lost telephone and recovery codes""";

    @Override
    public Exit run(List<String> arguments, PrintStream out, PrintStream err) {
        String option = arguments.size() == 3 ? arguments.get(2) : "";
        if (arguments.size() < 2 || arguments.size() > 3
                || arguments.size() == 3 && !OPTIONS.contains(option)
                || !arguments.getFirst().equals("reset")
                || arguments.get(1).startsWith("-")) {
            err.println(USAGE);
            return Exit.USAGE;
        }
        return PeopleOnly.use(context -> reset(arguments.get(1), option, context, out, err), err);
    }

    private static Exit reset(
            String name, String option, ConfigurableApplicationContext context, PrintStream out, PrintStream err) {
        Optional<Person> person = find(name, context.getBean(People.class));
        if (person.isEmpty()) {
            err.println("Nobody here has the handle or address \"" + name + "\".");
            return Exit.REFUSED;
        }
        if (option.equals(TWO_FACTOR)) {
            boolean wasOn = context.getBean(TwoFactor.class).turnOffOnTheMachine(person.get().id());
            out.println("Two-factor sign-in of " + person.get().displayName()
                    + (wasOn ? " is off: the password alone signs in." : " was not on."));
            return Exit.DONE;
        }
        PasswordResets resets = context.getBean(PasswordResets.class);
        try {
            if (option.equals(PASSWORD)) {
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
