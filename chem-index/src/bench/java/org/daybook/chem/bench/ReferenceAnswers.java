package org.daybook.chem.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.daybook.chem.reference.Asked;
import org.daybook.chem.reference.Corpus;
import org.daybook.chem.reference.ReferenceMolecule;
import org.daybook.chem.reference.ReferenceQuery;
import org.jspecify.annotations.Nullable;
import org.openscience.cdk.exception.CDKException;

/// What the reference answers for one chunk of molecules; computed once, then read from a file beside the others.
///
/// @param readable molecules that CDK reads
/// @param ignoring per query the hits among the compared pairs, stereo ignored; null where CDK cannot read the query
/// @param respecting the same, stereo respected
/// @param pairs number of (query, molecule, stereo) answers the reference gave
record ReferenceAnswers(
        BitSet readable, List<@Nullable BitSet> ignoring, List<@Nullable BitSet> respecting, long pairs) {

    static ReferenceAnswers of(
            Stage stage, int chunk, List<Corpus.Line> lines, List<@Nullable ReferenceQuery> queries, Path folder)
            throws IOException {
        Path file = folder.resolve("%s-%03d.reference".formatted(stage, chunk));
        if (Files.exists(file)) {
            return read(file);
        }
        ReferenceAnswers answers = compute(stage, chunk * stage.chunkSize(), lines, queries);
        Path unfinished = folder.resolve(file.getFileName() + ".part");
        answers.write(unfinished);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return answers;
    }

    static List<@Nullable ReferenceQuery> prepare(List<Asked> queries) {
        var prepared = new ArrayList<@Nullable ReferenceQuery>();
        for (Asked query : queries) {
            prepared.add(prepare(query));
        }
        return prepared;
    }

    private static @Nullable ReferenceQuery prepare(Asked query) {
        try {
            return query.forReference();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// One molecule after another, so that a molecule is still in the processor's cache when the next query looks at
    /// it.
    private static ReferenceAnswers compute(
            Stage stage, int first, List<Corpus.Line> lines, List<@Nullable ReferenceQuery> queries) {
        var readable = new BitSet();
        List<@Nullable BitSet> ignoring = queries.stream()
                .<@Nullable BitSet>map(query -> query == null ? null : new BitSet())
                .toList();
        List<@Nullable BitSet> respecting = queries.stream()
                .<@Nullable BitSet>map(query -> query == null ? null : new BitSet())
                .toList();
        long pairs = 0;
        for (int i = 0; i < lines.size(); i++) {
            ReferenceMolecule molecule = molecule(lines.get(i));
            readable.set(i, molecule != null);
            for (int q = 0; molecule != null && q < queries.size(); q++) {
                ReferenceQuery query = queries.get(q);
                if (query != null && stage.compares(q, first + i)) {
                    pairs++;
                    boolean hit = query.matches(molecule, false);
                    ignoring.get(q).set(i, hit);
                    respecting.get(q).set(i, hit && (!query.statesStereo() || query.matches(molecule, true)));
                }
            }
        }
        return new ReferenceAnswers(readable, ignoring, respecting, pairs);
    }

    /// The molecules, by their place in the chunk, that are compared for a query.
    static BitSet compared(Stage stage, int query, int first, BitSet readable) {
        BitSet compared = new BitSet();
        readable.stream().filter(i -> stage.compares(query, first + i)).forEach(compared::set);
        return compared;
    }

    private static @Nullable ReferenceMolecule molecule(Corpus.Line line) {
        try {
            return ReferenceMolecule.read(line.smiles());
        } catch (CDKException e) {
            return null;
        }
    }

    private void write(Path file) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeLong(pairs);
            out.writeInt(ignoring.size());
            write(out, readable);
            for (int q = 0; q < ignoring.size(); q++) {
                write(out, ignoring.get(q));
                write(out, respecting.get(q));
            }
        }
    }

    private static void write(DataOutputStream out, @Nullable BitSet set) throws IOException {
        byte[] bytes = set == null ? new byte[0] : set.toByteArray();
        out.writeInt(set == null ? -1 : bytes.length);
        out.write(bytes);
    }

    private static ReferenceAnswers read(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            long pairs = in.readLong();
            int queries = in.readInt();
            BitSet readable = BitSet.valueOf(in.readNBytes(in.readInt()));
            var ignoring = new ArrayList<@Nullable BitSet>();
            var respecting = new ArrayList<@Nullable BitSet>();
            for (int q = 0; q < queries; q++) {
                ignoring.add(readSet(in));
                respecting.add(readSet(in));
            }
            return new ReferenceAnswers(readable, ignoring, respecting, pairs);
        }
    }

    private static @Nullable BitSet readSet(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : BitSet.valueOf(in.readNBytes(length));
    }
}
