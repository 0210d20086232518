package org.daybook.chem.pack;

/// Finds the features of packed molecules, one molecule after another.
///
/// Linear in the number of atoms for graphs of bounded degree; a molecule that takes more than [#MAX_STEPS] steps is
/// cut and gets [FeatureCode#ALWAYS] instead of the rest. Keeps its working memory; for one thread.
public final class MoleculeFeatures {

    /// Steps after which a molecule counts as too complex to be enumerated.
    public static final int MAX_STEPS = 2_000_000;

    private static final int MAX_COUNTED_PATH = 3;
    private static final Field[] PROPERTIES = {
        Field.HYDROGENS,
        Field.DEGREE,
        Field.CONNECTIONS,
        Field.RING_BONDS,
        Field.SMALLEST_RING,
        Field.RING_COUNT,
        Field.IN_RING
    };

    private final FeatureSet found = new FeatureSet();
    private final boolean[] used = new boolean[PackedMolecule.MAX_ATOMS];
    private final PathCode path = new PathCode();
    private final int[] elements = new int[FeatureCode.MAX_RING];
    private final int[] kinds = new int[FeatureCode.MAX_RING];
    private final int[] noKinds = new int[FeatureCode.MAX_RING];
    private final int[] ring = new int[FeatureCode.MAX_RING];
    private MoleculeCursor molecule = new MoleculeCursor();
    /// The element of each atom, and the [FeatureCode#kind(int)] and neighbour of each entry of the table of bonds:
    /// read often.
    private int[] elementOf = new int[64];
    private int[] kindOf = new int[128];
    private int[] neighbourOf = new int[128];
    private int steps;

    /// The features of `molecule`, each once; valid until the next call.
    public FeatureSet of(MoleculeCursor molecule) {
        this.molecule = molecule;
        found.clear();
        steps = 0;
        unpack();
        for (int atom = 0; atom < molecule.atomCount(); atom++) {
            long word = molecule.word(atom);
            addAtom(word);
            addBonds(atom, word);
            addStars(atom);
            path.start(elementOf[atom]);
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

    private void unpack() {
        int atoms = molecule.atomCount();
        int entries = 2 * molecule.bondCount();
        if (elementOf.length < atoms) {
            elementOf = new int[2 * atoms];
        }
        if (kindOf.length < entries) {
            kindOf = new int[2 * entries];
            neighbourOf = new int[2 * entries];
        }
        for (int atom = 0; atom < atoms; atom++) {
            elementOf[atom] = Field.ELEMENT.of(molecule.word(atom));
        }
        for (int i = 0; i < entries; i++) {
            int entry = molecule.entry(i);
            kindOf[i] = FeatureCode.kind(MoleculeCursor.bondClass(entry));
            neighbourOf[i] = MoleculeCursor.neighbour(entry);
        }
    }

    private void addAtom(long word) {
        int element = Field.ELEMENT.of(word);
        boolean aromatic = Field.AROMATIC.of(word) != 0;
        found.count(FeatureCode.atom(element));
        found.add(FeatureCode.property(element, aromatic, Field.AROMATIC, 0));
        for (Field field : PROPERTIES) {
            found.add(FeatureCode.property(element, aromatic, field, field.of(word)));
        }
        if (Field.RING_BONDS.of(word) >= FeatureCode.MANY_RING_BONDS) {
            found.add(FeatureCode.property(
                    FeatureCode.ANY_ELEMENT, aromatic, Field.RING_BONDS, Field.RING_BONDS.of(word)));
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
            int neighbour = neighbourOf[i];
            found.add(FeatureCode.halfBond(word, kindOf[i], elementOf[neighbour]));
            if (atom < neighbour) {
                long other = molecule.word(neighbour);
                found.count(FeatureCode.richBond(
                        elementOf[atom],
                        Field.AROMATIC.of(word) != 0,
                        kindOf[i],
                        BondClass.isRing(MoleculeCursor.bondClass(molecule.entry(i))),
                        elementOf[neighbour],
                        Field.AROMATIC.of(other) != 0));
            }
        }
    }

    private void addStars(int atom) {
        int first = molecule.firstEntry(atom);
        int last = molecule.lastEntry(atom);
        int centre = elementOf[atom];
        for (int i = first; i < last - 2; i++) {
            for (int j = i + 1; j < last - 1; j++) {
                for (int k = j + 1; k < last && steps++ <= MAX_STEPS; k++) {
                    int a = arm(i);
                    int b = arm(j);
                    int c = arm(k);
                    found.count(FeatureCode.star(centre, a, b, c));
                    addLongStars(atom, centre, i, b, c);
                    addLongStars(atom, centre, j, a, c);
                    addLongStars(atom, centre, k, a, b);
                }
            }
        }
    }

    /// The arm of a star over entry `index` of the table of bonds.
    private int arm(int index) {
        return FeatureCode.arm(kindOf[index], elementOf[neighbourOf[index]]);
    }

    /// Stars of which the arm at bond `index` is longer by one atom.
    private void addLongStars(int atom, int centre, int index, int otherArm, int anotherArm) {
        int neighbour = neighbourOf[index];
        int last = molecule.lastEntry(neighbour);
        for (int i = molecule.firstEntry(neighbour); i < last; i++) {
            if (neighbourOf[i] != atom) {
                steps++;
                int arm = FeatureCode.arm(kindOf[index], elementOf[neighbour], kindOf[i], elementOf[neighbourOf[i]]);
                found.add(FeatureCode.star(centre, arm, otherArm, anotherArm));
            }
        }
    }

    /// All paths from `start` that go on from `atom`, which `bonds` bonds have reached; each path counts from its lower
    /// end.
    private void addPaths(int start, int atom, int bonds) {
        int end = molecule.lastEntry(atom);
        for (int i = molecule.firstEntry(atom); i < end; i++) {
            int next = neighbourOf[i];
            if (used[next] || steps++ > MAX_STEPS) {
                continue;
            }
            boolean last = bonds + 1 == FeatureCode.MAX_PATH;
            if (last && start > next) {
                continue;
            }
            path.step(bonds + 1, kindOf[i], elementOf[next]);
            if (start < next) {
                addPath(bonds + 1);
            }
            if (!last) {
                used[next] = true;
                addPaths(start, next, bonds + 1);
                used[next] = false;
            }
        }
    }

    private void addPath(int bonds) {
        int number = path.number(bonds);
        if (bonds > MAX_COUNTED_PATH) {
            found.add(number);
        } else {
            found.count(number);
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
            elements[i] = elementOf[ring[i]];
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
