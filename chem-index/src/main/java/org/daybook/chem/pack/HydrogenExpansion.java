package org.daybook.chem.pack;

/// Writes a copy of a packed molecule in which implicit hydrogens are atoms, marked as [Field#ADDED].
///
/// The atoms of the molecule keep their numbers and their words but for the place of their bonds; added hydrogens
/// follow them. Keeps its working memory; for one thread.
public final class HydrogenExpansion {

    private static final long ADDED_WORD = Field.ELEMENT.place(1) | Field.CHARGE.place(0) | Field.DEGREE.place(1)
            | Field.CONNECTIONS.place(1) | Field.ADDED.place(1) | Field.NEIGHBOURS.mask();

    private byte[] bytes = new byte[1024];
    private int[] firstHydrogen = new int[64];

    /// Lets `target` look at the expanded copy of `source`; false if that would exceed the limits of the format.
    public boolean expand(MoleculeCursor source, MoleculeCursor target) {
        int n = source.atomCount();
        if (firstHydrogen.length <= n) {
            firstHydrogen = new int[2 * n];
        }
        int atoms = n;
        for (int atom = 0; atom < n; atom++) {
            firstHydrogen[atom] = atoms;
            atoms += implicitHydrogens(source, atom);
        }
        firstHydrogen[n] = atoms;
        int bonds = source.bondCount() + atoms - n;
        if (atoms > PackedMolecule.MAX_ATOMS || bonds > PackedMolecule.MAX_BONDS) {
            return false;
        }
        int tail = source.tailSize();
        int size = MoleculeCursor.HEADER + MoleculeCursor.WORD * atoms + 4 * bonds + tail + 2 * atoms;
        if (bytes.length < size) {
            bytes = new byte[2 * size];
        }
        source.copyHeader(bytes, atoms, bonds);
        writeAtoms(source, n);
        source.copyTail(bytes, MoleculeCursor.HEADER + MoleculeCursor.WORD * atoms + 4 * bonds);
        moveStereo(source, n, atoms, bonds);
        writeComponents(source, n, MoleculeCursor.HEADER + MoleculeCursor.WORD * atoms + 4 * bonds + tail);
        target.look(bytes, 0);
        return true;
    }

    private static int implicitHydrogens(MoleculeCursor source, int atom) {
        return source.value(atom, Field.CONNECTIONS) - source.value(atom, Field.DEGREE);
    }

    private void writeAtoms(MoleculeCursor source, int n) {
        int atoms = firstHydrogen[n];
        int entriesAt = MoleculeCursor.HEADER + MoleculeCursor.WORD * atoms;
        int entry = 0;
        for (int atom = 0; atom < n; atom++) {
            put(atom, source.word(atom));
            int last = source.lastEntry(atom);
            for (int i = source.firstEntry(atom); i < last; i++) {
                putShort(entriesAt + 2 * entry++, source.entry(i));
            }
            for (int hydrogen = firstHydrogen[atom]; hydrogen < firstHydrogen[atom + 1]; hydrogen++) {
                putShort(entriesAt + 2 * entry++, hydrogen);
            }
        }
        for (int atom = 0; atom < n; atom++) {
            for (int hydrogen = firstHydrogen[atom]; hydrogen < firstHydrogen[atom + 1]; hydrogen++) {
                put(hydrogen, ADDED_WORD);
                putShort(entriesAt + 2 * entry++, atom);
            }
        }
    }

    private void put(int atom, long word) {
        MoleculeCursor.putWord(bytes, MoleculeCursor.HEADER + MoleculeCursor.WORD * atom, word);
    }

    private void putShort(int at, int value) {
        MoleculeCursor.SHORTS.set(bytes, at, (short) value);
    }

    /// Lets the added hydrogen take the place in a centre that stood for it.
    private void moveStereo(MoleculeCursor source, int n, int atoms, int bonds) {
        int at = MoleculeCursor.HEADER
                + MoleculeCursor.WORD * atoms
                + 4 * bonds
                + MoleculeCursor.EXTENSION * source.extensionCount();
        for (int i = 0; i < source.stereoCount(); i++, at += MoleculeCursor.STEREO) {
            int centre = source.stereoAtom(i, 0);
            if (source.stereoKind(i) != 1 || firstHydrogen[centre + 1] - firstHydrogen[centre] != 1) {
                continue;
            }
            for (int position = 1; position < 5; position++) {
                if (source.stereoAtom(i, position) == centre) {
                    putShort(at + 2 + 2 * position, firstHydrogen[centre]);
                }
            }
        }
    }

    private void writeComponents(MoleculeCursor source, int n, int at) {
        for (int atom = 0; atom < n; atom++) {
            int component = source.component(atom);
            putShort(at + 2 * atom, component);
            for (int hydrogen = firstHydrogen[atom]; hydrogen < firstHydrogen[atom + 1]; hydrogen++) {
                putShort(at + 2 * hydrogen, component);
            }
        }
    }
}
