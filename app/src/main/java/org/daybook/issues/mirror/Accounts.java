package org.daybook.issues.mirror;

import java.util.Optional;
import org.daybook.people.Person;
import org.daybook.people.identity.Identities;
import org.daybook.people.identity.Identity;
import org.daybook.shared.id.PersonId;
import org.daybook.writing.token.GitHubAddresses;
import org.springframework.stereotype.Component;

/// Whose accounts at GitHub are linked to people here.
@Component
class Accounts {

    private final Identities identities;
    private final GitHubAddresses addresses;

    Accounts(Identities identities, GitHubAddresses addresses) {
        this.identities = identities;
        this.addresses = addresses;
    }

    /// @param id of the account, which it keeps for ever
    Optional<PersonId> person(long id) {
        return identities.holder(new Identity(addresses.web(), String.valueOf(id), "", Optional.empty()))
                .map(Person::id);
    }
}
