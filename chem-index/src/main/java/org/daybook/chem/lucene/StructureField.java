package org.daybook.chem.lucene;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.daybook.chem.match.Skeleton;
import org.daybook.chem.pack.CircularFingerprint;
import org.daybook.chem.pack.MoleculeCursor;
import org.daybook.chem.pack.MoleculeFeatures;
import org.daybook.chem.pack.PackedMolecule;

/// Adds one structure to a Lucene document under a name, in all the forms in which it can be searched.
///
/// | field | kind | content |
/// |---|---|---|
/// | `<name>.features` | terms, documents only | [org.daybook.chem.pack.FeatureCode]s, four bytes each, big-endian |
/// | `<name>.skeleton` | term | five bytes that structures with the same skeleton share, see [Skeleton] |
/// | `<name>.packed` | binary doc values | the molecule in the layout of [PackedMolecule] |
/// | `<name>.fingerprint` | binary doc values | the fingerprint in the layout of [CircularFingerprint] |
/// | `<name>.atoms` | numeric doc values | number of atoms |
///
/// Keeps working memory: one instance for each indexing thread. An index must be rebuilt when [#version()] changes.
public final class StructureField {

    private static final int VERSION = 3;
    private static final FieldType TERMS = new FieldType();

    static {
        TERMS.setTokenized(true);
        TERMS.setOmitNorms(true);
        TERMS.setIndexOptions(IndexOptions.DOCS);
        TERMS.freeze();
    }

    private final FieldNames names;
    private final MoleculeFeatures features = new MoleculeFeatures();
    private final CircularFingerprint fingerprint = new CircularFingerprint();
    private final Skeleton skeleton = new Skeleton();

    /// @param name under which the fields are stored and queries ask for them
    public StructureField(String name) {
        names = new FieldNames(name);
    }

    /// What must be stored with an index, to know whether it can still be read: format of the bytes, features and
    /// aromaticity model.
    public static String version() {
        return PackedMolecule.FORMAT_VERSION + "." + VERSION + ".daylight";
    }

    /// Adds `molecule` to `document`; a document holds at most one structure under a name.
    public void addTo(Document document, PackedMolecule molecule) {
        MoleculeCursor cursor = molecule.cursor();
        document.add(new Field(names.features(), new FeatureTokens(features.of(cursor)), TERMS));
        document.add(new Field(names.skeleton(), new BytesRef(skeleton.keyOf(cursor)), SKELETON));
        document.add(new BinaryDocValuesField(names.packed(), new BytesRef(molecule.toBytes())));
        document.add(new BinaryDocValuesField(names.fingerprint(), new BytesRef(fingerprint.of(cursor))));
        document.add(new NumericDocValuesField(names.atoms(), cursor.atomCount()));
    }

    private static final FieldType SKELETON = new FieldType();

    static {
        SKELETON.setTokenized(false);
        SKELETON.setOmitNorms(true);
        SKELETON.setIndexOptions(IndexOptions.DOCS);
        SKELETON.freeze();
    }
}
