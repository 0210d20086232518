package org.daybook.web.people.passkey;

import com.webauthn4j.util.exception.WebAuthnException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.people.Person;
import org.daybook.people.SiteAddress;
import org.daybook.people.passkey.Passkey;
import org.daybook.people.passkey.Passkeys;
import org.daybook.shared.DaybookProperties;
import org.daybook.shared.MissingException;
import org.daybook.shared.PublicAddress;
import org.daybook.shared.Said;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// This site as devices know it that hold passkeys for it: what it asks them for, and whether what they say proves it.
/// Origin, challenge, signature and that the person was recognised are looked at by Spring Security.
///
/// A key belongs to the host of the site, so there are none while nobody knows its address.
@Component
class RelyingParty {

    private static final Logger LOG = LoggerFactory.getLogger(RelyingParty.class);
    private static final Duration TIME_TO_ANSWER = Duration.ofMinutes(5);
    private static final int LONGEST_PROOF = 40_000;

    private final SiteAddress site;
    private final DaybookProperties properties;
    private final KnownKeys known;
    private final Passkeys passkeys;
    private final JsonMapper json = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    RelyingParty(SiteAddress site, DaybookProperties properties, Passkeys passkeys) {
        this.site = site;
        this.properties = properties;
        this.passkeys = passkeys;
        this.known = new KnownKeys(passkeys);
    }

    boolean isKnown() {
        return site.known().isPresent();
    }

    /// What proofs are bound to, each time another: 43 characters.
    static String challenge() {
        return Bytes.random().toBase64UrlString();
    }

    /// What a browser is asked for to make a key, as JSON (`PublicKeyCredentialCreationOptionsJSON`).
    String toMake(Person person, String challenge) {
        return json.writeValueAsString(creation(person, challenge));
    }

    /// What a browser is asked for to prove a key, as JSON (`PublicKeyCredentialRequestOptionsJSON`).
    String toProve(String challenge) {
        return json.writeValueAsString(request(challenge));
    }

    /// Adds the key that a browser says a device has made.
    ///
    /// @throws BadCredentialsException if that is not so
    /// @throws org.daybook.shared.InvalidInputException as [Passkeys#add]
    void add(Person person, String challenge, String proof, String label) {
        PublicKeyCredential<AuthenticatorAttestationResponse> said = read(proof, new TypeReference<>() {
        });
        CredentialRecord made = checked(() -> operations().registerCredential(
                new ImmutableRelyingPartyRegistrationRequest(
                        creation(person, challenge), new RelyingPartyPublicKey(said, label))));
        passkeys.add(person.id(), new Passkey.Credential(made.getCredentialId().toBase64UrlString(),
                new Bytes(made.getPublicKey().getBytes()).toBase64UrlString(),
                said.getResponse().getAttestationObject().toBase64UrlString()),
                made.getSignatureCount(), made.isBackupEligible(), label);
    }

    /// The key that a browser has proved.
    ///
    /// @throws BadCredentialsException if it has not
    Passkey prove(String challenge, String proof) {
        PublicKeyCredential<AuthenticatorAssertionResponse> said = read(proof, new TypeReference<>() {
        });
        checked(() -> operations().authenticate(new RelyingPartyAuthenticationRequest(request(challenge), said)));
        return passkeys.find(said.getRawId().toBase64UrlString()).orElseThrow();
    }

    private <T> T read(String proof, TypeReference<T> type) {
        if (proof.isBlank() || proof.length() > LONGEST_PROOF) {
            throw new BadCredentialsException("This is no proof");
        }
        return checked(() -> json.readValue(proof, type));
    }

    private static <T> T checked(java.util.function.Supplier<T> look) {
        try {
            return look.get();
        } catch (WebAuthnException | IllegalArgumentException | JacksonException refused) {
            LOG.info("A passkey is refused: {}", refused.getClass().getSimpleName());
            throw new BadCredentialsException("This proves nothing", refused);
        }
    }

    private PublicKeyCredentialCreationOptions creation(Person person, String challenge) {
        List<PublicKeyCredentialDescriptor> had = passkeys.of(person.id()).stream()
                .map(one -> PublicKeyCredentialDescriptor.builder()
                        .id(Bytes.fromBase64(one.credential().id())).build())
                .toList();
        return PublicKeyCredentialCreationOptions.builder()
                .rp(PublicKeyCredentialRpEntity.builder().id(address().host()).name(properties.siteName()).build())
                .user(ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(new Bytes(person.publicId().value().getBytes(StandardCharsets.UTF_8)))
                        .name(person.email().orElseGet(person::handle)).displayName(person.displayName()).build())
                .challenge(Bytes.fromBase64(challenge))
                .pubKeyCredParams(PublicKeyCredentialParameters.EdDSA, PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED).build())
                .attestation(AttestationConveyancePreference.NONE)
                .excludeCredentials(had)
                .timeout(TIME_TO_ANSWER)
                .build();
    }

    private PublicKeyCredentialRequestOptions request(String challenge) {
        return PublicKeyCredentialRequestOptions.builder().challenge(Bytes.fromBase64(challenge))
                .rpId(address().host()).allowCredentials(List.of()).timeout(TIME_TO_ANSWER)
                .userVerification(UserVerificationRequirement.REQUIRED).build();
    }

    private Webauthn4JRelyingPartyOperations operations() {
        PublicAddress address = address();
        return new Webauthn4JRelyingPartyOperations(known, known,
                PublicKeyCredentialRpEntity.builder().id(address.host()).name(properties.siteName()).build(),
                Set.of(address.text()));
    }

    private PublicAddress address() {
        Optional<PublicAddress> address = site.known();
        return address.orElseThrow(() -> new MissingException(
                Said.of("said.people.passkeys-need-the-address-of-the-site")));
    }
}
