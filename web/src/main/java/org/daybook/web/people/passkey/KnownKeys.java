package org.daybook.web.people.passkey;

import java.util.List;
import java.util.Set;
import org.daybook.people.passkey.Passkey;
import org.daybook.people.passkey.Passkeys;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/// Our passkeys as Spring Security asks for them while it looks at a proof. It makes no people and removes no keys, and
/// a new key is added by who has asked for the proof.
final class KnownKeys implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

    private final Passkeys passkeys;

    KnownKeys(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return passkeys.find(credentialId.toBase64UrlString()).map(KnownKeys::record).orElse(null);
    }

    private static CredentialRecord record(Passkey passkey) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(passkey.credential().id()))
                .userEntityUserId(userId(passkey))
                .publicKey(new ImmutablePublicKeyCose(Bytes.fromBase64(passkey.credential().publicKey()).getBytes()))
                .signatureCount(passkey.signCount())
                .uvInitialized(true)
                .transports(Set.of())
                .backupEligible(passkey.synced())
                .backupState(passkey.synced())
                .attestationObject(Bytes.fromBase64(passkey.credential().attestation()))
                .created(passkey.added())
                .lastUsed(passkey.lastUsed().orElse(passkey.added()))
                .label(passkey.label())
                .build();
    }

    private static Bytes userId(Passkey passkey) {
        return Bytes.fromBase64(passkey.credential().id());
    }

    /// Notes the use of a key that is known.
    @Override
    public void save(CredentialRecord used) {
        String id = used.getCredentialId().toBase64UrlString();
        if (passkeys.find(id).isPresent() && !passkeys.use(id, used.getSignatureCount())) {
            throw new BadCredentialsException("The count of this key does not grow: it was copied");
        }
    }

    /// Whose a key is, we know from the key.
    @Override
    public PublicKeyCredentialUserEntity findById(Bytes id) {
        return ImmutablePublicKeyCredentialUserEntity.builder().id(id).name(id.toBase64UrlString())
                .displayName("").build();
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return List.of();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return null;
    }

    @Override
    public void save(PublicKeyCredentialUserEntity userEntity) {
        throw new UnsupportedOperationException("People are not made here");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("Keys are removed by whose they are");
    }
}
