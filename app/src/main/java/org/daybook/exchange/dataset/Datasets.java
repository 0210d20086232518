package org.daybook.exchange.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.assay.Activities;
import org.daybook.assay.Activity;
import org.daybook.assay.Assay;
import org.daybook.assay.Assays;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.stage.Memberships;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.molfile.Molfile;
import org.daybook.exchange.sheet.SheetFormat;
import org.daybook.exchange.sheet.SheetWriter;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundOrder;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Page;
import org.daybook.shared.Said;
import org.daybook.shared.id.AssayId;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The results of a campaign or an assay as a table to learn from: one row a compound and endpoint (see
/// [DatasetColumn]). Everything in it is public. Compounds without a structure are left out, and so is what has no
/// number.
@Service
public class Datasets {

    /// Compounds that are looked at together, in a fixed number of queries.
    private static final int PIECE = 200;
    private static final MathContext DIGITS = new MathContext(6);

    private final Campaigns campaigns;
    private final Memberships memberships;
    private final Assays assays;
    private final Activities activities;
    private final Compounds compounds;

    Datasets(Campaigns campaigns, Memberships memberships, Assays assays, Activities activities,
            Compounds compounds) {
        this.campaigns = campaigns;
        this.memberships = memberships;
        this.assays = assays;
        this.activities = activities;
        this.compounds = compounds;
    }

    /// Of what a table is.
    public enum Kind {
        CAMPAIGN, ASSAY;

        /// As it stands in an address.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// A table.
    ///
    /// @param id of the campaign or assay
    /// @param slug of it
    public record Dataset(Kind kind, long id, String slug, String title) {
    }

    /// The table of a campaign, or, if there is no such campaign, of an assay.
    ///
    /// @param slug of the campaign or assay
    /// @param of `campaign` or `assay`, where there are both; or empty
    /// @throws MissingException if there is neither
    public Dataset get(String slug, String of) {
        OverLimitException.requireNaming("of", of);
        if (!of.isEmpty() && Stream.of(Kind.values()).noneMatch(kind -> kind.word().equals(of))) {
            throw new InvalidInputException("of", "\"" + of + "\" is neither campaign nor assay");
        }
        Optional<Dataset> campaign = of.equals(Kind.ASSAY.word()) ? Optional.empty()
                : campaigns.find(slug).map(one -> new Dataset(Kind.CAMPAIGN, one.id().value(), one.slug(),
                        one.title()));
        return campaign
                .or(() -> of.equals(Kind.CAMPAIGN.word()) ? Optional.empty()
                        : assays.all().stream().filter(one -> one.slug().equals(slug)).findFirst()
                                .map(one -> new Dataset(Kind.ASSAY, one.id().value(), one.slug(), one.name())))
                .orElseThrow(() -> new MissingException(
                        Said.of(of.isEmpty() ? "said.exchange.there-is-no-campaign-and-no"
                                : "said.exchange.there-is-no-campaign-of-table", slug)));
    }

    /// Writes the table as it is now.
    ///
    /// @param format csv or sdf
    /// @return how many rows it has
    public int write(Dataset dataset, SheetFormat format, OutputStream out) throws IOException {
        int rows = 0;
        Map<AssayId, Assay> all = assays.all().stream()
                .collect(Collectors.toMap(Assay::id, Function.identity()));
        try (SheetWriter sheet = SheetWriter.open(format, "Dataset", DatasetColumn.keys(), true, out)) {
            Iterator<Map<CompoundId, List<Activity>>> pieces = dataset.kind() == Kind.CAMPAIGN
                    ? ofCampaign(new CampaignId(dataset.id())) : ofAssay(new AssayId(dataset.id()));
            while (pieces.hasNext()) {
                rows += write(pieces.next(), all, format, sheet);
            }
        }
        return rows;
    }

    private Iterator<Map<CompoundId, List<Activity>>> ofCampaign(CampaignId campaign) {
        return Stream.iterate(1, page -> page + 1)
                .map(page -> memberships.compounds(campaign, "", null, CompoundOrder.NUMBER, page, PIECE))
                .takeWhile(page -> !page.items().isEmpty())
                .map(Page::items)
                .map(found -> activities.of(found.stream().map(Compound::id).toList()))
                .iterator();
    }

    private Iterator<Map<CompoundId, List<Activity>>> ofAssay(AssayId assay) {
        Map<Long, List<Activity>> byCompound = activities.of(assay).stream()
                .collect(Collectors.groupingBy(one -> one.compound().value(), TreeMap::new, Collectors.toList()));
        List<List<Activity>> each = List.copyOf(byCompound.values());
        return Stream.iterate(0, from -> from < each.size(), from -> from + PIECE)
                .map(from -> each.subList(from, Math.min(each.size(), from + PIECE)).stream()
                        .collect(Collectors.toMap(
                                results -> results.getFirst().compound(), Function.identity())))
                .iterator();
    }

    private int write(Map<CompoundId, List<Activity>> piece, Map<AssayId, Assay> known, SheetFormat format,
            SheetWriter sheet) throws IOException {
        int rows = 0;
        for (Compound compound : inOrder(piece.keySet())) {
            ParentForm form = form(compound);
            List<Measured> measured = form == null ? List.of() : Measured.of(
                    byId(piece.getOrDefault(compound.id(), List.of())), known);
            String molfile = measured.isEmpty() || format != SheetFormat.SDF || form == null
                    ? null : molfile(form);
            for (Measured row : measured) {
                sheet.row(cells(compound, form, row), molfile);
                rows++;
            }
        }
        return rows;
    }

    private List<Compound> inOrder(Collection<CompoundId> ids) {
        return compounds.findAll(ids.stream().sorted(java.util.Comparator.comparingLong(CompoundId::value)).toList())
                .values().stream().toList();
    }

    private static List<Activity> byId(List<Activity> results) {
        return results.stream().sorted(java.util.Comparator.comparingLong(one -> one.id().value())).toList();
    }

    private static @Nullable ParentForm form(Compound compound) {
        try {
            return compound.smiles().isPresent() ? ParentForm.of(compound) : null;
        } catch (UnreadableStructureException noneThatCanBeLearnt) {
            return null;
        }
    }

    private static @Nullable String molfile(ParentForm form) {
        try {
            return Molfile.write(form.structure());
        } catch (UnreadableStructureException undrawable) {
            return null;
        }
    }

    private static List<@Nullable Object> cells(Compound compound, ParentForm form, Measured row) {
        EndpointKey key = row.key();
        return Arrays.asList(
                compound.number(), form.smiles(), form.inchiKey(), key.endpoint(), key.target(), key.organism(),
                key.strain(), key.unit(), row.relation(), rounded(row.value()), row.n(), rounded(row.sdLog()),
                rounded(row.lower()), rounded(row.upper()), row.censored(), row.leftOut(), rounded(row.pValue()),
                row.assaysText(), form.scaffold(), form.split().word());
    }

    /// To six significant digits: the last ones of a mean depend on the order of its members.
    private static @Nullable Double rounded(@Nullable Double value) {
        return value == null ? null : BigDecimal.valueOf(value).round(DIGITS).doubleValue();
    }
}
