package org.daybook.web.registry.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.daybook.registry.Registration.Addition;
import org.daybook.registry.Registration.AlreadyRegistered;
import org.daybook.registry.Registration.Registered;
import org.daybook.registry.compound.CalculatedProperties;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.Warning;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;

/// What became of a registration, as JSON.
///
/// @param status `registered` or `already-registered`
/// @param added what was added to a compound that was here already: `number`, `synonym`, `name`, `structure`
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Registration")
record RegistrationDocument(
        String status,
        String number,
        String url,
        String stereo,
        @Nullable String smiles,
        @Nullable String inchi,
        @Nullable String inchikey,
        @Nullable String formula,
        @Nullable Double averageMass,
        List<String> added,
        List<WarningDocument> warnings) {

    static RegistrationDocument of(Registered done, String url, Words words) {
        return of("registered", done.compound(), url, List.of(), done.warnings(), words);
    }

    static RegistrationDocument of(AlreadyRegistered known, String url, Words words) {
        return of(
                "already-registered",
                known.compound(),
                url,
                known.added().stream().map(Addition::label).sorted().toList(),
                known.warnings(), words);
    }

    private static RegistrationDocument of(
            String status, Compound compound, String url, List<String> added, List<Warning> warnings,
            Words words) {
        return new RegistrationDocument(
                status,
                compound.number(),
                url,
                compound.stereo().label(),
                compound.smiles().orElse(null),
                compound.inchi().orElse(null),
                compound.inchiKey().orElse(null),
                compound.properties().map(CalculatedProperties::formula).orElse(null),
                compound.properties().map(CalculatedProperties::averageMass).orElse(null),
                added,
                warnings.stream().map(warning -> WarningDocument.of(warning, words)).toList());
    }

    /// Something to look at.
    ///
    /// @param kind `other-statement`, `other-stereo`, `other-salt`, `tautomer`, `statement-and-drawing`,
    ///     `inchi-refused`, `tautomer-chosen`, `hand-implied`, `unusual-valence` or `components`
    /// @param number the compound to compare with, if there is one
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RegistrationWarning")
    record WarningDocument(String kind, String message, @Nullable String number) {

        static WarningDocument of(Warning warning, Words words) {
            return new WarningDocument(
                    warning.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    words.said(warning.said()),
                    warning.compound().map(Compound::number).orElse(null));
        }
    }
}
