package org.daybook.chem.bench;

import java.util.ArrayList;
import java.util.List;
import org.daybook.chem.reference.Asked;
import org.openscience.cdk.aromaticity.Aromaticity;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.graph.Cycles;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.isomorphism.DfPattern;
import org.openscience.cdk.isomorphism.Pattern;
import org.openscience.cdk.silent.SilentChemObjectBuilder;
import org.openscience.cdk.smarts.SmartsPattern;
import org.openscience.cdk.smiles.SmilesParser;

/// Plain CDK: a loop of its own patterns over molecules in memory, no screen.
final class CdkEngine implements Engine {
    private final List<IAtomContainer> molecules = new ArrayList<>();
    private final SmilesParser parser = new SmilesParser(SilentChemObjectBuilder.getInstance());

    @Override
    public String name() {
        return "CDK, plain loop";
    }

    @Override
    public boolean add(int id, String smiles) {
        try {
            return molecules.add(read(parser, smiles));
        } catch (CDKException e) {
            return false;
        }
    }

    private static IAtomContainer read(SmilesParser parser, String smiles) throws CDKException {
        IAtomContainer molecule = parser.parseSmiles(smiles);
        Cycles.markRingAtomsAndBonds(molecule);
        Aromaticity.apply(Aromaticity.Model.Daylight, molecule);
        return molecule;
    }

    @Override
    public void loaded() {}

    @Override
    public Searcher searcher() {
        var own = new SmilesParser(SilentChemObjectBuilder.getInstance());
        return query -> {
            try {
                Pattern pattern = query.notation() == Asked.Notation.SMARTS
                        ? SmartsPattern.create(query.text()).setPrepare(false)
                        : DfPattern.findSubstructure(read(own, query.text()));
                return molecules.stream().filter(pattern::matches).count();
            } catch (CDKException | IllegalArgumentException e) {
                return Searcher.REFUSED;
            }
        };
    }

    @Override
    public long bytesPerMolecule() {
        return Heap.used() / Math.max(1, molecules.size());
    }

    @Override
    public void close() {
        molecules.clear();
    }
}
