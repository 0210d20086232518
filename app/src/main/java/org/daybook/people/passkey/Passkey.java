package org.daybook.people.passkey;

import java.time.Instant;
import java.util.Optional;
import org.daybook.shared.id.PersonId;

/// A key with which a person signs in.
///
/// @param id 0 of one that is not saved yet
/// @param credential what the device calls it
/// @param signCount how often the device says it has used it; 0 for ever of one that is on several devices
/// @param synced whether the device may give it to others of the same person
/// @param label what the person calls it
public record Passkey(
        long id, PersonId person, Credential credential, long signCount, boolean synced, String label, Instant added,
        Optional<Instant> lastUsed) {

    /// What the device gave when it made the key, in Base64url.
    ///
    /// @param id at most 1,400 characters
    /// @param publicKey in COSE, at most 4,000 characters
    /// @param attestation the whole answer, at most 20,000 characters
    public record Credential(String id, String publicKey, String attestation) {

        private static final int LONGEST_ID = 1_400;
        private static final int LONGEST_KEY = 4_000;
        private static final int LONGEST_ATTESTATION = 20_000;

        /// @throws IllegalArgumentException if one is longer
        public Credential {
            if (id.length() > LONGEST_ID || publicKey.length() > LONGEST_KEY
                    || attestation.length() > LONGEST_ATTESTATION) {
                throw new IllegalArgumentException("This passkey is longer than any that is known");
            }
        }
    }
}
