package org.daybook.web.shared.signin;

import java.time.Duration;
import java.util.List;
import org.daybook.people.Person;
import org.daybook.shared.id.PersonId;
import org.daybook.web.shared.SignedIn;

/// What a browser keeps for us between the password and the code.
///
/// @param stamp of the password; another one makes this void
/// @param next path to go on with
public record PasswordTyped(PersonId person, String stamp, String next) {

    public static final String COOKIE = "daybook-password-typed";

    /// Where the code is typed.
    public static final String PAGE = "/sign-in/code";

    static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final int LONGEST_NEXT = 500;

    static PasswordTyped of(Person person, String next) {
        return new PasswordTyped(person.id(), Integer.toString(SignedIn.stamp(person)),
                next.length() <= LONGEST_NEXT ? next : "/");
    }

    /// Reads what [#texts()] made.
    public static PasswordTyped read(List<String> texts) {
        return new PasswordTyped(new PersonId(Long.parseLong(texts.get(0))), texts.get(1), texts.get(2));
    }

    List<String> texts() {
        return List.of(Long.toString(person.value()), stamp, next);
    }

    /// Whether this is still the password of the person, and they may sign in.
    public boolean isStillGood(Person now) {
        return now.canSignIn() && stamp.equals(Integer.toString(SignedIn.stamp(now)));
    }
}
