package org.daybook.notebook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.daybook.shared.EntryId;
import org.daybook.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// A file of an entry, addressed by its SHA-256. Until a revision has it, only the one who attached it sees it.
@Entity
public class Attachment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long entryId;
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

    /// For Hibernate only.
    @SuppressWarnings("NullAway")
    protected Attachment() {
    }

    Attachment(EntryId entry, PersonId attachedBy, Instant attachedAt, String fileName, FileType type, long size, String sha256) {
        this.entryId = entry.value();
        this.attachedBy = attachedBy.value();
        this.attachedAt = attachedAt;
        this.fileName = fileName;
        this.mediaType = type.mediaType();
        this.size = size;
        this.sha256 = sha256;
        type.dimension().ifPresent(dimension -> {
            this.imageWidth = dimension.width();
            this.imageHeight = dimension.height();
        });
    }

    public long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    public EntryId entry() {
        return new EntryId(entryId);
    }

    public PersonId attachedBy() {
        return new PersonId(attachedBy);
    }

    public Instant attachedAt() {
        return attachedAt;
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

    public String sha256() {
        return sha256;
    }

    /// Width and height of a picture that pages may show; nothing for every other file.
    public Optional<Dimension> dimension() {
        return imageWidth == null || imageHeight == null ? Optional.empty() : Optional.of(new Dimension(imageWidth, imageHeight));
    }

    /// Whether pages may show it as a picture.
    public boolean isPicture() {
        return imageWidth != null;
    }

    /// The permanent address of the file.
    public String path() {
        return "/attachments/" + id() + "/" + FileNames.forAddress(fileName);
    }

    public boolean isPublic() {
        return firstRevision != null;
    }

    void publishIn(int revision) {
        this.firstRevision = revision;
    }

    /// Size of a picture in pixels.
    public record Dimension(int width, int height) {
    }
}
