package org.daybook.web.notebook.amounts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.daybook.notebook.amounts.AmountTables;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.people.Actor;
import org.daybook.shared.id.EntryId;
import org.daybook.web.shared.Addresses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The tables of amounts of an entry over REST.
@RestController
@Tag(name = "Entries")
class AmountsApi {

    private final Entries entries;
    private final AmountTables tables;

    AmountsApi(Entries entries, AmountTables tables) {
        this.entries = entries;
        this.tables = tables;
    }

    @Operation(
            summary = "Read the tables of amounts of an entry",
            description = "Each block `stoichiometry` of its text, calculated: amounts, masses and volumes, the"
                    + " limiting reactant, yields, atom economy and E factor, and what is left of batches. What was"
                    + " typed and what was calculated are told apart; what could not be used is told in words.")
    @GetMapping("/api/v1/entries/" + Addresses.ID + "/stoichiometry")
    AmountsDocument read(@PathVariable long id, Actor actor) {
        Entry entry = entries.read(new EntryId(id), actor);
        return new AmountsDocument(id, tables.of(entry.content().text()).stream()
                .map(AmountsDocument.TableDocument::of).toList());
    }
}
