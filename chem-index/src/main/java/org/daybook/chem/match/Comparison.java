package org.daybook.chem.match;

import java.util.ArrayList;
import java.util.List;
import org.daybook.chem.match.plan.SearchBudget;
import org.daybook.chem.match.plan.Verdict;
import org.daybook.chem.match.query.AtomExpr;
import org.daybook.chem.match.query.QueryGraph;
import org.daybook.chem.match.query.Stereo;
import org.daybook.chem.pack.BondClass;
import org.daybook.chem.pack.FeatureCode;
import org.daybook.chem.pack.Field;
import org.daybook.chem.pack.MoleculeCursor;
import org.daybook.chem.pack.PackedMolecule;

/// Decides whether molecules are the same as a given one, in one [Sameness].
///
/// For one thread.
public final class Comparison {

    private final Sameness sameness;
    private final MoleculeCursor wanted;
    private final MoleculeCursor candidate = new MoleculeCursor();
    private final Matcher matcher;

    /// Compiles `molecule` into a pattern once; each candidate is then compared within `budget`, which all comparisons
    /// share.
    public Comparison(PackedMolecule molecule, Sameness sameness, SearchBudget budget) {
        this.sameness = sameness;
        this.wanted = molecule.cursor();
        Stereo stereo = sameness == Sameness.IDENTICAL ? Stereo.RESPECT : Stereo.IGNORE;
        this.matcher = new Matcher(Pattern.compile(graph(wanted, sameness), stereo), budget);
    }

    /// Whether the packed molecule at `offset` of `bytes` is the same.
    public Verdict compare(byte[] bytes, int offset) {
        candidate.look(bytes, offset);
        if (candidate.atomCount() != wanted.atomCount() || candidate.bondCount() != wanted.bondCount()) {
            return Verdict.NO_MATCH;
        }
        if (sameness == Sameness.IDENTICAL && candidate.stereoCount() != wanted.stereoCount()) {
            return Verdict.NO_MATCH;
        }
        if (sameness == Sameness.TAUTOMER_INSENSITIVE
                && (sum(candidate, Field.HYDROGENS) != sum(wanted, Field.HYDROGENS)
                        || sum(candidate, Field.CHARGE) != sum(wanted, Field.CHARGE))) {
            return Verdict.NO_MATCH;
        }
        return matcher.match(bytes, offset);
    }

    private static int sum(MoleculeCursor molecule, Field field) {
        int sum = 0;
        for (int atom = 0; atom < molecule.atomCount(); atom++) {
            sum += molecule.value(atom, field);
        }
        return sum;
    }

    private static QueryGraph graph(MoleculeCursor molecule, Sameness sameness) {
        boolean whole = sameness == Sameness.IDENTICAL || sameness == Sameness.IGNORING_STEREO;
        List<AtomExpr> atoms = new ArrayList<>();
        List<QueryGraph.Bond> bonds = new ArrayList<>();
        for (int atom = 0; atom < molecule.atomCount(); atom++) {
            atoms.add(whole ? wholeAtom(molecule, atom) : looseAtom(molecule, atom, sameness));
            int last = molecule.lastEntry(atom);
            for (int i = molecule.firstEntry(atom); i < last; i++) {
                int entry = molecule.entry(i);
                if (MoleculeCursor.neighbour(entry) > atom) {
                    bonds.add(new QueryGraph.Bond(atom, MoleculeCursor.neighbour(entry),
                            whole ? kindOf(MoleculeCursor.bondClass(entry)) : BondClass.ANY));
                }
            }
        }
        return sameness == Sameness.IDENTICAL ? withStereo(molecule, atoms, bonds) : new QueryGraph(atoms, bonds);
    }

    private static AtomExpr wholeAtom(MoleculeCursor molecule, int atom) {
        List<AtomExpr> parts = new ArrayList<>();
        for (Field field : new Field[] {Field.ELEMENT, Field.CHARGE, Field.HYDROGENS, Field.DEGREE, Field.ISOTOPE}) {
            parts.add(AtomExpr.is(field, molecule.value(atom, field)));
        }
        return new AtomExpr.And(parts);
    }

    private static AtomExpr looseAtom(MoleculeCursor molecule, int atom, Sameness sameness) {
        AtomExpr element = AtomExpr.is(Field.ELEMENT, molecule.value(atom, Field.ELEMENT));
        boolean keepsHydrogens = sameness == Sameness.TAUTOMER_INSENSITIVE && molecule.value(atom, Field.ELEMENT) == 6;
        return keepsHydrogens
                ? AtomExpr.and(element, AtomExpr.is(Field.HYDROGENS, molecule.value(atom, Field.HYDROGENS)))
                : element;
    }

    /// All bond classes of the kind of `bondClass`.
    static int kindOf(int bondClass) {
        int set = 0;
        for (int other = 0; other < BondClass.COUNT; other++) {
            boolean same = FeatureCode.kind(other) == FeatureCode.kind(bondClass)
                    && (FeatureCode.kind(other) != 6 || BondClass.order(other) == BondClass.order(bondClass));
            set |= same ? 1 << other : 0;
        }
        return set;
    }

    static QueryGraph withStereo(MoleculeCursor molecule, List<AtomExpr> atoms, List<QueryGraph.Bond> bonds) {
        List<QueryGraph.Centre> centres = new ArrayList<>();
        List<QueryGraph.DoubleBond> doubleBonds = new ArrayList<>();
        for (int i = 0; i < molecule.stereoCount(); i++) {
            int first = molecule.stereoAtom(i, 0);
            if (molecule.stereoKind(i) == 1) {
                atoms.set(first, AtomExpr.and(atoms.get(first), new AtomExpr.Configuration(molecule.configuration(i))));
                centres.add(new QueryGraph.Centre(first, List.of(molecule.stereoAtom(i, 1), molecule.stereoAtom(i, 2),
                        molecule.stereoAtom(i, 3), molecule.stereoAtom(i, 4))));
            } else if (molecule.stereoKind(i) == 2) {
                int classes = kindOf(molecule.bondBetween(first, molecule.stereoAtom(i, 1)));
                doubleBonds.add(new QueryGraph.DoubleBond(
                        first,
                        molecule.stereoAtom(i, 1),
                        molecule.stereoAtom(i, 2),
                        molecule.stereoAtom(i, 3),
                        0,
                        molecule.configuration(i) == 1 ? classes : 0,
                        molecule.configuration(i) == 2 ? classes : 0));
            }
        }
        return new QueryGraph(atoms, bonds, centres, doubleBonds, List.of());
    }
}
