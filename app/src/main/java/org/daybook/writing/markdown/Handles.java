package org.daybook.writing.markdown;

import java.util.LinkedHashSet;
import java.util.Set;
import org.daybook.writing.token.Token;

/// Finds the people whom a text mentions as `@handle`.
public final class Handles {

    /// People whom one text can mention; further ones are words.
    public static final int MOST = 30;

    private Handles() {
    }

    /// The first of them in small letters, in their order, outside links and code. Whether somebody is called so is not
    /// asked. A text that cannot be rendered mentions nobody.
    public static Set<String> in(String markdown) {
        Set<String> found = new LinkedHashSet<>();
        if (markdown.indexOf('@') < 0) {
            return found;
        }
        try {
            for (Token token : SafeDocument.of(markdown).tokens()) {
                if (token instanceof Token.Person person && found.size() < MOST) {
                    found.add(person.handle());
                }
            }
        } catch (UnrenderableTextException asTyped) {
            found.clear();
        }
        return found;
    }
}
