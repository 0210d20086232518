package org.daybook.chem.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscience.cdk.interfaces.IAtomContainer;

/// A structure as it was read: the molecular graph beside the exact text that was typed.
///
/// Immutable and safe to share between threads: the CDK container inside is never handed out of this
/// package, and nothing in this package changes it after construction (whoever must, copies first).
/// Rings and Daylight aromaticity (`docs/decisions/0003-aromaticity-model.md`) are marked on it. What is
/// costly to derive is derived at the first call and kept.
public final class Structure {

    private final IAtomContainer container;
    private final String source;
    private final Format format;
    private volatile @Nullable Identifiers identifiers;
    private volatile @Nullable Properties properties;
    private volatile @Nullable StereoSummary stereo;
    private volatile @Nullable Parent parent;

    /// A structure that nobody typed; its source is its canonical SMILES. Takes ownership of `container`.
    static Structure derived(IAtomContainer container) {
        Identifiers identifiers = new Structure(container, "", Format.SMILES).identifiers();
        Structure derived = new Structure(container, identifiers.canonicalSmiles(), Format.SMILES);
        derived.identifiers = identifiers;
        return derived;
    }

    /// Takes ownership of `container`; nobody else may keep a reference to it.
    Structure(IAtomContainer container, String source, Format format) {
        this.container = container;
        this.source = source;
        this.format = format;
    }

    /// The graph itself, for readers in this package; must not be changed.
    IAtomContainer container() {
        return container;
    }

    /// The text exactly as it was typed, blanks and line ends included.
    public String source() {
        return source;
    }

    /// The notation of the source.
    public Format format() {
        return format;
    }

    /// The name that the text itself gave: title line of a molfile, words after a SMILES; often empty.
    public String title() {
        String title = container.getTitle();
        return title == null ? "" : title.strip();
    }

    /// All atoms that are drawn or written, explicit hydrogens included.
    public int atomCount() {
        return container.getAtomCount();
    }

    /// All atoms but hydrogen; an unknown atom (`*`, R group) counts.
    public int heavyAtomCount() {
        return Graphs.heavyAtomCount(container);
    }

    /// The parts not bonded to each other, largest first, with their roles.
    public List<Component> components() {
        return parent().components();
    }

    /// Names under which the world knows this structure; one InChI run at the first call.
    public Identifiers identifiers() {
        Identifiers known = identifiers;
        if (known == null) {
            known = Identifiers.of(this);
            identifiers = known;
        }
        return known;
    }

    /// What can be calculated from the graph.
    public Properties properties() {
        Properties known = properties;
        if (known == null) {
            known = Properties.of(this);
            properties = known;
        }
        return known;
    }

    /// What the drawing says and leaves open about its stereo centres.
    public StereoSummary stereo() {
        StereoSummary known = stereo;
        if (known == null) {
            known = StereoSummary.of(this);
            stereo = known;
        }
        return known;
    }

    /// The parent structure of a salt or mixture; of a single neutral molecule, itself.
    public Parent parent() {
        Parent known = parent;
        if (known == null) {
            known = Parent.of(this);
            parent = known;
        }
        return known;
    }

    /// Derives now what is costly, so that nothing of it is left for later calls: those of whoever holds a lock, for example.
    public void deriveNow() {
        identifiers();
        properties();
        stereo();
        parent().structure().identifiers();
    }

    /// The source as it was typed.
    @Override
    public String toString() {
        return source;
    }
}
