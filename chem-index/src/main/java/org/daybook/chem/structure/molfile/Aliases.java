package org.daybook.chem.structure.molfile;

import java.util.ArrayList;
import java.util.List;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.smiles.AtomAlias;
import org.openscience.cdk.interfaces.IAtomContainer;

/// The aliases of a V2000 table. CDK makes an open place of every atom that has one; that of an element may only say
/// what is there.
final class Aliases {

    private Aliases() {}

    /// The same table without the aliases of elements, or `ctab` itself if it has none.
    static Ctab withoutThoseOfElements(Ctab ctab) {
        List<String> lines = new ArrayList<>(ctab.lines());
        for (Ctab.Alias alias : ctab.aliases().reversed()) {
            if (isElement(alias, ctab)) {
                lines.subList(alias.line() - 2, alias.line()).clear();
            }
        }
        return lines.size() == ctab.lines().size() ? ctab : Ctab.scan(String.join("\n", lines) + "\n");
    }

    /// @param ctab the table as it was drawn
    static void require(Ctab ctab, IAtomContainer container) {
        for (Ctab.Alias alias : ctab.aliases()) {
            boolean isKept = !isElement(alias, ctab)
                    || AtomAlias.saysWhatIsThere(alias.text(), container.getAtom(alias.atom()));
            if (!isKept) {
                throw ctab.fault(Reason.of("structure.an-alias-says-what-is-not", alias.text(), alias.atom() + 1,
                        ctab.atoms().get(alias.atom()).symbol()), alias.line(), 1);
            }
        }
    }

    private static boolean isElement(Ctab.Alias alias, Ctab ctab) {
        return CtabSymbols.atomicNumber(ctab.atoms().get(alias.atom()).symbol()) > 0;
    }
}
