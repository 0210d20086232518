package org.daybook.web.shared.signin;

import java.util.Optional;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.springframework.security.core.AuthenticationException;

/// The password was right, and nobody is signed in before a code was, too. Programs are told to use a token.
public class CodeNeededException extends AuthenticationException implements Said.Saying {

    private static final long serialVersionUID = 1;

    private final long person;

    CodeNeededException(PersonId person) {
        super("A code is needed as well");
        this.person = person.value();
    }

    @Override
    public Optional<Said> said() {
        return Optional.of(Said.of("said.web.tokens-are-made-on-the-page"));
    }

    /// Whose password it was.
    PersonId person() {
        return new PersonId(person);
    }
}
