package org.daybook.chem.bench;

import com.actelion.research.chem.SSSearcherWithIndex;
import com.actelion.research.chem.SmilesParser;
import com.actelion.research.chem.StereoMolecule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daybook.chem.reference.Asked;

/// OpenChemLib: its index of 512 fragments read from end to end, then its graph search, on molecules in memory.
final class OpenChemLibEngine implements Engine {
    private final List<StereoMolecule> molecules = new ArrayList<>();
    private final List<long[]> keys = new ArrayList<>();
    private final SSSearcherWithIndex indexer = new SSSearcherWithIndex();

    @Override
    public String name() {
        return "OpenChemLib 2025.7.0";
    }

    @Override
    public boolean add(int id, String smiles) {
        var molecule = new StereoMolecule();
        if (!parse(smiles, SmilesParser.MODE_SKIP_COORDINATE_TEMPLATES, molecule)) {
            return false;
        }
        molecule.ensureHelperArrays(StereoMolecule.cHelperParities);
        keys.add(indexer.createLongIndex(molecule));
        return molecules.add(molecule);
    }

    /// The parser declares `Exception` and throws its subclasses for what it refuses.
    private static boolean parse(String text, int mode, StereoMolecule into) {
        try {
            new SmilesParser(mode).parse(into, text.getBytes(StandardCharsets.UTF_8), false, true);
            return true;
        } catch (Exception e) {
            return false;
        }
    }

    @Override
    public void loaded() {}

    @Override
    public Searcher searcher() {
        var searcher = new SSSearcherWithIndex();
        return query -> {
            var fragment = new StereoMolecule();
            if (!parse(
                    query.text(),
                    query.notation() == Asked.Notation.SMARTS ? SmilesParser.SMARTS_MODE_IS_SMARTS : 0,
                    fragment)) {
                return Searcher.REFUSED;
            }
            fragment.setFragment(true);
            searcher.setFragment(fragment, (long[]) null);
            long hits = 0;
            for (int i = 0; i < keys.size(); i++) {
                searcher.setMolecule(molecules.get(i), keys.get(i));
                hits += searcher.isFragmentInMolecule() ? 1 : 0;
            }
            return hits;
        };
    }

    @Override
    public long bytesPerMolecule() {
        return Heap.used() / Math.max(1, molecules.size());
    }

    @Override
    public void close() {
        molecules.clear();
        keys.clear();
    }
}
