package org.daybook.chem.structure.parent;

import java.util.List;
import org.daybook.chem.structure.Structure;

/// The structure behind a salt, solvate or mixture, by the rules of `docs/decisions/0004-parent-of-a-salt.md`.
///
/// @param structure largest organic component, neutralised; the structure itself when nothing had to be done
/// @param components all parts with their roles, the parent first
/// @param changed whether the parent differs from the structure it came from
public record Parent(Structure structure, List<Component> components, boolean changed) {

    /// The parent structure of a salt or mixture; of a single neutral molecule, itself.
    public static Parent of(Structure structure) {
        return structure.derived(Parent.class, Desalting::parentOf);
    }
}
