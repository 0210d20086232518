package org.daybook.web.people.provider;

import java.util.List;
import java.util.Optional;
import org.daybook.people.identity.Identity;

/// Somebody who has proved who they are at a provider, and whom nobody here is known by.
///
/// @param key of the provider
/// @param name what the provider calls them, may be empty
/// @param invitation the secret of the link by which they came, or empty
/// @param next path to go on with
record Newcomer(String key, Identity identity, String name, String invitation, String next) {

    static final String COOKIE = "daybook-newcomer";

    List<String> texts() {
        return List.of(key, identity.issuer(), identity.subject(), identity.label(), identity.orcid().orElse(""), name,
                invitation, next);
    }

    static Newcomer of(List<String> texts) {
        return new Newcomer(texts.get(0),
                new Identity(texts.get(1), texts.get(2), texts.get(3),
                        Optional.of(texts.get(4)).filter(orcid -> !orcid.isEmpty())),
                texts.get(5), texts.get(6), texts.get(7));
    }
}
