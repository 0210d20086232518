package org.daybook.chem.structure;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openscience.cdk.interfaces.IAtomContainer;

/// A structure as it was read: the molecular graph beside the exact text that was typed.
///
/// Immutable and safe to share between threads: the CDK container inside is never handed out of `chem.structure`, and
/// nothing there changes it after construction (whoever must, copies first). Rings and Daylight aromaticity
/// (`docs/decisions/0003-aromaticity-model.md`) are marked on it. What follows from it is asked of who derives it
/// (`Identifiers.of`, `Properties.of`, `StereoSummary.of`, `Parent.of`) and kept here.
public final class Structure {

    private final Supplier<IAtomContainer> container;
    private final String source;
    private final Format format;
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>(4);

    /// Takes ownership of `container`; nobody else may keep a reference to it.
    public Structure(IAtomContainer container, String source, Format format) {
        this(() -> container, source, format);
    }

    private Structure(Supplier<IAtomContainer> container, String source, Format format) {
        this.container = container;
        this.source = source;
        this.format = format;
    }

    /// A structure that was read before, of which this much is still known; its graph is read again when it is asked
    /// for.
    ///
    /// @param reader reads `source`; what it throws comes out of whatever asks for the graph
    /// @param derived what was derived of it, by this version of the program
    public static Structure remembered(String source, Format format, Supplier<Structure> reader, Object... derived) {
        Structure structure = new Structure(new ReadAgain(reader), source, format);
        for (Object one : derived) {
            structure.derived.put(one.getClass(), one);
        }
        return structure;
    }

    /// Reads once, when it is needed.
    private static final class ReadAgain implements Supplier<IAtomContainer> {

        private final Supplier<Structure> reader;
        private @Nullable IAtomContainer read;

        ReadAgain(Supplier<Structure> reader) {
            this.reader = reader;
        }

        @Override
        public synchronized IAtomContainer get() {
            if (read == null) {
                read = reader.get().container();
            }
            return read;
        }
    }

    /// The graph itself, for the rooms of `chem.structure`; must not be changed.
    public IAtomContainer container() {
        return container.get();
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
        String title = container().getTitle();
        return title == null ? "" : title.strip();
    }

    /// All atoms that are drawn or written, explicit hydrogens included.
    public int atomCount() {
        return container().getAtomCount();
    }

    /// All atoms but hydrogen; an unknown atom (`*`, R group) counts.
    public int heavyAtomCount() {
        return Graphs.heavyAtomCount(container());
    }

    /// What `derivation` makes of this structure, made at the first call and kept: for what is costly and follows from
    /// the graph alone. Two threads that ask for it at once may both make it.
    public <T> T derived(Class<T> kind, Function<Structure, T> derivation) {
        Object known = derived.get(kind);
        if (known == null) {
            known = derivation.apply(this);
            derived.put(kind, known);
        }
        return kind.cast(known);
    }

    /// The same structure and what is derived of it, under another text.
    public Structure withSource(String other) {
        Structure copy = new Structure(container, other, format);
        copy.derived.putAll(derived);
        return copy;
    }

    /// The source as it was typed.
    @Override
    public String toString() {
        return source;
    }
}
