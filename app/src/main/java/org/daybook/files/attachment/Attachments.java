package org.daybook.files.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.daybook.files.BlobStore;
import org.daybook.people.Actor;
import org.daybook.shared.id.Thing;

/// The files of things.
public interface Attachments {

    /// Attaches a file to a thing that the actor may change. It goes public with the next revision; a photo without
    /// what it tells beside its picture, which [Attachment#removed] says.
    ///
    /// @param fileName as the sender calls it; made fit to be shown
    /// @throws org.daybook.shared.InvalidInputException for field `file` if it is empty, too large, one too many, or a
    ///     photo that cannot be cleaned
    /// @throws IOException if the bytes could not be read or stored; nothing is kept then
    Attachment attach(Thing owner, String fileName, InputStream bytes, Actor actor) throws IOException;

    /// Bytes that one file of a kind of things may have.
    long maxBytes(String kind);

    /// The attachment, if the actor may see it and its owner.
    ///
    /// @throws org.daybook.shared.MissingException if there is none that the actor may see
    /// @throws org.daybook.shared.GoneException if it was public and its owner was redacted
    Attachment get(long id, Actor actor);

    /// Opens the bytes of an attachment that [#get] gave, as everybody is given them.
    ///
    /// @throws org.daybook.people.NotAllowedException if it is withheld and the actor is no member and did not send it
    InputStream open(Attachment attachment, Actor actor) throws IOException;

    /// The photo as it was sent, for members and who sent it.
    ///
    /// @throws org.daybook.shared.MissingException if the actor may not see it, or there is no other file than
    ///     [Attachment#publicFile]
    BlobStore.Blob original(long id, Actor actor);

    /// Opens bytes that [#original] gave.
    InputStream open(BlobStore.Blob original) throws IOException;

    /// The attachments of a thing that the actor may see, in the order they were attached.
    List<Attachment> of(Thing owner, Actor actor);

    /// Those of these attachments that the actor may see.
    Map<Long, Attachment> findAll(Collection<Long> ids, Actor actor);

    /// Throws away a file that was never public.
    ///
    /// @throws org.daybook.shared.MissingException if the actor has attached no such file, or it is public
    void discard(long id, Actor actor);
}
