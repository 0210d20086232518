package org.daybook.exchange.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.exchange.row.ReadRow;
import org.daybook.exchange.row.ReadRow.OtherReading;
import org.daybook.exchange.row.Remark;
import org.daybook.exchange.row.Remark.Kind;
import org.daybook.exchange.row.Trust;
import org.daybook.exchange.row.Trusted;
import org.daybook.registry.compound.Identity;
import org.daybook.registry.compound.Kin;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.name.OtherName;
import org.daybook.shared.Said;

/// Decides which compound a row means. Where its parts speak of different compounds it waits for a person.
///
/// The rules are in `docs/decisions/0064-which-compound-a-row-means.md`.
final class WhichCompound {

    private final KnownCompounds known;
    private final Trusted trusted;
    private final boolean hasStructures;

    /// @param hasStructures whether the table has a column of structures: then a number without one is a compound
    WhichCompound(KnownCompounds known, Trusted trusted, boolean hasStructures) {
        this.known = known;
        this.trusted = trusted;
        this.hasStructures = hasStructures;
    }

    /// What was decided.
    sealed interface Meaning {
    }

    /// It is this compound.
    ///
    /// @param names those of the row that belong to it
    record Here(KnownCompound compound, List<OtherName> names) implements Meaning {
    }

    /// None that is here.
    ///
    /// @param names those of the row that belong to it
    record Nowhere(List<OtherName> names) implements Meaning {
    }

    /// It cannot be said, or must not.
    record Refused(Remark why) implements Meaning {
    }

    Meaning of(ReadRow row) {
        Optional<Remark> torn = row.toRegister().flatMap(wanted -> torn(row, wanted));
        if (torn.isPresent()) {
            return new Refused(torn.get());
        }
        return known.withNumber(row.number()).map(holder -> numbered(row, holder))
                .orElseGet(() -> row.drawn().isPresent() ? drawn(row) : called(row));
    }

    private boolean trusts(ReadRow row, Trust part) {
        return trusted.of(row.row()).contains(part);
    }

    /// Two notations of one row that are two compounds, of which the other is here or in another row.
    private Optional<Remark> torn(ReadRow row, NewCompound wanted) {
        if (row.otherReadings().isEmpty() || trusts(row, Trust.SMILES)) {
            return Optional.empty();
        }
        KnownCompound drawn = KnownCompound.planned("", wanted);
        return row.otherReadings().stream()
                .filter(other -> !(trusts(row, Trust.INCHI) && row.isFromInchi()))
                .flatMap(other -> owner(other, drawn).stream()
                        .map(owner -> Remark.on(
                                Kind.NOTATIONS_DISAGREE,
                                other.column(),
                                other.cell(),
                                Said.of("said.exchange.the-structure-of-this-row-is",
                                        Identifiers.of(row.drawn().orElseThrow()).key(), other.notation(), owner))))
                .findFirst();
    }

    private Optional<Said> owner(OtherReading other, Kin drawn) {
        return known.withConnectivity(other.skeleton()).stream()
                .filter(one -> !one.isKinOf(drawn))
                .sorted(Kin.BY_NUMBER)
                .map(KnownCompound::shown)
                .findFirst()
                .or(() -> known.isOfFile(other.skeleton())
                        ? Optional.of(Said.of("said.exchange.another-row-of-this-file", other.key()))
                        : Optional.empty());
    }

    private Meaning numbered(ReadRow row, KnownCompound holder) {
        Optional<Remark> taken = row.toRegister()
                .filter(wanted -> wanted.structure().isPresent())
                .flatMap(wanted -> taken(row, holder, wanted));
        if (taken.isPresent()) {
            return new Refused(taken.get());
        }
        List<String> strange = strange(row.drawn().isPresent() ? row.ids().stream() : row.texts(), holder);
        return strange.isEmpty() || trusts(row, Trust.NUMBER) ? new Here(holder, without(row.names(), strange))
                : new Refused(disagrees(Said.of("said.exchange.is-2", row.number(), holder.shown()), strange));
    }

    private Optional<Remark> taken(ReadRow row, KnownCompound holder, NewCompound wanted) {
        Identity identity = Identity.of(wanted);
        String drawn = Identifiers.of(row.drawn().orElseThrow()).key();
        if (holder.hasStructure()) {
            return holder.isRecognisedBy(identity.key())
                    ? Optional.empty()
                    : Optional.of(Remark.onRow(
                            Kind.NUMBER_TAKEN,
                            Said.of("said.exchange.is-registered-with-another-structure-this", row.number(),
                                    holder.shown(), drawn)));
        }
        return known.sameKey(identity.key()).stream().findFirst().map(other -> Remark.onRow(Kind.NUMBER_TAKEN,
                Said.of("said.exchange.is-here-without-a-structure-and", row.number(), other.number())));
    }

    /// A row with a structure and no number that is here.
    private Meaning drawn(ReadRow row) {
        NewCompound wanted = row.toRegister().orElseThrow();
        Optional<KnownCompound> same = known.identical(Identity.of(wanted));
        KnownCompound drawn = same.orElseGet(() -> KnownCompound.planned("", wanted));
        List<String> strange = strange(Stream.concat(Stream.of(row.number()), row.ids().stream()), drawn);
        if (strange.isEmpty() || trusts(row, Trust.NUMBER)) {
            List<OtherName> names = without(row.names(), strange);
            return same.<Meaning>map(compound -> new Here(compound, names)).orElseGet(() -> new Nowhere(names));
        }
        Set<KnownCompound> blank =
                strange.stream().flatMap(text -> known.meant(text).stream()).collect(Collectors.toSet());
        boolean completes = same.isEmpty() && known.sameKey(drawn.identityKey()).isEmpty() && blank.size() == 1
                && blank.stream().noneMatch(one -> one.hasStructure() || isAnotherOf(one, row.number()));
        return completes
                ? new Here(blank.iterator().next(), row.names())
                : new Refused(disagrees(Said.of("said.exchange.the-structure-of-this-row-is-2",
                        Identifiers.of(row.drawn().orElseThrow()).key()), strange));
    }

    /// A row without a structure and without a number that is here.
    private Meaning called(ReadRow row) {
        List<String> texts = trusts(row, Trust.ID)
                        && row.ids().stream().anyMatch(id -> known.meant(id).size() == 1)
                ? row.ids()
                : row.texts().toList();
        List<String> telling = Stream.concat(Stream.of(row.number()), texts.stream())
                .filter(text -> !known.meant(text).isEmpty())
                .toList();
        if (telling.isEmpty() || isCalledByNameAlone(row)) {
            return telling.isEmpty() || hasStructures
                    ? new Nowhere(row.names())
                    : new Refused(disagrees(notHere(row), telling));
        }
        Set<KnownCompound> meant = new LinkedHashSet<>(known.meant(telling.getFirst()));
        telling.forEach(text -> meant.retainAll(known.meant(text)));
        row.toRegister()
                .flatMap(wanted -> known.identical(Identity.of(wanted)))
                .filter(meant::contains)
                .ifPresent(same -> meant.retainAll(Set.of(same)));
        boolean clear = meant.size() == 1 && !isAnotherOf(meant.iterator().next(), row.number());
        if (clear) {
            return new Here(meant.iterator().next(), row.names());
        }
        return !row.number().isEmpty() && trusts(row, Trust.NUMBER)
                ? new Nowhere(without(row.names(), telling))
                : new Refused(disagrees(
                        row.number().isEmpty() ? Said.of("said.exchange.the-row-has-no-structure") : notHere(row),
                                telling));
    }

    /// A name or code does not give a compound another number: it often stands on several.
    private boolean isCalledByNameAlone(ReadRow row) {
        return !row.number().isEmpty() && !trusts(row, Trust.ID) && known.meant(row.number()).isEmpty()
                && row.ids().stream().allMatch(id -> known.meant(id).isEmpty());
    }

    /// Whether this number would be a second one of its scheme for the compound.
    private boolean isAnotherOf(KnownCompound compound, String number) {
        return !number.isEmpty() && compound.hasNumberLike(number) && !known.meant(number).contains(compound);
    }

    /// The texts that mean nothing but compounds that are neither this one nor its kin.
    private List<String> strange(Stream<String> texts, KnownCompound compound) {
        Predicate<KnownCompound> own = other -> other == compound || other.isKinOf(compound);
        return texts.filter(text -> !text.isEmpty()).distinct()
                .filter(text -> !known.meant(text).isEmpty() && known.meant(text).stream().noneMatch(own)).toList();
    }

    private static List<OtherName> without(List<OtherName> names, List<String> strange) {
        return names.stream().filter(name -> strange.stream().noneMatch(name.text()::equalsIgnoreCase)).toList();
    }

    private static Said notHere(ReadRow row) {
        return Said.of("said.exchange.is-not-here", row.number());
    }

    private Remark disagrees(Said reading, List<String> others) {
        Said meant = others.stream()
                .limit(5)
                .map(text -> Said.of("said.exchange.means", text, meant(text)))
                .reduce((first, second) -> Said.of("said.shared.one-and-then-another", first, second))
                .orElseThrow();
        return Remark.onRow(
                Kind.PARTS_DISAGREE,
                Said.of("said.exchange.but-mend-the-row-or-say", reading, meant));
    }

    private Said meant(String text) {
        return known.meant(text).stream()
                .sorted(Kin.BY_NUMBER)
                .limit(3)
                .map(KnownCompound::shown)
                .reduce((first, second) -> Said.of("said.shared.and", first, second))
                .orElseThrow();
    }
}
