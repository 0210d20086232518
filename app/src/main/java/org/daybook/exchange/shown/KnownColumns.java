package org.daybook.exchange.shown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.assay.Assay;
import org.daybook.assay.group.AssayGroup;
import org.daybook.quantities.Unit;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.id.AssayId;
import org.jspecify.annotations.Nullable;

/// All columns that a table of compounds of this site can have: what every site has, the groups of its assays, and its
/// assays.
public final class KnownColumns {

    /// Columns of one table, at most.
    public static final int MOST = 40;
    /// Characters of `columns` in an address, at most.
    private static final int MAX_LENGTH = 5_000;
    private static final String FIELD = "columns";

    private final List<TableColumn> offered = new ArrayList<>();
    private final Map<String, TableColumn> known = new LinkedHashMap<>();
    private final @Nullable TableColumn potency;

    private KnownColumns(Collection<Assay> assays) {
        Stream.of(CompoundColumn.values()).map(TableColumn::of).forEach(offered::add);
        AssayGroup.among(assays).forEach((group, members) -> offered.add(TableColumn.of(group, members)));
        assays.stream().map(TableColumn::of).forEach(offered::add);
        assays.forEach(assay -> AssayGroup.of(assay).forEach(group ->
                known.put(group.slug(), TableColumn.of(group, List.of(assay)))));
        assays.forEach(assay -> known.put(TableColumn.ASSAY + assay.slug(), TableColumn.of(assay)));
        offered.forEach(column -> known.put(column.slug(), column));
        potency = potency(assays);
    }

    /// @param assays all of the site
    public static KnownColumns of(Collection<Assay> assays) {
        return new KnownColumns(assays);
    }

    /// Those to choose from: what every site has, groups of several assays, single assays.
    public List<TableColumn> offered() {
        return List.copyOf(offered);
    }

    /// The column of this name.
    public Optional<TableColumn> find(String slug) {
        return Optional.ofNullable(known.get(slug));
    }

    /// The columns of an address, in its order; one that is named again stays where it was first.
    ///
    /// @param slugs with commas between them
    /// @throws InvalidInputException for field `columns` if one is no column, naming it and its place
    /// @throws OverLimitException if there are more than [#MOST]
    public List<TableColumn> chosen(String slugs) {
        String[] names = OverLimitException.requireText(FIELD, slugs, MAX_LENGTH).split(",", -1);
        OverLimitException.requireItems(FIELD, List.of(names), MOST);
        Map<String, TableColumn> chosen = new LinkedHashMap<>();
        for (int place = 0; place < names.length; place++) {
            String name = names[place].strip();
            TableColumn column = known.get(name);
            if (column == null) {
                throw new InvalidInputException(FIELD, Said.of("said.exchange.there-is-no-column", name, place + 1));
            }
            chosen.putIfAbsent(column.slug(), column);
        }
        return List.copyOf(chosen.values());
    }

    /// What a table shows unless somebody chose: the name, the potency that most assays of the site measure, and the
    /// properties that chemists look at first.
    ///
    /// @param inCampaign whether it is of a campaign, which has stages
    public List<TableColumn> usual(boolean inCampaign) {
        List<TableColumn> usual = new ArrayList<>();
        usual.add(TableColumn.of(CompoundColumn.NAME));
        if (potency != null) {
            usual.add(potency);
        }
        Stream.of(CompoundColumn.FORMULA, CompoundColumn.MASS, CompoundColumn.LOGP, CompoundColumn.TPSA,
                CompoundColumn.DONORS, CompoundColumn.ACCEPTORS, CompoundColumn.RULE_OF_FIVE, CompoundColumn.STEREO)
                .map(TableColumn::of).forEach(usual::add);
        if (inCampaign) {
            usual.add(TableColumn.of(CompoundColumn.STAGE));
        }
        return usual;
    }

    /// Of the concentrations at which something happens the one of most assays, a group before a single assay.
    private @Nullable TableColumn potency(Collection<Assay> assays) {
        Set<AssayId> potencies = assays.stream().filter(assay -> assay.endpoint().isPresent()
                        && assay.unit().filter(unit -> unit.dimension() == Unit.Dimension.MOLARITY).isPresent())
                .map(Assay::id).collect(Collectors.toSet());
        return offered.stream().filter(column -> column.isMeasured() && potencies.containsAll(column.assays()))
                .max(Comparator.comparingInt((TableColumn column) -> column.assays().size())
                        .thenComparing(TableColumn::isGroup)
                        .thenComparing(TableColumn::name, Comparator.reverseOrder()))
                .orElse(null);
    }
}
