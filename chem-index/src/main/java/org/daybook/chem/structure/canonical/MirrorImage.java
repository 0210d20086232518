package org.daybook.chem.structure.canonical;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.daybook.chem.structure.Graphs;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.stereo.Octahedral;
import org.openscience.cdk.stereo.TrigonalBipyramidal;

/// Turns stereo elements into their mirror images.
public final class MirrorImage {

    private MirrorImage() {}

    /// A copy of `container` with those of its elements mirrored that `which` accepts.
    public static IAtomContainer of(IAtomContainer container, Predicate<IStereoElement<?, ?>> which) {
        IAtomContainer copy = Graphs.copyOf(container);
        List<IStereoElement> elements = new ArrayList<>();
        for (IStereoElement<?, ?> element : copy.stereoElements()) {
            elements.add(which.test(element) ? mirrored(element) : element);
        }
        copy.setStereoElements(elements);
        return copy;
    }

    private static IStereoElement<?, ?> mirrored(IStereoElement<?, ?> element) {
        int group = element.getGroupInfo(); // CDK forgets it when the order is set
        IStereoElement<?, ?> image =
                switch (element.getConfigClass()) {
                    case IStereoElement.TH, IStereoElement.AL, IStereoElement.AT -> {
                        element.setConfigOrder(3 - element.getConfigOrder());
                        yield element;
                    }
                    case IStereoElement.TBPY -> {
                        TrigonalBipyramidal shape = ((TrigonalBipyramidal) element).normalize();
                        yield new TrigonalBipyramidal(shape.getFocus(), endsExchanged(shape.getCarriers()), 1);
                    }
                    case IStereoElement.OC -> {
                        Octahedral shape = ((Octahedral) element).normalize();
                        yield new Octahedral(shape.getFocus(), endsExchanged(shape.getCarriers()), 1);
                    }
                    default -> element;
                };
        image.setGroupInfo(group);
        return image;
    }

    /// The first and the last carrier of a normalised shape stand on its axis.
    private static IAtom[] endsExchanged(List<IAtom> carriers) {
        List<IAtom> exchanged = new ArrayList<>(carriers);
        Collections.swap(exchanged, 0, exchanged.size() - 1);
        return exchanged.toArray(IAtom[]::new);
    }
}
