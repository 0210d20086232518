package org.daybook.exchange.imports;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.shared.GoneException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.id.ImportId;
import org.springframework.stereotype.Component;

/// Who may see an import, in one place for its page, its data and its files.
@Component
public class ImportAccess {

    private final ImportStore store;
    private final People people;

    ImportAccess(ImportStore store, People people) {
        this.store = store;
        this.people = people;
    }

    /// The import, for who may see it.
    ///
    /// @throws MissingException if there is none that the actor may see
    /// @throws GoneException if it was taken back
    public Import open(ImportId id, Actor actor) {
        return admit(store.get(id), actor);
    }

    /// Like [#open], for an import that was read already.
    public Import admit(Import one, Actor actor) {
        if (!one.isVisibleTo(actor)) {
            throw new MissingException(Said.of("said.exchange.there-is-no-import", one.id()));
        }
        if (one.withdrawal() != null) {
            throw gone(one, one.withdrawal());
        }
        return one;
    }

    private GoneException gone(Import one, Import.Withdrawal withdrawal) {
        String by = people.find(withdrawal.by()).map(person -> person.displayName()).orElse("somebody");
        String key = one.lastRow() > 0
                ? "said.exchange.import-was-taken-back-and-stays"
                : "said.exchange.import-was-taken-back";
        LocalDate day = LocalDate.ofInstant(withdrawal.at(), ZoneOffset.UTC);
        return new GoneException(
                Said.of(key, one.id(), by, day, withdrawal.reason()), withdrawal.reason(), withdrawal.at());
    }
}
