package org.daybook.web.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.daybook.files.BlobStore;
import org.daybook.files.attachment.Attachment;
import org.daybook.files.attachment.Attachments;
import org.daybook.people.Actor;
import org.daybook.web.shared.Addresses;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/// Serves files, whatever they belong to, never as something that a browser runs: pictures are shown, everything else
/// is downloaded, all of it sandboxed.
@Controller
class AttachmentController {

    private static final String SANDBOX =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

    /// Says which file the revisions name, where everybody is given a clean one in its place.
    private static final String REVISION_SHA_256 = "Daybook-Revision-SHA-256";

    private final Attachments attachments;

    AttachmentController(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping({"/attachments/" + Addresses.ID, "/attachments/" + Addresses.ID + "/{name}"})
    ResponseEntity<?> file(@PathVariable long id, Actor actor, WebRequest request) throws IOException {
        Attachment file = attachments.get(id, actor);
        HttpHeaders headers = headers(file, file.publicFile());
        headers.setCacheControl(file.isPublic() && !file.isWithheld() ? CacheControl.maxAge(Duration.ofMinutes(5))
                .cachePublic() : CacheControl.noStore());
        if (!file.publicFile().sha256().equals(file.sha256())) {
            headers.set(REVISION_SHA_256, file.sha256());
        }
        return answer(file, file.publicFile(), headers, request, attachments.open(file, actor));
    }

    /// The photo as it was sent, for members and who sent it.
    @GetMapping("/attachments/" + Addresses.ID + "/original/{name}")
    ResponseEntity<?> original(@PathVariable long id, Actor actor, WebRequest request) throws IOException {
        BlobStore.Blob original = attachments.original(id, actor);
        Attachment file = attachments.get(id, actor);
        HttpHeaders headers = headers(file, original);
        headers.setCacheControl(CacheControl.noStore());
        return answer(file, original, headers, request, attachments.open(original));
    }

    private static ResponseEntity<?> answer(Attachment file, BlobStore.Blob blob, HttpHeaders headers,
            WebRequest request, InputStream bytes)
            throws IOException {
        if (request.checkNotModified(headers.getETag())) {
            bytes.close();
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).headers(headers).build();
        }
        return ResponseEntity.ok().headers(headers).contentLength(blob.size())
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .body(new InputStreamResource(bytes));
    }

    /// A public file is looked up again each time, since a redaction takes it away.
    private static HttpHeaders headers(Attachment file, BlobStore.Blob blob) {
        ContentDisposition disposition = (file.isPicture()
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment())
                .filename(file.fileName(), StandardCharsets.UTF_8)
                .build();
        HttpHeaders headers = new HttpHeaders();
        headers.setContentDisposition(disposition);
        headers.setETag("\"" + blob.sha256() + "\"");
        headers.set("Content-Security-Policy", SANDBOX);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        return headers;
    }
}
