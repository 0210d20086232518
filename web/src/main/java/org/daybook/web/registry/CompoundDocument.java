package org.daybook.web.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.daybook.assay.result.ResultSummary;
import org.daybook.campaign.stage.Memberships.Place;
import org.daybook.notebook.list.EntrySummary;
import org.daybook.registry.compound.CalculatedProperties;
import org.daybook.registry.compound.RegisteredStructure;
import org.daybook.web.registry.CompoundView.AliasRow;
import org.daybook.web.registry.CompoundView.SynonymRow;
import org.daybook.web.registry.list.CompoundRow;
import org.jspecify.annotations.Nullable;

/// A compound as JSON.
///
/// @param url address of its page
/// @param numbers all numbers that lead to it, the one it goes by first
/// @param inchiRefused why there is no InChI, if InChI does not take the structure
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Compound")
public record CompoundDocument(
        String number,
        String url,
        List<String> numbers,
        @Nullable String name,
        String stereo,
        @Nullable String smiles,
        @Nullable String inchi,
        @Nullable String inchikey,
        @Nullable String inchiRefused,
        @Schema(description = "formula, masses (g/mol, u), heavy atoms and rings of the whole; of the parent without"
                + " counter-ion and solvent: logP by JPLogP, TPSA after Ertl (N and O only, Å²), donors and acceptors"
                + " after Lipinski, rotatable bonds (esters count, amides do not), Fsp3, broken rules of five")
        @Nullable CalculatedProperties properties,
        List<SynonymDocument> synonyms,
        List<BatchDocument> batches,
        List<String> stereoisomers,
        List<String> saltForms,
        List<MembershipDocument> campaigns,
        List<ActivityDocument> activities,
        List<MentionDocument> mentionedIn,
        Instant registeredAt,
        String licence) {

    /// The data of the page, values as they are stored.
    ///
    /// @param around what other features know of it
    /// @param base address of the site, without a slash at its end
    /// @param licence SPDX identifier of the licence of the data
    static CompoundDocument of(CompoundView view, Around around, String base, String licence) {
        CompoundFacts compound = view.compound();
        RegisteredStructure structure = compound.structure().orElse(null);
        return new CompoundDocument(
                compound.number(),
                base + "/compounds/" + compound.number(),
                numbers(view),
                compound.name().orElse(null),
                compound.stereo().label(),
                structure == null ? null : structure.canonicalSmiles(),
                structure == null ? null : structure.inchi(),
                structure == null ? null : structure.inchiKey(),
                structure == null ? null : structure.inchiRefused(),
                compound.properties().orElse(null),
                view.synonyms().stream().map(SynonymDocument::of).toList(),
                view.batches().stream()
                        .filter(batch -> batch.retractedReason().isEmpty())
                        .map(BatchDocument::of)
                        .toList(),
                view.stereoisomers().stream().map(CompoundRow::number).toList(),
                view.saltForms().stream().map(CompoundRow::number).toList(),
                around.places().stream().map(MembershipDocument::of).toList(),
                around.results().stream().map(ActivityDocument::of).toList(),
                around.entries().stream()
                        .map(entry ->
                                new MentionDocument(base + "/entries/" + entry.id(), entry.title(), entry.labDay()))
                        .toList(),
                compound.registeredAt(),
                licence);
    }

    private static List<String> numbers(CompoundView view) {
        return Stream.concat(Stream.of(view.compound().number()),
                view.aliases().stream().map(AliasRow::number)).toList();
    }

    /// What other features know of the compound.
    record Around(List<Place> places, List<ResultSummary> results, List<EntrySummary> entries) {
    }

    /// A synonym or external id.
    ///
    /// @param kind `name`, `pubchem_cid`, `chembl` …
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Synonym")
    public record SynonymDocument(String kind, String text, @Nullable String url) {

        /// With the address of its page in the database that gave it, if there is one.
        static SynonymDocument of(SynonymRow synonym) {
            return new SynonymDocument(synonym.kind().name().toLowerCase(Locale.ROOT), synonym.text(),
                    synonym.page().map(Object::toString).orElse(null));
        }
    }

    /// A batch.
    ///
    /// @param id what it is asked for by, at `/api/v1/batches/{id}`
    /// @param number the number it was made under
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Batch")
    public record BatchDocument(
            long id,
            String number,
            String code,
            @Nullable String amount,
            @Nullable Double amountMg,
            @Nullable String purity,
            @Nullable Double purityPercent,
            @Nullable String salt,
            @Nullable String supplier,
            @Nullable Long entry,
            @Nullable LocalDate madeOn,
            @Nullable String remark) {

        /// Amount and purity as typed, beside them what could be read of them.
        static BatchDocument of(BatchView batch) {
            return new BatchDocument(
                    batch.id(),
                    batch.number(),
                    batch.code(),
                    batch.amount().orElse(null),
                    batch.amountMg().orElse(null),
                    batch.purity().orElse(null),
                    batch.purityPercent().orElse(null),
                    batch.salt().orElse(null),
                    batch.supplier().orElse(null),
                    batch.entry().map(id -> id.value()).orElse(null),
                    batch.madeOn().orElse(null),
                    batch.remark().orElse(null));
        }
    }

    /// A campaign that the compound is in.
    ///
    /// @param reason why it has that stage; given if it is parked, else it may be empty
    @Schema(name = "CompoundInCampaign")
    public record MembershipDocument(String campaign, String series, String stage, String since, String reason) {

        /// The campaign by its slug, the series by its title.
        static MembershipDocument of(Place place) {
            return new MembershipDocument(place.slug(), place.series(), place.stage().label(),
                    place.since().toString(), place.reason());
        }
    }

    /// An entry that mentions the compound.
    @Schema(name = "Mention")
    public record MentionDocument(String url, String title, LocalDate labDay) {
    }
}
