package org.daybook.web.registry.registration;

import java.util.List;
import java.util.Optional;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.property.Properties;
import org.daybook.registry.Preview;
import org.daybook.registry.Registration.Rejected;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.StereoStatement;
import org.daybook.registry.compound.Warning;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.web.registry.CompoundView;
import org.daybook.web.registry.table.Formulas;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.view.Decimals;
import org.jspecify.annotations.Nullable;

/// What the page says about a structure before it is registered.
///
/// @param takenFor the notation it was read as; empty without a structure
/// @param drawing inline SVG; empty without a structure
/// @param formula molecular formula; empty without a structure
/// @param facts masses and identifiers
/// @param preview what registering it would do; null if it cannot be registered
/// @param unreadable why the structure cannot be read, or null
/// @param refusal which field cannot be accepted and why, or null
/// @param canBeConfirmed whether it is done all the same if the number is said to be meant
public record StructureCheck(
        String takenFor,
        String drawing,
        String formula,
        List<CompoundView.Fact> facts,
        @Nullable PreviewView preview,
        @Nullable UnreadableStructureException unreadable,
        @Nullable InvalidInputException refusal,
        boolean canBeConfirmed) {

    static StructureCheck unreadable(UnreadableStructureException reason) {
        return new StructureCheck(reason.inputKind().label(), "", "", List.of(), null, reason, null, false);
    }

    static StructureCheck refused(InvalidInputException reason) {
        return new StructureCheck("", "", "", List.of(), null, null, reason, false);
    }

    static StructureCheck rejected(Rejected rejected) {
        return refused(rejected.field(), rejected.said(), rejected.canBeConfirmed());
    }

    private static StructureCheck refused(String field, Said said, boolean canBeConfirmed) {
        InvalidInputException reason = new InvalidInputException(field, said);
        return new StructureCheck("", "", "", List.of(), null, null, reason, canBeConfirmed);
    }

    static StructureCheck of(NewCompound compound, Preview preview, String drawing, Words words) {
        if (preview.refusal().isPresent()) {
            return rejected(preview.refusal().get());
        }
        return new StructureCheck(compound.structure().map(structure -> structure.format().label()).orElse(""), drawing,
                compound.structure().map(structure -> Properties.of(structure).formula()).orElse(""),
                compound.structure().map(structure -> facts(structure, words)).orElseGet(List::of),
                PreviewView.of(preview, words),
                null,
                null,
                false);
    }

    private static List<CompoundView.Fact> facts(Structure structure, Words words) {
        var identifiers = Identifiers.of(structure);
        return List.of(
                new CompoundView.Fact(
                        words.of("registry.fact.mass"),
                        words.of("registry.fact.both-masses",
                                Decimals.fixed(2, Properties.of(structure).averageMass()),
                                Decimals.fixed(4, Properties.of(structure).monoisotopicMass())),
                        ""),
                new CompoundView.Fact("SMILES", identifiers.canonicalSmiles(), ""),
                new CompoundView.Fact(
                        "InChI",
                        identifiers
                                .inchi()
                                .orElseGet(() ->
                                        words.of("registry.fact.refused", identifiers.inchiRefused().orElse(""))),
                        ""),
                new CompoundView.Fact(
                        "InChIKey", identifiers.inchiKey().orElseGet(() -> words.of("registry.fact.none")), ""));
    }

    /// The formula as safe HTML.
    public String formulaHtml() {
        return Formulas.html(formula);
    }

    /// Whether it can be registered as it stands; warnings do not stand in the way.
    public boolean isGood() {
        return preview != null;
    }

    /// What registering it would do now.
    ///
    /// @param known number of the compound that it is already; empty if it would be new
    /// @param number the number it would get, or has
    /// @param warnings what to look at first
    public record PreviewView(
            Optional<String> known, String number, StereoStatement stereo, List<WarningRow> warnings) {

        static PreviewView of(Preview preview, Words words) {
            return new PreviewView(
                    preview.known().map(Compound::number),
                    preview.number(),
                    preview.stereo(),
                    preview.warnings().stream().map(warning -> WarningRow.of(warning, words)).toList());
        }
    }

    /// Something to look at first.
    ///
    /// @param compound the compound to compare with
    public record WarningRow(String message, Optional<Other> compound) {

        static WarningRow of(Warning warning, Words words) {
            return new WarningRow(
                    words.said(warning.said()), warning.compound().map(other -> new Other(other.number())));
        }
    }

    /// Another compound.
    public record Other(String number) {
    }
}
