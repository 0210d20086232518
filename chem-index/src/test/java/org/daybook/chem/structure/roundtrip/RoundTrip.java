package org.daybook.chem.structure.roundtrip;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.identity.StereoSummary;
import org.daybook.chem.structure.molfile.Molfile;
import org.daybook.chem.structure.molfile.SdfWriter;
import org.daybook.chem.structure.property.Properties;
import org.daybook.chem.structure.read.SdfReader;
import org.daybook.chem.structure.read.StructureReader;
import org.openscience.cdk.exception.CDKException;

/// Writes a structure in every notation and reads it back.
///
/// The canonical SMILES shows stereo, groups, charges, isotopes and radicals, so that all of these are compared with
/// it; beside it the InChIKey, the proposed statement, formula and mass.
public final class RoundTrip {

    /// What came out otherwise.
    ///
    /// @param way the notation, as `molfile V2000`
    /// @param kind `changed`, `refused`, or `said` where the notation itself says what it leaves open
    /// @param expected what the structure was
    /// @param seen what it came back as, or why it was refused
    public record Fault(String way, String kind, String expected, String seen) {}

    private final Structure structure;
    private final List<Fault> faults = new ArrayList<>();

    private RoundTrip(Structure structure) {
        this.structure = structure;
    }

    /// All ways of a structure; empty if it comes back from each as it was.
    ///
    /// @param writings how many random orders of its atoms are tried besides, 0 for none
    public static List<Fault> faultsOf(Structure structure, int writings) {
        RoundTrip trip = new RoundTrip(structure);
        try {
            String smiles = Identifiers.of(structure).canonicalSmiles();
            trip.compare("canonical SMILES", () -> StructureReader.read(smiles, Format.SMILES));
        } catch (UnreadableStructureException e) {
            return List.of(new Fault("identity", "refused", structure.source(), e.reason()));
        }
        trip.molfiles();
        trip.inchi();
        trip.writings(writings);
        return List.copyOf(trip.faults);
    }

    private void molfiles() {
        for (Molfile.Version version : Molfile.Version.values()) {
            try {
                String molfile = Molfile.write(structure, version);
                if (Molfile.saysLess(molfile)) {
                    faults.add(new Fault("molfile " + version, "said", "", molfile.lines().toList().get(2)));
                    continue;
                }
                compare("molfile " + version, () -> StructureReader.read(molfile, Format.MOLFILE));
                if (version == Molfile.Version.V3000) {
                    compare("SDF", () -> fromSdf(molfile));
                }
            } catch (UnreadableStructureException e) {
                faults.add(new Fault("molfile " + version, "refused", structure.source(), e.reason()));
            }
        }
    }

    private static Structure fromSdf(String molfile) {
        StringWriter text = new StringWriter();
        try {
            new SdfWriter(text).write("title", molfile, Map.of("field", "value"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SdfReader(new StringReader(text.toString())).next().structure().orElseThrow();
    }

    /// An InChI names mobile hydrogens without a place and no groups of centres: its key alone must come back.
    private void inchi() {
        Identifiers.of(structure).inchi().ifPresent(inchi -> {
            String key = Identifiers.of(structure).inchiKey().orElseThrow();
            try {
                String again = Identifiers.of(StructureReader.read(inchi, Format.INCHI)).inchiKey().orElse("none");
                if (!again.equals(key)) {
                    faults.add(new Fault("InChI", "changed", key, again));
                }
            } catch (UnreadableStructureException e) {
                faults.add(new Fault("InChI", "refused", key, e.reason()));
            }
        });
    }

    private void writings(int count) {
        if (!Writings.sayAll(structure.container())) {
            return;
        }
        try {
            Random random = new Random(structure.source().hashCode());
            for (int i = 0; i < count; i++) {
                String other = i % 2 == 0
                        ? Writings.shuffled(structure.container(), random)
                        : Writings.aromatic(structure.container(), random);
                compare("written " + other, () -> StructureReader.read(other, Format.SMILES));
            }
            if (count > 0) {
                String full = Writings.withHydrogens(structure.container());
                compare("written with hydrogens", () -> StructureReader.read(full, Format.SMILES));
            }
        } catch (CDKException e) {
            faults.add(new Fault("writing", "refused", structure.source(), String.valueOf(e.getMessage())));
        }
    }

    private void compare(String way, Supplier<Structure> reading) {
        try {
            String expected = facts(structure);
            String seen = facts(reading.get());
            if (!seen.equals(expected)) {
                faults.add(new Fault(way, "changed", expected, seen));
            }
        } catch (UnreadableStructureException e) {
            faults.add(new Fault(way, "refused", structure.source(), e.reason()));
        }
    }

    private static String facts(Structure structure) {
        Identifiers identifiers = Identifiers.of(structure);
        Properties properties = Properties.of(structure);
        return String.join(
                " ",
                identifiers.canonicalSmiles(),
                identifiers.key(),
                StereoSummary.of(structure).proposal().name(),
                properties.formula(),
                String.valueOf(properties.monoisotopicMass()));
    }
}
