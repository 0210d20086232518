package org.daybook.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.Set;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.depict.Depiction;
import org.daybook.chem.structure.read.StructureReader;
import org.daybook.chem.worker.NoWorkerException;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.number.RegistryProperties;
import org.springframework.stereotype.Service;

/// Draws structures and keeps the drawings ready.
///
/// The markup is safe to put into a page as it is: everything that people typed is escaped, and it has no script, style
/// or id.
@Service
public class Depictions {

    private final Cache<Key, String> drawings;

    Depictions(RegistryProperties settings) {
        this.drawings = Caffeine.newBuilder()
                .maximumWeight(settings.drawings().toBytes())
                .weigher((Key key, String drawing) -> key.source().length() + drawing.length())
                .build();
    }

    /// A compound as drawn, for inside a page; empty for a compound without structure.
    public String inline(Compound compound) {
        return compound.structure()
                .map(kept -> registered(new Key(kept.source(), kept.sourceFormat(), compound.title(), Set.of(), true)))
                .orElse("");
    }

    /// A compound with atoms marked, for inside a page; empty for a compound without structure.
    ///
    /// @param highlighted atoms of its canonical SMILES, from 0
    public String inline(Compound compound, Set<Integer> highlighted) {
        if (highlighted.isEmpty()) {
            return inline(compound);
        }
        return compound.smiles()
                .map(smiles -> registered(new Key(smiles, Format.SMILES, compound.title(), highlighted, true)))
                .orElse("");
    }

    /// A structure that was typed or drawn, for inside a page.
    ///
    /// @param title text alternative
    /// @throws UnreadableStructureException if it cannot be read
    public String inline(String source, Format format, String title, Set<Integer> highlighted) {
        Key key = new Key(source, format, title, highlighted, true);
        return drawings.get(key, wanted -> draw(wanted).inline());
    }

    /// The same for a structure that has been read already.
    public String inline(Structure structure, String title) {
        Key key = new Key(structure.source(), structure.format(), title, Set.of(), true);
        return drawings.get(key, wanted -> Depiction.of(structure).titled(title).inline());
    }

    /// A compound as an SVG file of its own; nothing for a compound without structure.
    public Optional<String> standalone(Compound compound) {
        return compound.structure()
                .map(kept -> new Key(kept.source(), kept.sourceFormat(), compound.title(), Set.of(), false))
                .map(this::registered);
    }

    /// What was registered could be read then; where that fails now (too much is being read at once), a page of many
    /// compounds does not fail with it, and the next reader may see the drawing.
    private String registered(Key key) {
        try {
            return drawings.get(key, wanted -> wanted.inline() ? draw(wanted).inline() : draw(wanted).standalone());
        } catch (UnreadableStructureException | NoWorkerException e) {
            return Depiction.missing(key.title(), !key.inline());
        }
    }

    private static Depiction draw(Key key) {
        return new Depiction(StructureReader.read(key.source(), key.format()), key.title(), key.highlighted());
    }

    private record Key(String source, Format format, String title, Set<Integer> highlighted, boolean inline) {

        Key {
            highlighted = Set.copyOf(highlighted);
        }
    }
}
