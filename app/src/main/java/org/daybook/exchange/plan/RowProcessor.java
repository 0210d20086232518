package org.daybook.exchange.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.exchange.imports.Import;
import org.daybook.exchange.imports.Outcome;
import org.daybook.exchange.plan.WhichCompound.Here;
import org.daybook.exchange.plan.WhichCompound.Nowhere;
import org.daybook.exchange.plan.WhichCompound.Refused;
import org.daybook.exchange.row.ReadRow;
import org.daybook.exchange.row.Remark;
import org.daybook.exchange.row.Remark.Kind;
import org.daybook.exchange.row.Trust;
import org.daybook.exchange.row.Trusted;
import org.daybook.registry.compound.Identity;
import org.daybook.registry.compound.NewCompound;
import org.daybook.registry.compound.Warning;
import org.daybook.registry.identity.CompoundIdentities;
import org.daybook.registry.name.OtherName;
import org.daybook.registry.name.SynonymKind;
import org.daybook.registry.number.AssignedNumber;
import org.daybook.registry.number.CompoundNumber;
import org.daybook.registry.number.NumberObjection;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;

/// Decides what of a row is not here yet, and has it stored.
///
/// The preview and the real import go through here alike, with the same [KnownCompounds]; only the [Writer] differs,
/// and it decides nothing. The rules are in `docs/decisions/0064-which-compound-a-row-means.md`.
public final class RowProcessor {

    private final KnownCompounds known;
    private final Writer writer;
    private final WhichCompound which;
    private final Trusted trusted;
    private final PersonId by;
    private final NewResults results;
    private final boolean hasStructures;
    private final boolean hasCampaign;

    /// @param hasStructures whether the table has a column of structures: then a row without one may still be a
    ///     compound
    public RowProcessor(KnownCompounds known, Writer writer, Import one, boolean hasStructures) {
        this.known = known;
        this.writer = writer;
        this.trusted = one.trusted();
        this.by = one.by();
        this.which = new WhichCompound(known, trusted, hasStructures);
        this.results = new NewResults(writer);
        this.hasStructures = hasStructures;
        this.hasCampaign = !one.campaign().isEmpty();
    }

    /// What became of a row.
    public record Processed(
            Outcome outcome,
            @Nullable KnownCompound compound,
            String number,
            List<Said> additions,
            List<Remark> remarks) {

        /// Nothing of the row was taken.
        ///
        /// @param why comes first among its remarks
        public static Processed rejected(ReadRow row, Remark why) {
            List<Remark> remarks = new ArrayList<>(List.of(why));
            remarks.addAll(row.remarks());
            return new Processed(Outcome.REJECTED, null, row.number(), List.of(), remarks);
        }
    }

    /// A row on its way: what it has added so far, in words, and whether a compound is among that.
    private static final class Work {

        private final ReadRow row;
        private final List<OtherName> names;
        private final List<Said> additions = new ArrayList<>();
        private final List<Remark> remarks;
        private boolean registered;

        /// @param names those that belong to its compound
        Work(ReadRow row, List<OtherName> names) {
            this.row = row;
            this.names = names;
            this.remarks = new ArrayList<>(row.remarks());
        }

        ReadRow row() {
            return row;
        }

        List<OtherName> names() {
            return names;
        }

        List<Said> additions() {
            return additions;
        }

        List<Remark> remarks() {
            return remarks;
        }

        void registered(KnownCompound compound) {
            registered = true;
            additions.add(Said.of("said.exchange.compound", compound.number()));
        }

        Outcome outcome() {
            return registered ? Outcome.CREATED : additions.isEmpty() ? Outcome.UNCHANGED : Outcome.UPDATED;
        }
    }

    /// Compares one row and hands what is new to the writer. Call it in the order of the file: what a row registers is
    /// known to the next ones.
    public Processed process(ReadRow row) {
        if (row.rejection() != null) {
            return Processed.rejected(row, row.rejection());
        }
        Optional<Remark> notFree = notFree(row);
        if (notFree.isPresent()) {
            return Processed.rejected(row, notFree.get());
        }
        if (!row.duplicateOf().isEmpty()) {
            return duplicate(new Work(row, row.names()));
        }
        return switch (which.of(row)) {
            case Refused refused -> Processed.rejected(row, refused.why());
            case Here here -> add(new Work(row, here.names()), here.compound());
            case Nowhere nowhere -> enter(new Work(row, nowhere.names()));
        };
    }

    /// Its number leads to no compound yet, and cannot be given as it stands.
    private Optional<Remark> notFree(ReadRow row) {
        if (row.number().isEmpty() || known.withNumber(row.number()).isPresent()) {
            return Optional.empty();
        }
        return known.objection(row.number(), row.toRegister().map(Identity::of), by)
                .map(why -> Remark.onRow(Kind.NUMBER_NOT_FREE, why.said()))
                .or(() -> trusted.of(row.row()).contains(Trust.NUMBER)
                        ? Optional.empty()
                        : writer.farness(row.number())
                                .map(why -> Remark.onRow(
                                        Kind.NUMBER_FAR, Said.of("said.exchange.trust-the-number-of-the-row",
                                                why.said()))));
    }

    private Processed duplicate(Work work) {
        ReadRow row = work.row();
        Optional<KnownCompound> holder = known.withNumber(row.number());
        Optional<KnownCompound> before = known.withNumber(row.duplicateOf());
        if (holder.isPresent() && before.isPresent() && holder.get() != before.get()) {
            return Processed.rejected(
                    row,
                    Remark.onRow(
                            Kind.NUMBER_TAKEN,
                            Said.of("said.exchange.is-a-number-of-but-the", row.number(), holder.get().number(),
                                    row.duplicateOf())));
        }
        Optional<Remark> other = otherStructure(row, before);
        if (other.isPresent()) {
            return Processed.rejected(row, other.get());
        }
        Optional<KnownCompound> original = before.isPresent() ? before : missingOriginal(work, holder);
        if (original.isEmpty()) {
            return Processed.rejected(
                    row,
                    Remark.onRow(
                            Kind.UNKNOWN_COMPOUND,
                            Said.of("said.exchange.the-row-says-that-it-is", row.duplicateOf())));
        }
        if (known.withNumber(row.number()).isEmpty() && !row.number().isEmpty()) {
            addNumber(work, original.get(), Said.of("said.registry.duplicate-of", original.get().number()));
            work.remarks()
                    .add(Remark.onRow(
                            Kind.DUPLICATE_OF,
                            Said.of("said.exchange.leads-to-from-now-on-as", row.number(), original.get().number())));
        }
        return complete(work, original.get());
    }

    private Optional<Remark> otherStructure(ReadRow row, Optional<KnownCompound> original) {
        return row.drawn().isEmpty()
                ? Optional.empty()
                : row.toRegister()
                        .filter(wanted -> original.filter(KnownCompound::hasStructure)
                                .map(drawn -> !KnownCompound.planned("", wanted).isKinOf(drawn))
                                .orElseGet(
                                        () -> !known.sameKey(Identity.of(wanted).key())
                                                .isEmpty()))
                        .map(wanted -> Remark.onRow(
                                Kind.NUMBER_TAKEN,
                                Said.of("said.exchange.the-row-says-that-it-is-2",
                                        original.map(KnownCompound::shown)
                                                .orElseGet(() -> Said.plain(row.duplicateOf())),
                                        Identifiers.of(row.drawn().orElseThrow()).key())));
    }

    /// The original of a duplicate may be nowhere: it is registered without a structure, so that both numbers and the
    /// results are kept.
    private Optional<KnownCompound> missingOriginal(Work work, Optional<KnownCompound> holder) {
        String number = work.row().duplicateOf();
        NewCompound blank = NewCompound.withoutStructure(number).numbered(number);
        if (holder.isPresent()
                || !hasStructures
                || CompoundNumber.read(number).isEmpty()
                || known.objection(number, Optional.of(Identity.of(blank)), by)
                        .or(() -> writer.farness(number)).isPresent()
                || known.identical(Identity.of(blank)).isPresent()) {
            return Optional.empty();
        }
        KnownCompound entered = register(work, blank);
        work.remarks()
                .add(Remark.onRow(
                        Kind.ORIGINAL_MISSING,
                        Said.of("said.exchange.of-which-the-row-says-that", number)));
        return Optional.of(entered);
    }

    /// Adds to a compound that is here.
    private Processed add(Work work, KnownCompound compound) {
        ReadRow row = work.row();
        if (!compound.takenOver().isEmpty()) {
            row.toRegister().map(Identity::of).filter(compound::isMerged).ifPresent(merged -> work.remarks()
                    .add(Remark.onRow(Kind.MERGED, CompoundIdentities.mergedInto(compound.number()))));
        }
        boolean isNewNumber = !row.number().isEmpty() && known.withNumber(row.number()).isEmpty();
        if (row.drawn().isPresent() && known.withNumber(row.number()).isEmpty() && compound.hasStructure()) {
            remark(work, known.warnings(row.toRegister().orElseThrow(), compound));
        }
        if (isNewNumber && !known.meant(row.number()).contains(compound)) {
            boolean same = row.drawn().isPresent() && compound.hasStructure();
            addNumber(
                    work,
                    compound,
                    Said.of(same ? "said.registry.same-structure-as" : "said.registry.named-with", compound.number()));
            work.remarks()
                    .add(
                            same
                                    ? Remark.onRow(
                                            Kind.SAME_STRUCTURE,
                                            Said.of("said.exchange.the-structure-of-is-that-of", row.number(),
                                                    compound.number()))
                                    : Remark.onRow(
                                            Kind.KNOWN_BY_NAME,
                                            Said.of("said.exchange.leads-to-from-now-on-the", row.number(),
                                                    compound.number())));
        }
        return complete(work, compound);
    }

    /// Registers the compound of a row that is not here.
    private Processed enter(Work work) {
        ReadRow row = work.row();
        if (row.isUnreadable() && row.number().isEmpty()) {
            return Processed.rejected(
                    row,
                    Remark.onRow(
                            Kind.NO_STRUCTURE,
                            Said.of("said.exchange.the-structure-cannot-be-read-and")));
        }
        Optional<NewCompound> wanted = row.toRegister()
                .filter(compound -> row.drawn().isPresent() || hasStructures)
                .map(this::nameable);
        if (wanted.isEmpty()) {
            List<String> texts = row.texts().toList();
            return Processed.rejected(
                    row,
                    row.number().isEmpty() && texts.isEmpty()
                            ? Remark.onRow(
                                    Kind.NO_COMPOUND,
                                    Said.of("said.exchange.nothing-in-the-row-says-which"))
                            : Remark.onRow(
                                    Kind.UNKNOWN_COMPOUND,
                                    Said.of("said.exchange.no-compound-here-is-called-and",
                                            Stream.concat(Stream.of(row.number()), texts.stream())
                                                    .filter(text -> !text.isEmpty())
                                                    .map(Said::plain)
                                                    .reduce((first, second) -> Said.of("said.shared.or", first, second))
                                                    .orElseThrow())));
        }
        NewCompound named = withoutNumberForName(work, wanted.get());
        Identity identity = Identity.of(named);
        List<OtherName> names = work.names().stream()
                .filter(name -> !isNumberOfAnother(work, name.text(), null, identity)).toList();
        KnownCompound compound = register(work, named.alsoKnownAs(names));
        remark(work, known.warnings(named, compound));
        names.forEach(name -> known.addName(compound, name));
        if (!named.compoundName().isEmpty()) {
            known.name(compound, named.compoundName());
        }
        return complete(work, compound);
    }

    private NewCompound withoutNumberForName(Work work, NewCompound wanted) {
        return wanted.structure().isEmpty() || wanted.compoundName().isEmpty()
                || !isNumberOfAnother(work, wanted.compoundName(), null, Identity.of(wanted)) ? wanted
                        : wanted.unnamed();
    }

    /// Whether a name of the row is the number of another compound, or one that is retired or reserved: it is told, and
    /// the name is not kept, for the text leads where the number leads.
    private boolean isNumberOfAnother(Work work, String text, @Nullable KnownCompound compound, Identity identity) {
        Optional<String> key = CompoundNumber.read(text).map(CompoundNumber::key);
        if (key.isEmpty() || key.equals(CompoundNumber.read(work.row().number()).map(CompoundNumber::key))) {
            return false;
        }
        Optional<KnownCompound> holder = known.withNumber(text);
        Optional<Said> why = holder.isPresent()
                ? holder.filter(one -> one != compound)
                        .map(one -> Said.of("said.registry.a-name-is-no-number-of", text, one.number()))
                : known.objection(text, Optional.of(identity), by)
                        .map(hold -> Said.of("said.registry.a-name-is-no-number", hold.said()));
        why.filter(told -> work.remarks().stream().noneMatch(one -> one.why().equals(told)))
                .ifPresent(told -> work.remarks().add(Remark.onRow(Kind.NAME_NOT_KEPT, told)));
        return why.isPresent();
    }

    /// Without a structure a compound is recognised by its name: one that another has already is not taken.
    private NewCompound nameable(NewCompound wanted) {
        boolean taken = wanted.structure().isEmpty() && known.identical(Identity.of(wanted)).isPresent();
        return taken && !wanted.number().isEmpty() ? wanted.named(wanted.number()) : wanted;
    }

    private KnownCompound register(Work work, NewCompound compound) {
        KnownCompound entered = writer.register(compound, known);
        work.registered(entered);
        if (compound.number().isEmpty()) {
            work.remarks()
                    .add(Remark.onRow(
                            Kind.NUMBER_GIVEN,
                            Said.of("said.exchange.the-row-brings-no-number-of", entered.number())));
        }
        return entered;
    }

    private static void remark(Work work, List<Warning> warnings) {
        warnings.forEach(warning -> work.remarks().add(Remark.onRow(kind(warning), warning.said())));
    }

    private static Kind kind(Warning warning) {
        return switch (warning.kind()) {
            case MERGED -> Kind.MERGED;
            case OTHER_STEREO, OTHER_STATEMENT, STATEMENT_AND_DRAWING -> Kind.OTHER_STEREO;
            case OTHER_SALT -> Kind.OTHER_SALT;
            case TAUTOMER -> Kind.TAUTOMER;
            case TAUTOMER_CHOSEN -> Kind.TAUTOMER_CHOSEN;
            case HAND_IMPLIED -> Kind.HAND_IMPLIED;
            case UNUSUAL_VALENCE -> Kind.UNUSUAL_VALENCE;
            case COMPONENTS -> Kind.COMPONENTS;
            case INCHI_REFUSED -> Kind.INCHI_REFUSED;
        };
    }

    private void addNumber(Work work, KnownCompound compound, Said reason) {
        writer.addNumber(compound, work.row().number(), reason.stored(AssignedNumber.MAX_REASON));
        known.addNumber(compound, work.row().number());
        work.additions().add(Said.of("said.exchange.number", work.row().number()));
    }

    /// Adds to a compound what it does not have yet.
    private Processed complete(Work work, KnownCompound compound) {
        ReadRow row = work.row();
        if (row.drawn().isPresent() && !compound.hasStructure()) {
            giveStructure(work, compound, row.drawn().get());
        }
        names(work, compound);
        if (!row.name().isEmpty() && !compound.isNamed()
                && !isNumberOfAnother(work, row.name(), compound, identityOf(compound))) {
            writer.rename(compound, row.name());
            known.name(compound, row.name());
            work.additions().add(Said.of("said.exchange.name", row.name()));
        }
        row.otherNumbers().forEach(number -> otherNumber(work, compound, number));
        Optional<String> batchKey =
                row.lot().map(batch -> KnownCompound.batchKey(shownNumber(row, compound), batch.code()));
        Lot lot = batchKey.map(key -> lot(work, compound, key)).orElse(null);
        results.add(row, compound, batchKey.orElse(""), lot, trusted.of(row.row()), work.additions(),
                work.remarks());
        series(work, compound);
        return new Processed(work.outcome(), compound, shownNumber(row, compound), work.additions(), work.remarks());
    }

    /// The number of the row, unless it is only a name of the compound.
    private String shownNumber(ReadRow row, KnownCompound compound) {
        return known.withNumber(row.number())
                        .filter(holder -> holder == compound)
                        .isPresent()
                ? row.number()
                : compound.number();
    }

    private void giveStructure(Work work, KnownCompound compound, Structure structure) {
        writer.giveStructure(compound, structure, Identity.of(work.row().toRegister().orElseThrow()), known);
        work.additions().add(Said.of("said.exchange.structure"));
    }

    private void names(Work work, KnownCompound compound) {
        List<OtherName> added = new ArrayList<>();
        for (OtherName name : named(work, compound)) {
            if (!compound.hasName(name) && compound.roomForNames() == 0) {
                work.remarks()
                        .add(Remark.onRow(
                                Kind.NAME_NOT_KEPT,
                                Said.of("said.exchange.has-as-many-names-and-ids", compound.number(), name.text())));
            } else if ((compound.hasName(name)
                    || !isNumberOfAnother(work, name.text(), compound, identityOf(compound)))
                    && known.addName(compound, name)) {
                added.add(name);
                work.additions().add(Said.plain(name.kind().label() + " " + name.text()));
            }
        }
        if (!added.isEmpty()) {
            writer.addNames(compound, added);
        }
    }

    private static Identity identityOf(KnownCompound compound) {
        return new Identity(compound.identityKey(), compound.stereo(), true);
    }

    /// The names of the row; a compound keeps the name that it has, and another one becomes a synonym.
    private static Set<OtherName> named(Work work, KnownCompound compound) {
        Set<OtherName> names = new LinkedHashSet<>(work.names());
        String name = work.row().name();
        if (!name.isEmpty() && compound.isNamed() && !compound.isNamed(name)) {
            names.add(new OtherName(SynonymKind.NAME, name));
        }
        return names;
    }

    private void otherNumber(Work work, KnownCompound compound, String number) {
        if (CompoundNumber.read(number).isEmpty()) {
            work.remarks()
                    .add(Remark.onRow(
                            Kind.NUMBER_NOT_UNDERSTOOD,
                            Said.of("said.exchange.is-no-compound-number-and-stays", number)));
            return;
        }
        Optional<KnownCompound> holder = known.withNumber(number);
        Identity own = new Identity(compound.identityKey(), compound.stereo(), true);
        Optional<NumberObjection> objection = holder.isPresent() ? Optional.empty()
                : known.objection(number, Optional.of(own), by)
                        .or(() -> writer.farness(number));
        if (objection.isPresent()) {
            work.remarks().add(Remark.onRow(Kind.NUMBER_NOT_UNDERSTOOD, objection.get().said()));
        } else if (holder.isEmpty()) {
            writer.addNumber(compound, number, "");
            known.addNumber(compound, number);
            work.additions().add(Said.of("said.exchange.number", number));
        } else if (holder.get() != compound) {
            work.remarks()
                    .add(Remark.onRow(
                            Kind.NUMBER_NOT_UNDERSTOOD,
                            Said.of("said.exchange.is-a-number-of-already-and", number, holder.get().number())));
        }
    }

    private Lot lot(Work work, KnownCompound compound, String key) {
        Optional<Lot> before = compound.lot(key);
        if (before.isPresent()) {
            return before.get();
        }
        Lot added = writer.addBatch(compound,
                work.row().lot().orElseThrow().under(shownNumber(work.row(), compound)));
        compound.addLot(key, added);
        work.additions().add(Said.of("said.exchange.batch", work.row().lot().orElseThrow().code()));
        return added;
    }

    /// A compound is in one series of a campaign; the first row decides.
    private void series(Work work, KnownCompound compound) {
        if (hasCampaign && !compound.isInSeries()) {
            Optional<String> series = work.row().series().stream().findFirst().map(RowProcessor::seriesTitle);
            if (series.isPresent()) {
                writer.addSeries(compound, series.get(), !work.row().results().isEmpty());
                compound.addSeries(series.get());
                work.additions().add(Said.plain(series.get()));
            }
        }
    }

    static String seriesTitle(String cell) {
        return cell.toLowerCase(Locale.ROOT).startsWith("series") ? cell : "Series " + cell;
    }
}
