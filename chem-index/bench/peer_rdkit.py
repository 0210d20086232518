#!/usr/bin/env python3
"""RDKit's SubstructLibrary over the same molecules and queries as `./mvnw -pl chem-index -Pbench verify`.

Needs the Debian packages python3 and python3-rdkit, and the environment variable DAYBOOK_CORPUS.

    /usr/bin/python3 chem-index/bench/peer_rdkit.py [SET] [QUERIES]      drug-100k peer-500-smarts.tsv

Prints one table row for one client and one for two threads inside each query, then name, hits, milliseconds by the clock and of processor time of each
query to the file named by --out, if given.
"""
import argparse
import gzip
import math
import os
import resource
import sys
import time

from rdkit import Chem, RDLogger, rdBase
from rdkit.Chem import rdSubstructLibrary


def read_queries(path):
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            kind, text, name = line.rstrip('\n').split('\t')[:3]
            yield name, Chem.MolFromSmarts(text) if kind == 'sma' else Chem.MolFromSmiles(text)


def load(path):
    library = rdSubstructLibrary.SubstructLibrary(rdSubstructLibrary.MolHolder(), rdSubstructLibrary.PatternHolder())
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start, processor, refused = time.perf_counter(), time.process_time(), 0
    with gzip.open(path, 'rt') as lines:
        for line in lines:
            molecule = Chem.MolFromSmiles(line.split('\t')[0])
            if molecule is None:
                refused += 1
            else:
                library.AddMol(molecule)
    seconds, busy = time.perf_counter() - start, time.process_time() - processor
    resident = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
    print(f'RDKit {rdBase.rdkitVersion}: {len(library):,} molecules, {refused} refused, {(len(library) + refused) / seconds:,.0f} molecules/s by the clock, '
          f'{(len(library) + refused) / busy:,.0f} a second of processor time, '
          f'{resident // max(1, len(library)):,} bytes a molecule', flush=True)
    return library


def run(library, queries, threads):
    rows = []
    for name, query in queries:
        if query is None:
            rows.append((name, -1, 0.0, 0.0))
            continue
        start, processor = time.perf_counter(), time.process_time()
        hits = library.CountMatches(query, recursionPossible=True, useChirality=False, useQueryQueryMatches=False, numThreads=threads)
        rows.append((name, hits, (time.perf_counter() - start) * 1e3, (time.process_time() - processor) * 1e3))
    return rows


def at(times, share):
    return times[max(0, math.ceil(share * len(times)) - 1)]


def report(label, rows):
    report_times(label + ', clock', rows, 2)
    report_times(label + ', processor', rows, 3)


def report_times(label, rows, column):
    times = sorted(row[column] for row in rows if row[1] >= 0)
    hits = sum(row[1] for row in rows if row[1] > 0)
    print(f'| {label} | {len(times)} | {hits:,} | {at(times, .5):.3f} | {at(times, .95):.1f} | {at(times, .99):.1f} | {times[-1]:.1f} '
          f'| {sum(times) / 1e3:.2f} |', flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('set', nargs='?', default='drug-100k')
    parser.add_argument('queries', nargs='?', default='peer-500-smarts.tsv')
    parser.add_argument('--out')
    options = parser.parse_args()
    corpus = os.environ.get('DAYBOOK_CORPUS') or sys.exit('DAYBOOK_CORPUS names no folder with molecules and queries')
    RDLogger.DisableLog('rdApp.*')
    library = load(os.path.join(corpus, 'molecules', options.set + '.smi.gz'))
    queries = list(read_queries(os.path.join(corpus, 'queries', options.queries)))
    run(library, queries[::5], 1)
    one = run(library, queries, 1)
    print('| engine | answered | hits | median ms | p95 | p99 | max | total s |\n|---|---|---|---|---|---|---|---|')
    report('RDKit SubstructLibrary, one thread', one)
    report('RDKit SubstructLibrary, two threads in each query', run(library, queries, 2))
    if options.out:
        with open(options.out, 'w', encoding='utf-8') as out:
            out.writelines(f'{name}\t{hits}\t{clock:.4f}\t{processor:.4f}\n' for name, hits, clock, processor in one)


main()
