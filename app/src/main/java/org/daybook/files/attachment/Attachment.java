package org.daybook.files.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.files.BlobStore;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.jspecify.annotations.Nullable;

/// A file of a thing, addressed by its SHA-256. Until a revision has it, only the one who attached it sees it.
///
/// A photo is clean: what it told beside its picture was taken out before its hash was taken, and the original is kept
/// for members. A photo from before that rule keeps its hash; what everybody is given then is another file, a clean one
/// ([#publicFile]).
@Entity
public class Attachment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String ownerKind;
    private long ownerId;
    private long attachedBy;
    private Instant attachedAt;
    private String fileName;
    private String mediaType;

    @Column(name = "byte_size")
    private long size;

    private String sha256;
    private @Nullable Integer imageWidth;
    private @Nullable Integer imageHeight;
    private @Nullable Integer firstRevision;

    @Enumerated(EnumType.STRING)
    private Screening screening;

    private @Nullable String originalSha256;
    private @Nullable Long originalSize;
    private @Nullable String publicSha256;
    private @Nullable Long publicSize;

    @Column(name = "removed_traces")
    private String removed;

    private boolean tombstone;

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected Attachment() {
    }

    Attachment(Thing owner, PersonId attachedBy, Instant attachedAt, String fileName, FileType type, Photo photo) {
        this.ownerKind = owner.kind();
        this.ownerId = owner.id();
        this.attachedBy = attachedBy.value();
        this.attachedAt = attachedAt;
        this.fileName = fileName;
        this.mediaType = type.mediaType();
        this.size = photo.clean().size();
        this.sha256 = photo.clean().sha256();
        this.screening = Screening.DONE;
        this.removed = photo.removed();
        if (photo.isChanged()) {
            this.originalSha256 = photo.original().sha256();
            this.originalSize = photo.original().size();
        }
        type.dimension().ifPresent(dimension -> {
            this.imageWidth = dimension.width();
            this.imageHeight = dimension.height();
        });
    }

    /// Part of its permanent address; given when it is saved, asking earlier is a NullPointerException.
    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    /// The one thing it belongs to; an attachment never moves, the same bytes may be attached elsewhere.
    public Thing owner() {
        return new Thing(ownerKind, ownerId);
    }

    /// Sees it, and its original, even while nobody else does.
    public PersonId attachedBy() {
        return new PersonId(attachedBy);
    }

    /// The name it was given, fit to be shown and offered for download.
    public String fileName() {
        return fileName;
    }

    /// What its bytes were found to be; never what the sender claimed.
    public String mediaType() {
        return mediaType;
    }

    /// Bytes.
    public long size() {
        return size;
    }

    /// 64 hexadecimal digits in lower case, of the bytes after cleaning; what revisions name. See [#publicFile].
    public String sha256() {
        return sha256;
    }

    /// The bytes that everybody is given who may see it: the file that revisions name, or the clean one in its place.
    public BlobStore.Blob publicFile() {
        return publicSha256 == null || publicSize == null ? new BlobStore.Blob(sha256, size)
                : new BlobStore.Blob(publicSha256, publicSize);
    }

    /// The photo as it was sent, if that is another file than [#publicFile]; for members and who sent it.
    public Optional<BlobStore.Blob> original() {
        if (publicSha256 != null) {
            return Optional.of(new BlobStore.Blob(sha256, size));
        }
        return originalSha256 == null || originalSize == null ? Optional.empty()
                : Optional.of(new BlobStore.Blob(originalSha256, originalSize));
    }

    /// What was taken out of it, in words: `position, serial numbers`; empty if nothing was.
    public String removed() {
        return removed;
    }

    /// Whether it tells, or may tell, more than its picture and cannot be cleaned, so that only members are given it.
    public boolean isWithheld() {
        return screening == Screening.WITHHELD;
    }

    /// Whether nothing but names and hashes is left, because its owner was redacted.
    boolean isTombstone() {
        return tombstone;
    }

    void redact() {
        this.tombstone = true;
    }

    /// Whether nobody has looked yet at what it tells: it is from before the rule.
    boolean isPending() {
        return screening == Screening.PENDING;
    }

    /// Whether the actor is given what the public is not.
    public boolean isOpenTo(Actor actor) {
        return actor.has(Role.MEMBER) || actor.is(attachedBy());
    }

    /// The names of all bytes that it needs.
    List<String> blobs() {
        return Stream.of(sha256, originalSha256, publicSha256).filter(Objects::nonNull).map(String::valueOf).toList();
    }

    /// Notes what was found out about a file from before the rule. What no revision names yet is replaced, so that none
    /// will.
    void screened(Photo photo) {
        this.screening = Screening.DONE;
        this.removed = photo.removed();
        if (!photo.isChanged()) {
            return;
        }
        if (isPublic()) {
            this.publicSha256 = photo.clean().sha256();
            this.publicSize = photo.clean().size();
        } else {
            this.originalSha256 = sha256;
            this.originalSize = size;
            this.sha256 = photo.clean().sha256();
            this.size = photo.clean().size();
        }
    }

    void withhold() {
        this.screening = Screening.WITHHELD;
    }

    /// Width and height of a picture that pages may show; nothing for every other file.
    public Optional<Dimension> dimension() {
        return imageWidth == null || imageHeight == null
                ? Optional.empty()
                : Optional.of(new Dimension(imageWidth, imageHeight));
    }

    /// Whether pages may show it as a picture.
    public boolean isPicture() {
        return imageWidth != null;
    }

    /// The permanent address of the file.
    public String path() {
        return "/attachments/" + id() + "/" + FileNames.forAddress(fileName);
    }

    /// Whether a published revision has it; it stays so when later revisions leave it out.
    public boolean isPublic() {
        return firstRevision != null;
    }

    /// Whether the person attached it and no revision has it yet.
    boolean isNewOf(PersonId person) {
        return !isPublic() && attachedBy().equals(person);
    }

    /// Notes the first revision that has it, from 1. Not to be called twice.
    void publishIn(int revision) {
        this.firstRevision = revision;
    }

    /// How far a file was looked at. The names are stored.
    private enum Screening { PENDING, DONE, WITHHELD }

    /// Size of a picture in pixels.
    public record Dimension(int width, int height) {
    }
}
