package org.daybook.web.exchange.undo;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.daybook.exchange.imports.Import;
import org.daybook.exchange.imports.Imports;
import org.daybook.exchange.undo.ImportUndo;
import org.daybook.exchange.undo.work.ImportUndos;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.shared.id.ImportId;
import org.daybook.web.shared.language.Words;
import org.springframework.stereotype.Component;

/// Collects what is shown of undoing an import.
@Component
class UndoPages {

    private final Imports imports;
    private final ImportUndos undos;
    private final People people;
    private final Words words;

    UndoPages(Imports imports, ImportUndos undos, People people, Words words) {
        this.imports = imports;
        this.undos = undos;
        this.people = people;
        this.words = words;
    }

    /// For everybody who may see the import once it is undone; the preview for whoever may undo it.
    UndoDocument show(ImportId id, Actor actor) {
        Import one = imports.get(id, actor);
        Optional<ImportUndo> undo = undos.find(id);
        return undo.map(known -> document(one, known))
                .orElseGet(() -> UndoDocument.of(id.value(), one.fileName(), undos.preview(id, actor), words));
    }

    UndoDocument undo(ImportId id, String reason, Actor actor) {
        ImportUndo undone = undos.undo(id, reason, actor);
        return document(imports.get(id, actor), undone);
    }

    /// Looks at the file of an import that is undone once more.
    ///
    /// @return the new import, of which nothing is stored yet
    ImportId again(ImportId id, Actor actor) throws IOException {
        try (InputStream bytes = imports.original(id, actor)) {
            return imports.upload(imports.get(id, actor).fileName(), bytes, Imports.Options.previewOnly(), actor).id();
        }
    }

    private UndoDocument document(Import one, ImportUndo undo) {
        Optional<Person> by = people.find(undo.by());
        return UndoDocument.of(one.fileName(), undo, undos.kept(one.id()), by.map(Person::handle).orElse(""),
                by.map(Person::displayName).orElse(""), words);
    }
}
