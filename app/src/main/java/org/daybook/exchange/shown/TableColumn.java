package org.daybook.exchange.shown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.assay.Aggregate;
import org.daybook.assay.Assay;
import org.daybook.assay.group.AssayGroup;
import org.daybook.assay.group.GroupAggregate;
import org.daybook.quantities.Unit;
import org.daybook.shared.id.AssayId;
import org.jspecify.annotations.Nullable;

/// One column of a table of compounds: a property, what was measured in an assay, or in assays that belong together.
///
/// @param slug its name in addresses: `mass`, the slug of an assay, or of a group, `any:pfal-ic50-or-ec50-um`
/// @param name without unit
/// @param standardUnit of what was measured, or null
/// @param own what every site has, or null for measurements
/// @param isGroup whether it is what all laboratories say together
/// @param measured the name under which the index has its numbers: the slug of the assay or group; empty for what every
///     site has
/// @param assays whose results it shows; none for what every site has
public record TableColumn(
        String slug,
        String name,
        @Nullable Unit standardUnit,
        @Nullable CompoundColumn own,
        boolean isGroup,
        String measured,
        Set<AssayId> assays) {

    /// What goes before the slug of an assay that is called like a column every site has.
    static final String ASSAY = "assay:";

    public TableColumn {
        assays = Set.copyOf(assays);
    }

    static TableColumn of(CompoundColumn own) {
        return new TableColumn(own.slug(), own.heading(), null, own, false, "", Set.of());
    }

    static TableColumn of(Assay assay) {
        String slug = CompoundColumn.of(assay.slug()).isPresent() ? ASSAY + assay.slug() : assay.slug();
        return new TableColumn(slug, assay.name(), assay.unit().orElse(null), null, false, assay.slug(),
                Set.of(assay.id()));
    }

    static TableColumn of(AssayGroup group, Collection<Assay> members) {
        return new TableColumn(group.slug(), group.name(), members.iterator().next().unit().orElse(null), null, true,
                group.slug(), members.stream().map(Assay::id).collect(Collectors.toSet()));
    }

    /// The unit of its numbers for people; empty for words and pure numbers.
    public String unit() {
        return own != null ? own.unit() : Optional.ofNullable(standardUnit).map(Unit::label).orElse("");
    }

    /// Whether it holds measurements.
    public boolean isMeasured() {
        return own == null;
    }

    /// Whether its cells are numbers.
    public boolean isNumber() {
        return own == null || own.decimals() >= 0;
    }

    /// Whether a table can be sorted by it and narrowed to some of it.
    public boolean isSortable() {
        return own == null || own.isSortable();
    }

    /// What files call the columns that it fills: of measurements the value, the number of values and, where several
    /// laboratories count, of those.
    public List<String> headings() {
        String whole = isGroup ? name + ", any laboratory" : name;
        List<String> headings = new ArrayList<>();
        headings.add(unit().isEmpty() ? whole : whole + ", " + unit());
        if (isMeasured()) {
            headings.add(whole + ", n");
        }
        if (isGroup) {
            headings.add(whole + ", laboratories");
        }
        return headings;
    }

    /// What stands under the [#headings].
    public List<@Nullable Object> values(ShownCell cell) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(cell.value());
        if (isMeasured()) {
            values.add(cell.value() == null ? null : cell.count());
        }
        if (isGroup) {
            values.add(cell.value() == null ? null : cell.labs());
        }
        return values;
    }

    ShownCell cell(CompoundFacts facts) {
        if (own != null) {
            return own.cell(facts);
        }
        Optional<Unit> unit = Optional.ofNullable(standardUnit);
        if (isGroup) {
            GroupAggregate group = facts.groups().get(slug);
            return group == null ? ShownCell.EMPTY : ShownCell.of(group, unit);
        }
        Aggregate result = facts.results().get(measured);
        return result == null ? ShownCell.EMPTY : ShownCell.of(result, unit);
    }
}
