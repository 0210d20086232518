package org.daybook.chem.pack;

/// Finds the features of packed molecules, one molecule after another.
///
/// Linear in the number of atoms for graphs of bounded degree; a molecule that takes more than [#MAX_STEPS] steps is cut and gets
/// [FeatureCode#ALWAYS] instead of the rest. Keeps its working memory; for one thread.
public final class MoleculeFeatures {

    /// Steps after which a molecule counts as too complex to be enumerated.
    public static final int MAX_STEPS = 2_000_000;

    private static final int MAX_COUNTED_PATH = 3;
    private static final Field[] PROPERTIES = {
        Field.HYDROGENS, Field.DEGREE, Field.CONNECTIONS, Field.RING_BONDS, Field.SMALLEST_RING, Field.RING_COUNT, Field.IN_RING};

    private final FeatureSet found = new FeatureSet();
    private final boolean[] used = new boolean[PackedMolecule.MAX_ATOMS];
    private final int[] elements = new int[FeatureCode.MAX_RING];
    private final int[] kinds = new int[FeatureCode.MAX_RING];
    private final int[] noKinds = new int[FeatureCode.MAX_RING];
    private final int[] ring = new int[FeatureCode.MAX_RING];
    private MoleculeCursor molecule = new MoleculeCursor();
    private int steps;

    /// The features of `molecule`, each once; valid until the next call.
    public FeatureSet of(MoleculeCursor molecule) {
        this.molecule = molecule;
        found.clear();
        steps = 0;
        for (int atom = 0; atom < molecule.atomCount(); atom++) {
            long word = molecule.word(atom);
            addAtom(word);
            addBonds(atom, word);
            addStars(atom, word);
            int element = Field.ELEMENT.of(word);
            elements[0] = element;
            used[atom] = true;
            addPaths(atom, atom, 0);
            if (Field.IN_RING.of(word) != 0) {
                addRings(atom, atom, 1);
            }
            used[atom] = false;
        }
        found.addLevels();
        if (steps > MAX_STEPS) {
            found.add(FeatureCode.ALWAYS);
        }
        return found;
    }

    private void addAtom(long word) {
        int element = Field.ELEMENT.of(word);
        boolean aromatic = Field.AROMATIC.of(word) != 0;
        found.count(FeatureCode.atom(element));
        found.add(FeatureCode.property(element, aromatic, Field.AROMATIC, 0));
        for (Field field : PROPERTIES) {
            found.add(FeatureCode.property(element, aromatic, field, field.of(word)));
        }
        if (Field.CHARGE.of(word) != 7) {
            found.add(FeatureCode.property(element, aromatic, Field.CHARGE, Field.CHARGE.of(word)));
            found.add(FeatureCode.property(FeatureCode.ANY_ELEMENT, false, Field.CHARGE, Field.CHARGE.of(word)));
        }
        if (Field.ISOTOPE.of(word) != 0) {
            found.add(FeatureCode.property(element, false, Field.ISOTOPE, 1));
        }
    }

    private void addBonds(int atom, long word) {
        int last = molecule.lastEntry(atom);
        for (int i = molecule.firstEntry(atom); i < last; i++) {
            int entry = molecule.entry(i);
            int neighbour = MoleculeCursor.neighbour(entry);
            found.add(FeatureCode.halfBond(word, FeatureCode.kind(MoleculeCursor.bondClass(entry)), element(entry)));
            if (atom < neighbour) {
                int bondClass = MoleculeCursor.bondClass(entry);
                long other = molecule.word(neighbour);
                found.count(FeatureCode.richBond(Field.ELEMENT.of(word), Field.AROMATIC.of(word) != 0, FeatureCode.kind(bondClass),
                        BondClass.isRing(bondClass), Field.ELEMENT.of(other), Field.AROMATIC.of(other) != 0));
            }
        }
    }

    private void addStars(int atom, long word) {
        int first = molecule.firstEntry(atom);
        int last = molecule.lastEntry(atom);
        int centre = Field.ELEMENT.of(word);
        for (int i = first; i < last - 2; i++) {
            for (int j = i + 1; j < last - 1; j++) {
                for (int k = j + 1; k < last && steps++ <= MAX_STEPS; k++) {
                    int a = arm(molecule.entry(i));
                    int b = arm(molecule.entry(j));
                    int c = arm(molecule.entry(k));
                    found.count(FeatureCode.star(centre, a, b, c));
                    addLongStars(atom, centre, i, b, c);
                    addLongStars(atom, centre, j, a, c);
                    addLongStars(atom, centre, k, a, b);
                }
            }
        }
    }

    private int arm(int entry) {
        return FeatureCode.arm(FeatureCode.kind(MoleculeCursor.bondClass(entry)), element(entry));
    }

    private int element(int entry) {
        return Field.ELEMENT.of(molecule.word(MoleculeCursor.neighbour(entry)));
    }

    /// Stars of which the arm at bond `index` is longer by one atom.
    private void addLongStars(int atom, int centre, int index, int otherArm, int anotherArm) {
        int entry = molecule.entry(index);
        int neighbour = MoleculeCursor.neighbour(entry);
        int last = molecule.lastEntry(neighbour);
        for (int i = molecule.firstEntry(neighbour); i < last; i++) {
            int behind = molecule.entry(i);
            if (MoleculeCursor.neighbour(behind) != atom) {
                steps++;
                int arm = FeatureCode.arm(FeatureCode.kind(MoleculeCursor.bondClass(entry)), element(entry),
                        FeatureCode.kind(MoleculeCursor.bondClass(behind)), element(behind));
                found.add(FeatureCode.star(centre, arm, otherArm, anotherArm));
            }
        }
    }

    /// All paths from `start` that go on from `atom`, which `bonds` bonds have reached; each path counts from its lower end.
    private void addPaths(int start, int atom, int bonds) {
        int last = molecule.lastEntry(atom);
        for (int i = molecule.firstEntry(atom); i < last; i++) {
            int entry = molecule.entry(i);
            int next = MoleculeCursor.neighbour(entry);
            if (used[next] || steps++ > MAX_STEPS) {
                continue;
            }
            int kind = FeatureCode.kind(MoleculeCursor.bondClass(entry));
            int element = element(entry);
            kinds[bonds] = kind;
            elements[bonds + 1] = element;
            if (start < next) {
                addPath(bonds + 1);
            }
            if (bonds + 1 < FeatureCode.MAX_PATH) {
                used[next] = true;
                addPaths(start, next, bonds + 1);
                used[next] = false;
            }
        }
    }

    private void addPath(int bonds) {
        int path = FeatureCode.path(elements, kinds, bonds);
        if (bonds > MAX_COUNTED_PATH) {
            found.add(path);
        } else {
            found.count(path);
        }
    }

    /// All rings through `start` and higher atoms only, whose first `size` atoms are on the way to `atom`.
    private void addRings(int start, int atom, int size) {
        ring[size - 1] = atom;
        int last = molecule.lastEntry(atom);
        for (int i = molecule.firstEntry(atom); i < last; i++) {
            int entry = molecule.entry(i);
            int next = MoleculeCursor.neighbour(entry);
            if (!BondClass.isRing(MoleculeCursor.bondClass(entry)) || next < start || steps++ > MAX_STEPS) {
                continue;
            }
            if (next == start && size > 2 && ring[1] < atom) {
                addRing(size);
            } else if (!used[next] && size < FeatureCode.MAX_RING) {
                used[next] = true;
                addRings(start, next, size + 1);
                used[next] = false;
            }
        }
    }

    private void addRing(int size) {
        for (int i = 0; i < size; i++) {
            elements[i] = Field.ELEMENT.of(molecule.word(ring[i]));
            kinds[i] = FeatureCode.kind(molecule.bondBetween(ring[i], ring[(i + 1) % size]));
        }
        found.count(FeatureCode.ring(elements, kinds, size));
        found.count(FeatureCode.ring(elements, noKinds, size));
        if (isAromatic(size)) {
            found.count(FeatureCode.aromaticRing(size));
        }
    }

    private boolean isAromatic(int size) {
        for (int i = 0; i < size; i++) {
            if (Field.AROMATIC.of(molecule.word(ring[i])) == 0) {
                return false;
            }
        }
        return true;
    }
}
