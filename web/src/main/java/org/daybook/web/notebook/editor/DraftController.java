package org.daybook.web.notebook.editor;

import jakarta.servlet.http.HttpServletRequest;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.Saving;
import org.daybook.people.Actor;
import org.daybook.shared.id.EntryId;
import org.daybook.web.shared.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the editor's script sends while somebody types, and how it goes on after a session has ended.
@RestController
class DraftController {

    private final EntryDesk desk;

    DraftController(EntryDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/entries/draft")
    ResponseEntity<KeptDocument> begin(EditorForm form, Actor actor) {
        return answer(desk.create(form, false, actor));
    }

    @PostMapping("/entries/" + Addresses.ID + "/draft")
    ResponseEntity<KeptDocument> keep(@PathVariable long id, EditorForm form, Actor actor) {
        return answer(desk.keep(new EntryId(id), form, actor));
    }

    private static ResponseEntity<KeptDocument> answer(Saving saving) {
        return switch (saving) {
            case Saving.Revised(Entry entry) -> ResponseEntity.ok(KeptDocument.of(entry));
            case Saving.Suggested(Entry unchanged, long suggestion) -> ResponseEntity.ok(KeptDocument.of(unchanged));
            case Saving.Conflict(Entry theirs) ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(KeptDocument.of(theirs));
        };
    }

    /// Whether the reader is signed in now, and what a form must carry then. Makes no session for who is not.
    @GetMapping("/entries/session")
    ResponseEntity<SessionDocument> session(Actor actor, HttpServletRequest request) {
        CsrfToken token =
                actor.person().isPresent() ? (CsrfToken) request.getAttribute(CsrfToken.class.getName()) : null;
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(new SessionDocument(actor.person().isPresent(), token == null ? null : token.getToken()));
    }

    /// @param version to be said when saving next
    record KeptDocument(long id, long version, boolean draft) {

        static KeptDocument of(Entry entry) {
            return new KeptDocument(entry.id().value(), entry.version(), entry.isDraft());
        }
    }

    record SessionDocument(boolean signedIn, @Nullable String csrf) {
    }
}
