package org.daybook.chem.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Packs a molecule from atoms, bonds and stereo elements that are told one by one.
///
/// What follows from the graph alone (degrees, neighbours, components) is derived here; rings and aromaticity are told
/// by the caller.
public final class MoleculeBuilder {

    private static final Field[] FIELDS = Field.values();
    private static final int TETRAHEDRAL = 1;
    private static final int DOUBLE_BOND = 2;
    private static final int OTHER_GEOMETRY = 3;

    /// What the caller knows of an atom.
    ///
    /// @param element atomic number, 0 if unknown
    /// @param charge formal charge
    /// @param massNumber stated mass number, 0 if none
    /// @param implicitHydrogens hydrogens that are not atoms
    /// @param aromatic whether it is aromatic
    /// @param smallestRing size of the smallest ring through it, 0 for none
    /// @param ringCount rings of a minimum cycle basis through it
    public record Atom(
            int element,
            int charge,
            int massNumber,
            int implicitHydrogens,
            boolean aromatic,
            int smallestRing,
            int ringCount) {
        public Atom {
            if (element < 0 || element > 127) {
                throw new IllegalArgumentException("Atomic number must be 0 to 127, got " + element);
            }
        }
    }

    private record Bond(int begin, int end, int bondClass) {}

    private record Stereo(int kind, int configuration, int[] atoms, int group) {}

    private final List<Atom> atoms = new ArrayList<>();
    private final List<Bond> bonds = new ArrayList<>();
    private final List<Stereo> stereo = new ArrayList<>();

    /// Adds the next atom; atoms count from 0.
    public void addAtom(Atom atom) {
        if (atoms.size() == PackedMolecule.MAX_ATOMS) {
            throw new IllegalArgumentException("A molecule has at most " + PackedMolecule.MAX_ATOMS + " atoms");
        }
        atoms.add(atom);
    }

    /// Adds a bond of a [BondClass] between two atoms.
    public void addBond(int begin, int end, int bondClass) {
        if (bonds.size() == PackedMolecule.MAX_BONDS) {
            throw new IllegalArgumentException("A molecule has at most " + PackedMolecule.MAX_BONDS + " bonds");
        }
        if (begin == end) {
            throw new IllegalArgumentException("Atom " + begin + " cannot be bonded to itself");
        }
        bonds.add(new Bond(begin, end, bondClass));
    }

    /// Adds a tetrahedral centre with its four neighbours, see [PackedMolecule].
    public void addTetrahedral(int centre, int[] neighbours, int configuration, int group) {
        stereo.add(new Stereo(TETRAHEDRAL, configuration,
                new int[] {centre, neighbours[0], neighbours[1], neighbours[2], neighbours[3]}, group));
    }

    /// Adds the configuration of a double bond, see [PackedMolecule].
    public void addDoubleBond(int begin, int end, int besideBegin, int besideEnd, int configuration) {
        stereo.add(new Stereo(DOUBLE_BOND, configuration, new int[] {begin, end, besideBegin, besideEnd, 0}, 0));
    }

    /// Says that an atom has a geometry of another kind.
    public void addOtherGeometry(int centre) {
        stereo.add(new Stereo(OTHER_GEOMETRY, 0, new int[] {centre, 0, 0, 0, 0}, 0));
    }

    /// The packed molecule of all that was told.
    public PackedMolecule build() {
        int n = atoms.size();
        int[][] entries = entries();
        long[] words = new long[n];
        List<int[]> extensions = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int[] values = values(i, entries[i]);
            words[i] = word(atoms.get(i), values, entries[i]);
            if (needsExtension(words[i])) {
                extensions.add(values);
            }
        }
        return new PackedMolecule(write(words, entries, extensions));
    }

    /// For each atom its entries in the table of bonds, in the order in which the bonds were told.
    private int[][] entries() {
        int[] degrees = new int[atoms.size()];
        for (Bond bond : bonds) {
            degrees[bond.begin]++;
            degrees[bond.end]++;
        }
        int[][] entries = new int[atoms.size()][];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = new int[degrees[i]];
        }
        Arrays.fill(degrees, 0);
        for (Bond bond : bonds) {
            entries[bond.begin][degrees[bond.begin]++] = bond.end | bond.bondClass << 12;
            entries[bond.end][degrees[bond.end]++] = bond.begin | bond.bondClass << 12;
        }
        return entries;
    }

    /// The columns of the extension table, whether or not one is needed.
    private int[] values(int index, int[] entries) {
        Atom atom = atoms.get(index);
        int hydrogens = atom.implicitHydrogens;
        int ringBonds = 0;
        for (int entry : entries) {
            hydrogens += atoms.get(MoleculeCursor.neighbour(entry)).element == 1 ? 1 : 0;
            ringBonds += BondClass.isRing(MoleculeCursor.bondClass(entry)) ? 1 : 0;
        }
        return new int[] {index, atom.massNumber, atom.charge, hydrogens, entries.length,
            entries.length + atom.implicitHydrogens, ringBonds, atom.smallestRing, atom.ringCount};
    }

    private long word(Atom atom, int[] values, int[] entries) {
        Neighbours neighbours = new Neighbours();
        for (int entry : entries) {
            neighbours.add(
                    FeatureCode.kind(MoleculeCursor.bondClass(entry)),
                    atoms.get(MoleculeCursor.neighbour(entry)).element);
        }
        return Field.ELEMENT.place(atom.element)
                | Field.AROMATIC.place(atom.aromatic ? 1 : 0)
                | Field.ISOTOPE.place(atom.massNumber != 0 ? 1 : 0)
                | Field.CHARGE.place(values[2])
                | Field.HYDROGENS.place(values[3])
                | Field.DEGREE.place(values[4])
                | Field.CONNECTIONS.place(values[5])
                | Field.RING_BONDS.place(values[6])
                | Field.SMALLEST_RING.place(values[7])
                | Field.RING_COUNT.place(values[8])
                | Field.IN_RING.place(values[6] > 0 ? 1 : 0)
                | Field.NEIGHBOURS.place(neighbours.bits());
    }

    private static boolean needsExtension(long word) {
        if (Field.ISOTOPE.of(word) != 0) {
            return true;
        }
        for (Field field : FIELDS) {
            if (field.of(word) == field.escape()) {
                return true;
            }
        }
        return false;
    }

    private byte[] write(long[] words, int[][] entries, List<int[]> extensions) {
        int[] components = components(entries);
        int count = Arrays.stream(components).max().orElse(-1) + 1;
        int n = words.length;
        Writer out = new Writer(MoleculeCursor.HEADER
                + MoleculeCursor.WORD * n
                + 4 * bonds.size()
                + MoleculeCursor.EXTENSION * extensions.size()
                + MoleculeCursor.STEREO * stereo.size()
                + (count > 1 ? 2 * n : 0));
        boolean hydrogen = atoms.stream().anyMatch(atom -> atom.element == 1);
        out.bytes(PackedMolecule.FORMAT_VERSION, hydrogen ? MoleculeCursor.FLAG_HYDROGEN : 0);
        out.shorts(n, 2 * bonds.size(), extensions.size(), stereo.size(), count);
        out.words(words);
        Arrays.stream(entries).forEach(out::shorts);
        extensions.forEach(out::shorts);
        for (Stereo element : stereo) {
            out.bytes(element.kind, element.configuration);
            out.shorts(element.atoms);
            out.shorts(element.group);
        }
        if (count > 1) {
            out.shorts(components);
        }
        return out.target;
    }

    private static int[] components(int[][] entries) {
        int[] components = new int[entries.length];
        Arrays.fill(components, -1);
        int[] stack = new int[entries.length];
        int count = 0;
        for (int start = 0; start < entries.length; start++) {
            if (components[start] >= 0) {
                continue;
            }
            int depth = 0;
            stack[depth++] = start;
            components[start] = count;
            while (depth > 0) {
                for (int entry : entries[stack[--depth]]) {
                    int next = MoleculeCursor.neighbour(entry);
                    if (components[next] < 0) {
                        components[next] = count;
                        stack[depth++] = next;
                    }
                }
            }
            count++;
        }
        return components;
    }

    private static final class Writer {
        private final byte[] target;
        private int at;

        Writer(int size) {
            target = new byte[size];
        }

        void bytes(int... values) {
            for (int value : values) {
                target[at++] = (byte) value;
            }
        }

        void shorts(int... values) {
            for (int value : values) {
                MoleculeCursor.SHORTS.set(target, at, (short) value);
                at += 2;
            }
        }

        void words(long... values) {
            for (long value : values) {
                MoleculeCursor.putWord(target, at, value);
                at += MoleculeCursor.WORD;
            }
        }
    }
}
