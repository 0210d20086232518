package org.daybook.web.notebook.editor;

import java.io.IOException;
import org.daybook.files.attachment.Attachments;
import org.daybook.people.Actor;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.Thing;
import org.daybook.web.shared.Addresses;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;

/// Attaches files to entries one by one, and throws them away, while the editor is open.
@Controller
class EntryFileController {

    private final Attachments attachments;
    private final EntryDesk desk;

    EntryFileController(Attachments attachments, EntryDesk desk) {
        this.attachments = attachments;
        this.desk = desk;
    }

    @PostMapping("/entries/" + Addresses.ID + "/attachments")
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    AttachmentDocument attach(@PathVariable long id, @RequestParam MultipartFile file, Actor actor) throws IOException {
        return AttachmentDocument.of(desk.attach(new EntryId(id), file, actor), actor);
    }

    @PostMapping("/attachments/" + Addresses.ID + "/removal")
    String discard(@PathVariable long id, Actor actor) {
        Thing entry = attachments.get(id, actor).owner();
        attachments.discard(id, actor);
        return "redirect:/entries/" + entry.id() + "/edit";
    }
}
