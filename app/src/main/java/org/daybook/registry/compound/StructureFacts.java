package org.daybook.registry.compound;

import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.identity.StereoSummary;
import org.daybook.chem.structure.parent.OddComponents;
import org.daybook.chem.structure.property.Properties;
import org.daybook.chem.structure.read.StructureReader;

/// All that a registered compound needs of its structure: what is costly to derive, and nothing of the graph.
///
/// @param odd what to look at among its components
/// @param parentKey identity key of the parent structure
public record StructureFacts(Identifiers identifiers, Properties properties, StereoSummary stereo, OddComponents odd,
        String parentKey) {

    /// Derives them, or takes what was derived.
    ///
    /// @throws UnreadableStructureException if one of them cannot be derived
    public static StructureFacts of(Structure structure) {
        return new StructureFacts(Identifiers.of(structure), Properties.of(structure), StereoSummary.of(structure),
                OddComponents.of(structure), IdentityKey.ofParent(structure));
    }

    /// The structure of a text that was read before, with these facts; the text is read again if somebody asks for the
    /// graph.
    Structure under(String text, Format format) {
        return Structure.remembered(text, format, () -> StructureReader.read(text, format),
                identifiers, properties, stereo, odd, new IdentityKey.ParentKey(parentKey));
    }
}
