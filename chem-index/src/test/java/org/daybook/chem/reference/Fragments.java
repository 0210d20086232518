package org.daybook.chem.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;

/// Connected pieces of a molecule, written as SMARTS that are true of it by construction.
public final class Fragments {
    private final ReferenceMolecule molecule;
    private final Random random;

    public Fragments(ReferenceMolecule molecule, Random random) {
        this.molecule = molecule;
        this.random = random;
    }

    /// Atoms of a connected piece of at most `size` atoms.
    public List<Integer> piece(int size) {
        IAtomContainer plain = molecule.plain();
        Set<Integer> chosen = new HashSet<>();
        List<IAtom> edge = new ArrayList<>(List.of(plain.getAtom(random.nextInt(plain.getAtomCount()))));
        while (chosen.size() < size && !edge.isEmpty()) {
            IAtom next = edge.remove(random.nextInt(edge.size()));
            if (chosen.add(next.getIndex())) {
                next.bonds().forEach(bond -> edge.add(bond.getOther(next)));
            }
        }
        return List.copyOf(chosen);
    }

    /// The piece as SMARTS of elements and bond classes, nothing else, starting anywhere.
    public String plainSmarts(List<Integer> piece) {
        return new Writer(piece, false).write();
    }

    /// The piece as SMARTS that say something more, or something less, of many atoms and bonds, all of it true.
    public String embellishedSmarts(List<Integer> piece) {
        return new Writer(piece, true).write();
    }

    private String atom(IAtom atom, boolean embellished) {
        String element = "#" + atom.getAtomicNumber();
        if (!embellished) {
            return "[" + element + "]";
        }
        return switch (random.nextInt(6)) {
            case 0 -> "*";
            case 1 -> "[" + element + ",#117]";
            case 2 -> "[!#117;" + fact(atom) + "]";
            case 3 -> "[" + element + ";" + fact(atom) + ";" + fact(atom) + "]";
            case 4 -> "[" + element + ";$([#117]),$(*~*),$([D0])]";
            default -> "[" + element + "]";
        };
    }

    private String fact(IAtom atom) {
        int index = atom.getIndex();
        int hydrogens = hydrogens(atom);
        return switch (random.nextInt(10)) {
            case 0 -> "D" + atom.getBondCount();
            case 1 -> "X" + (atom.getBondCount() + atom.getImplicitHydrogenCount());
            case 2 -> "H" + hydrogens;
            case 3 -> atom.isInRing() ? "r" + molecule.smallestRing(index) : "!R";
            case 4 -> atom.isAromatic() ? "a" : "A";
            case 5 -> atom.isInRing() ? "x" + ringBonds(atom) : "R0";
            case 6 ->
                atom.getFormalCharge() < 0 ? String.valueOf(atom.getFormalCharge()) : "+" + atom.getFormalCharge();
            case 7 -> hydrogens > 0 ? "!H0" : "!#1,D1,D0";
            case 8 -> atom.isInRing() ? "R" : "!r6";
            default -> "v" + valence(atom);
        };
    }

    private static int hydrogens(IAtom atom) {
        int count = atom.getImplicitHydrogenCount();
        for (IBond bond : atom.bonds()) {
            count += bond.getOther(atom).getAtomicNumber() == 1 ? 1 : 0;
        }
        return count;
    }

    private static int ringBonds(IAtom atom) {
        int count = 0;
        for (IBond bond : atom.bonds()) {
            count += bond.isInRing() ? 1 : 0;
        }
        return count;
    }

    private static int valence(IAtom atom) {
        int sum = atom.getImplicitHydrogenCount();
        for (IBond bond : atom.bonds()) {
            sum += bond.getOrder().numeric();
        }
        return sum;
    }

    private String bond(IBond bond, boolean embellished) {
        String symbol = bond.isAromatic() ? ":" : switch (bond.getOrder()) {
            case SINGLE -> "-";
            case DOUBLE -> "=";
            case TRIPLE -> "#";
            default -> "~";
        };
        if (!embellished || random.nextInt(3) > 0) {
            return symbol;
        }
        return switch (random.nextInt(4)) {
            case 0 -> "~";
            case 1 -> bond.isInRing() ? "@" : "!@";
            case 2 -> symbol.equals("~") ? "~" : symbol + ",#";
            default -> symbol.equals("~") ? "~" : symbol + ";" + (bond.isInRing() ? "@" : "!@");
        };
    }

    /// Writes a piece depth first in a random order.
    private final class Writer {
        private final Set<Integer> piece;
        private final boolean embellished;
        private final Set<Integer> written = new HashSet<>();
        private final Map<IBond, Integer> closures = new HashMap<>();
        private final Map<Integer, List<IBond>> children = new HashMap<>();

        Writer(List<Integer> piece, boolean embellished) {
            this.piece = Set.copyOf(piece);
            this.embellished = embellished;
        }

        String write() {
            IAtom start = molecule.plain().getAtom(new ArrayList<>(piece).get(random.nextInt(piece.size())));
            plan(start, null, new HashSet<>());
            var out = new StringBuilder();
            write(start, out);
            return out.toString();
        }

        private void plan(IAtom atom, @Nullable IBond from, Set<IBond> seen) {
            written.add(atom.getIndex());
            List<IBond> bonds = new ArrayList<>();
            atom.bonds().forEach(bonds::add);
            Collections.shuffle(bonds, random);
            for (IBond bond : bonds) {
                IAtom next = bond.getOther(atom);
                if (bond.equals(from) || !piece.contains(next.getIndex()) || !seen.add(bond)) {
                    continue;
                }
                if (written.contains(next.getIndex())) {
                    closures.put(bond, closures.size() + 1);
                } else {
                    children.computeIfAbsent(atom.getIndex(), i -> new ArrayList<>()).add(bond);
                    plan(next, bond, seen);
                }
            }
        }

        private void write(IAtom atom, StringBuilder out) {
            out.append(atom(atom, embellished));
            for (IBond bond : atom.bonds()) {
                Integer closure = closures.get(bond);
                if (closure != null) {
                    out.append(bond(bond, false)).append(closure < 10 ? String.valueOf(closure) : "%" + closure);
                }
            }
            List<IBond> next = children.getOrDefault(atom.getIndex(), List.of());
            for (int i = 0; i < next.size(); i++) {
                boolean last = i == next.size() - 1;
                out.append(last ? "" : "(").append(bond(next.get(i), embellished));
                write(next.get(i).getOther(atom), out);
                out.append(last ? "" : ")");
            }
        }
    }
}
