package org.daybook.web.registry;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.daybook.registry.compound.RegisteredStructure;
import org.daybook.registry.name.Synonym;
import org.daybook.registry.name.SynonymKind;
import org.daybook.registry.number.AssignedNumber;
import org.daybook.web.registry.list.CompoundRow;
import org.daybook.web.registry.table.Formulas;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.view.PersonView;
import org.jspecify.annotations.Nullable;

/// What the registry shows of a compound on its page; the rest is brought by other features
/// ([org.daybook.web.shared.kind.PagePart]).
///
/// @param drawing inline SVG, empty without a structure
/// @param aliases numbers that lead here beside the one it goes by
/// @param registrant who registered it, or null if that is not known any more
/// @param elsewhere where other databases are asked for it; empty without an InChIKey
public record CompoundView(
        CompoundFacts compound,
        String drawing,
        List<Fact> identifiers,
        List<Fact> properties,
        List<SynonymRow> synonyms,
        List<AliasRow> aliases,
        List<BatchView> batches,
        List<CompoundRow> stereoisomers,
        List<CompoundRow> saltForms,
        List<HistoryRow> history,
        @Nullable PersonView registrant,
        List<Elsewhere> elsewhere) {

    /// The formula as safe HTML, empty without a structure.
    public String formulaHtml() {
        return compound.properties().map(properties -> Formulas.html(properties.formula())).orElse("");
    }

    /// Whether its properties are those of another compound, its parent.
    public boolean isOfParent() {
        return compound.structure().filter(RegisteredStructure::hasOtherParent).isPresent();
    }

    /// Why InChI says nothing of it; empty where it does.
    public Optional<String> withoutInchi() {
        return compound.structure().map(RegisteredStructure::inchiRefused);
    }

    /// One line of facts.
    ///
    /// @param help what the label means, may be empty
    public record Fact(String label, String text, String help) {
    }

    /// Another database, and the address that asks it for the compound.
    public record Elsewhere(String name, String page) {
    }

    /// A synonym or external id.
    ///
    /// @param id what it is removed by
    /// @param page its page in the database that gave it
    public record SynonymRow(long id, SynonymKind kind, String text, Optional<URI> page) {

        static SynonymRow of(Synonym synonym) {
            return new SynonymRow(synonym.id(), synonym.kind(), synonym.text(), synonym.page());
        }
    }

    /// A number that leads to the compound beside the one it goes by.
    ///
    /// @param reason why it was given
    public record AliasRow(String number, Optional<String> reason) {

        static AliasRow of(AssignedNumber assigned, Words words) {
            return new AliasRow(assigned.number(), assigned.reason().map(words::said));
        }
    }

    /// One change of the compound.
    public record HistoryRow(String day, String handle, String person, String what, String detail) {
    }
}
