package org.daybook.chem.bench;

import java.util.ArrayList;
import java.util.List;
import org.daybook.chem.reference.Asked;
import org.daybook.chem.reference.Corpus;

/// One part of the comparison: a set of molecules, a set of queries, and which of their pairs are compared.
///
/// @param oneIn 1 for every pair, else one pair in so many, chosen by a hash of both places
enum Stage {
    SHEET("osm", 1),
    DRUG("drug-10k", 1),
    MESSY("messy-10k", 1),
    PEER("drug-100k", 1),
    RANDOM("all-dev", 50);

    private static final int CHUNK = 10_000;

    private final String set;
    private final int oneIn;

    Stage(String set, int oneIn) {
        this.set = set;
        this.oneIn = oneIn;
    }

    /// Molecules compared and indexed at a time.
    int chunkSize() {
        return CHUNK;
    }

    List<Asked> queries(Corpus corpus) {
        if (this != PEER) {
            return corpus.allQueries();
        }
        var both = new ArrayList<>(corpus.queries("peer-500.tsv"));
        both.addAll(corpus.queries("peer-500-smarts.tsv"));
        return both;
    }

    List<Corpus.Line> chunk(Corpus corpus, int number) {
        if (this == SHEET) {
            return number == 0 ? corpus.masterSheet() : List.of();
        }
        return corpus.molecules(set, number * CHUNK, CHUNK);
    }

    boolean compares(int query, int molecule) {
        return oneIn == 1 || Integer.remainderUnsigned(mix(query * 0x9E3779B9 + molecule), oneIn) == 0;
    }

    private static int mix(int value) {
        int a = (value ^ value >>> 16) * 0x85EBCA6B;
        int b = (a ^ a >>> 13) * 0xC2B2AE35;
        return b ^ b >>> 16;
    }
}
