package org.daybook.writing.revision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.PublicId;
import org.daybook.shared.id.Thing;
import org.daybook.writing.CanonicalJson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps revisions, each chained to the one before by its hash.
///
/// The canonical JSON of a revision is what its `.json` address serves, byte for byte; its SHA-256 is the hash, and it
/// names the hash of the revision before. So anybody can check a history with a download and `sha256sum`.
///
/// What it holds is numbered by `format`, which the first form does not have; stored revisions keep theirs. Format 2
/// names the author by their public id, so that a person can be forgotten and the chain stays.
///
/// Who may see and save what is for the feature that the owners belong to.
@Component
public class RevisionChain {

    private static final int FORMAT = 2;
    private static final String REVISION = "revision ";

    private final RevisionRepository revisions;
    private final WithheldTexts withheld;
    private final People people;

    RevisionChain(RevisionRepository revisions, WithheldTexts withheld, People people) {
        this.revisions = revisions;
        this.withheld = withheld;
        this.people = people;
    }

    /// Adds a revision; runs in the transaction that changes the owner.
    ///
    /// @param said what the owner says in this state, as [CanonicalJson] takes it; who saved it when, why, its number
    ///     and the hash before are added
    public void append(NewRevision made, Map<String, ?> said) {
        String previous = find(made.owner(), made.number() - 1).map(StoredRevision::sha256).orElse(null);
        Map<String, @Nullable Object> form = new HashMap<>(said);
        form.put("format", FORMAT);
        form.put("revision", made.number());
        form.put("authorId", people.find(made.author()).map(Person::publicId).map(PublicId::value).orElseThrow());
        form.put("savedAt", made.savedAt().toString());
        form.put("reason", made.reason());
        form.put("previous", previous);
        String canonical = CanonicalJson.of(form);
        revisions.save(new StoredRevision(made, canonical, sha256(canonical), previous));
    }

    /// The revision with this number, if the owner has it.
    public Optional<StoredRevision> find(Thing owner, int number) {
        return revisions.findByOwnerKindAndOwnerIdAndNumber(owner.kind(), owner.id(), number);
    }

    /// The revision that this save of the owner became, if it was public.
    public Optional<StoredRevision> findVersion(Thing owner, long version) {
        return revisions.findByOwnerKindAndOwnerIdAndOwnerVersion(owner.kind(), owner.id(), version);
    }

    /// All revisions of the owner, newest first.
    public List<StoredRevision> of(Thing owner) {
        return revisions.findByOwnerKindAndOwnerIdOrderByNumberDesc(owner.kind(), owner.id());
    }

    /// Takes away what the revisions of the owner said; the hashes stay, so the chain can still be followed.
    public void redact(Thing owner) {
        of(owner).forEach(StoredRevision::redact);
    }

    /// The same, with what they said set aside for [#restore].
    public void withhold(Thing owner) {
        for (StoredRevision revision : of(owner)) {
            revision.canonical().ifPresent(said -> withheld.keep(owner, REVISION + revision.number(), said));
            revision.redact();
        }
    }

    /// Gives the revisions of the owner back what they said; the hashes are as they were.
    ///
    /// @param parts what [WithheldTexts#take] gave
    public void restore(Thing owner, Map<String, String> parts) {
        for (StoredRevision revision : of(owner)) {
            Optional.ofNullable(parts.get(REVISION + revision.number())).ifPresent(revision::restore);
        }
    }

    /// Deletes the revisions of owners that are deleted, hashes and all.
    public void removeAll(String kind, Collection<Long> owners) {
        revisions.deleteAllOf(kind, owners);
    }

    private static String sha256(String canonical) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
