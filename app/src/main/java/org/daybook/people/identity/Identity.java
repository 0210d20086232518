package org.daybook.people.identity;

import java.util.Optional;
import org.daybook.shared.PlainWords;

/// Who somebody is at a provider, as that has proved. Issuer and subject are the identity; all else is for people.
///
/// @param issuer address of the provider, at most 300 characters
/// @param subject what the provider calls the person for ever, at most 255 characters
/// @param label what the person knows the identity by, such as a login name; cut to 200 characters
/// @param orcid the ORCID iD, if ORCID is the provider
public record Identity(String issuer, String subject, String label, Optional<String> orcid) {

    private static final int LONGEST_ISSUER = 300;
    private static final int LONGEST_SUBJECT = 255;
    private static final int LONGEST_LABEL = 200;

    /// @throws IllegalArgumentException if the provider gives none, or one that is too long
    public Identity {
        if (issuer.isBlank() || issuer.length() > LONGEST_ISSUER) {
            throw new IllegalArgumentException("An issuer has 1 to " + LONGEST_ISSUER + " characters");
        }
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("A subject has 1 to " + LONGEST_SUBJECT + " characters");
        }
        label = PlainWords.shorten(PlainWords.line(label), LONGEST_LABEL);
    }
}
