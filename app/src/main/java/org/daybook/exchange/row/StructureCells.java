package org.daybook.exchange.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.row.ReadRow.OtherReading;
import org.daybook.exchange.row.Remark.Kind;
import org.daybook.registry.compound.IdentityKey;
import org.daybook.registry.compound.Kin;
import org.daybook.registry.compound.StructureMemory;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// Reads the structure of a row from its molfile, SMILES and InChI, whichever column they are in, and checks them
/// against each other.
final class StructureCells {

    private static final Pattern INCHI_KEY = Pattern.compile("[A-Z]{14}-[A-Z]{10}-[A-Z]");
    private static final Pattern NO_ATOMS = Pattern.compile("(?m)^[ \\t]*0[ \\t]+0[ \\t].*V2000");
    private static final List<ColumnRole> COLUMNS =
            List.of(ColumnRole.MOLFILE, ColumnRole.SMILES, ColumnRole.INCHI, ColumnRole.INCHI_KEY);
    private static final List<ColumnRole> INCHI_FIRST =
            List.of(ColumnRole.INCHI, ColumnRole.MOLFILE, ColumnRole.SMILES, ColumnRole.INCHI_KEY);

    private final Map<ColumnRole, Column> columns;
    private final StructureMemory memory;

    StructureCells(Map<ColumnRole, Column> columns, StructureMemory memory) {
        this.columns = columns;
        this.memory = memory;
    }

    /// What a cell turned out to hold.
    private record Found(Column column, String text, ColumnRole holds) {
    }

    /// What a row draws.
    ///
    /// @param others notations that are neither the structure nor a stereoisomer or salt form of it
    /// @param inchiKeys those that stand in the row
    record Drawn(@Nullable Structure structure, List<OtherReading> others, List<String> inchiKeys) {
    }

    /// @param trusted whether the InChI is looked at first
    Drawn read(List<String> cells, Set<Trust> trusted, List<Remark> remarks) {
        List<Found> found = found(cells, trusted.contains(Trust.INCHI) ? INCHI_FIRST : COLUMNS, remarks);
        List<OtherReading> others = new ArrayList<>();
        Structure structure = structure(found, others, remarks);
        return new Drawn(
                structure,
                List.copyOf(others),
                found.stream()
                        .filter(one -> one.holds() == ColumnRole.INCHI_KEY
                                && INCHI_KEY.matcher(one.text()).matches())
                        .map(Found::text)
                        .toList());
    }

    private @Nullable Structure structure(List<Found> found, List<OtherReading> others, List<Remark> remarks) {
        Structure structure = null;
        Found from = null;
        for (Found candidate : found) {
            if (candidate.holds().isStructure() && structure == null) {
                structure = structure(candidate, remarks)
                        .filter(read -> isComplete(read, candidate, remarks))
                        .orElse(null);
                from = candidate;
            }
        }
        if (structure == null || from == null) {
            boolean expected = COLUMNS.stream().anyMatch(role -> role.isStructure() && columns.containsKey(role));
            if (expected && found.stream().noneMatch(candidate -> candidate.holds().isStructure())) {
                remarks.add(Remark.onRow(Kind.STRUCTURE_MISSING, Said.of("said.exchange.the-row-has-no-structure")));
            }
            return null;
        }
        boolean hadOther = columns.containsKey(ColumnRole.SMILES) || columns.containsKey(ColumnRole.MOLFILE);
        if (from.holds() == ColumnRole.INCHI && hadOther) {
            remarks.add(Remark.on(
                    Kind.STRUCTURE_FROM_INCHI,
                    from.column(),
                    from.text(),
                    Said.of("said.exchange.the-structure-was-read-from-the")));
        }
        check(structure, from, found, others, remarks);
        return structure;
    }

    private List<Found> found(List<String> cells, List<ColumnRole> order, List<Remark> remarks) {
        List<Found> found = new ArrayList<>();
        for (ColumnRole role : order) {
            Column column = columns.get(role);
            String text = column == null ? "" : RowReader.cell(column, cells).replace('\u00A0', ' ');
            if (column != null
                    && !text.isBlank()
                    && !(role == ColumnRole.MOLFILE && NO_ATOMS.matcher(text).find())) {
                ColumnRole holds = holds(role, text.strip());
                if (holds != role) {
                    remarks.add(Remark.on(
                            Kind.STRUCTURE_IN_WRONG_COLUMN,
                            column,
                            text,
                            Said.of("said.exchange.the-column-holds-in-this-row", column.name(), name(holds))));
                }
                found.add(new Found(column, clean(holds, text), holds));
                tellMoreLines(column, text, holds, remarks);
            }
        }
        return found;
    }

    private static void tellMoreLines(Column column, String text, ColumnRole holds, List<Remark> remarks) {
        List<String> lines = text.strip().lines().filter(line -> !line.isBlank()).toList();
        boolean auxiliary =
                holds == ColumnRole.INCHI && lines.stream().skip(1).allMatch(line -> line.startsWith("AuxInfo="));
        if (holds != ColumnRole.MOLFILE && lines.size() > 1 && !auxiliary) {
            remarks.add(Remark.on(
                    Kind.STRUCTURE_HAS_MORE_LINES,
                    column,
                    text,
                    Said.of("said.exchange.the-cell-has-lines-only-the", lines.size(), lines.get(1))));
        }
    }

    /// Some programs write the auxiliary information of an InChI behind it.
    private static String clean(ColumnRole holds, String text) {
        return switch (holds) {
            case MOLFILE -> text;
            case INCHI -> text.strip().replaceFirst("(?s)\\s.*", "");
            default -> text.strip().replaceFirst("(?s)\\R.*", "");
        };
    }

    private static ColumnRole holds(ColumnRole role, String text) {
        if (role == ColumnRole.MOLFILE) {
            return role;
        }
        if (text.startsWith("InChI=")) {
            return ColumnRole.INCHI;
        }
        if (INCHI_KEY.matcher(text).matches()) {
            return ColumnRole.INCHI_KEY;
        }
        return role == ColumnRole.INCHI_KEY && text.matches(".*[^A-Za-z0-9@+\\-\\[\\]()=#$:/\\\\.%*].*")
                ? role
                : ColumnRole.SMILES;
    }

    private static Said name(ColumnRole role) {
        return switch (role) {
            case SMILES -> Said.of("said.exchange.a-smiles");
            case INCHI -> Said.of("said.exchange.an-inchi");
            case INCHI_KEY -> Said.of("said.exchange.an-inchikey");
            default -> role.word();
        };
    }

    private Optional<Structure> structure(Found cell, List<Remark> remarks) {
        Format format = switch (cell.holds()) {
            case MOLFILE -> Format.MOLFILE;
            case INCHI -> Format.INCHI;
            default -> Format.SMILES;
        };
        try {
            Structure structure = memory.read(cell.text(), format);
            Identifiers.of(structure);
            return Optional.of(structure);
        } catch (UnreadableStructureException e) {
            remarks.add(unreadable(cell, e));
            return Optional.empty();
        }
    }

    /// A notation that is only compared comes again with its row; one that is no whole compound is read again then.
    private void remember(Structure other) {
        try {
            memory.keep(other);
        } catch (UnreadableStructureException e) {
            // nothing is lost: what it was compared by is known
        }
    }

    /// Whether all can be calculated that a registered compound has.
    private boolean isComplete(Structure structure, Found cell, List<Remark> remarks) {
        try {
            memory.keep(structure);
            return true;
        } catch (UnreadableStructureException e) {
            remarks.add(unreadable(cell, e));
            return false;
        }
    }

    private static Remark unreadable(Found cell, UnreadableStructureException e) {
        return Remark.on(Kind.STRUCTURE_UNREADABLE, cell.column(), cell.text(),
                Said.of("said.exchange.line-column",
                        e.inputKind().label(), e.line(), e.column(), Said.by(e)));
    }

    /// Compares the InChIKey and the other notations of the row with the structure that was taken. What two notations
    /// agree on stands, whatever a third one says; a key alone never outweighs a structure.
    private void check(
            Structure structure, Found from, List<Found> found, List<OtherReading> others, List<Remark> remarks) {
        String key = Identifiers.of(structure).inchiKey().orElse("");
        List<OtherReading> strange = new ArrayList<>();
        boolean confirmed = false;
        for (Found other : found) {
            if (key.isEmpty() || other == from) {
                continue;
            }
            boolean same = other.holds() == ColumnRole.INCHI_KEY
                    ? checkKey(key, other, remarks)
                    : Identifiers.of(structure)
                                    .inchi()
                                    .filter(other.text()::equals)
                                    .isPresent()
                            || compare(structure, from, other, strange, remarks);
            confirmed |= same;
        }
        if (!confirmed) {
            others.addAll(strange);
        }
    }

    private static boolean checkKey(String key, Found other, List<Remark> remarks) {
        if (!other.text().equals(key)) {
            remarks.add(Remark.on(
                    Kind.INCHI_KEY_DIFFERS, other.column(), other.text(), difference(other.text(), key)));
        }
        return Kin.skeleton(other.text()).equals(Kin.skeleton(key));
    }

    /// @return whether both have the same atoms and bonds
    private boolean compare(
            Structure structure, Found from, Found other, List<OtherReading> strange, List<Remark> remarks) {
        String key = Identifiers.of(structure).key();
        Optional<Structure> read = structure(other, remarks);
        read.ifPresent(this::remember);
        Optional<String> otherKey = read.flatMap(found -> Identifiers.of(found).inchiKey());
        if (otherKey.isEmpty() || otherKey.get().equals(key)) {
            return otherKey.isPresent();
        }
        remarks.add(Remark.on(
                Kind.STRUCTURES_DIFFER,
                other.column(),
                other.text(),
                Said.of("said.exchange.and-of-this-row-are-different", name(from.holds()), name(other.holds()), key,
                        otherKey.get())));
        if (!skeletonOfParent(read.orElseThrow()).equals(skeletonOfParent(structure))) {
            note(structure, other, otherKey.get(), strange);
        }
        return Kin.skeleton(otherKey.get()).equals(Kin.skeleton(key));
    }

    /// A key with other atoms or bonds is that of another compound, unless it is that of the parent.
    private static void note(Structure structure, Found other, String key, List<OtherReading> others) {
        String skeleton = Kin.skeleton(key);
        if (!skeleton.equals(Kin.skeleton(Identifiers.of(structure).key()))
                && !skeleton.equals(skeletonOfParent(structure))) {
            others.add(new OtherReading(other.holds().word(), other.column(), other.text(), key));
        }
    }

    private static String skeletonOfParent(Structure structure) {
        return Kin.skeleton(IdentityKey.ofParent(structure));
    }

    private static Said difference(String given, String key) {
        boolean sameSkeleton =
                INCHI_KEY.matcher(given).matches() && given.substring(0, 14).equals(key.substring(0, 14));
        Said how = sameSkeleton ? Said.of("said.exchange.same-atoms-and-bonds-other-stereo")
                : Said.of("said.exchange.another-structure");
        return Said.of("said.exchange.the-row-gives-but-its-structure", given, key, how);
    }
}
