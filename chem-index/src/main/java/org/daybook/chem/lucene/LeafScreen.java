package org.daybook.chem.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.daybook.chem.match.feature.Requirement;
import org.daybook.chem.match.feature.Requirement.Demand;
import org.daybook.chem.pack.FeatureCode;
import org.jspecify.annotations.Nullable;

/// Chooses, for one pattern and one segment, the feature lists whose intersection are the candidates: the rarest first.
///
/// How rare a feature is, the segment itself says.
final class LeafScreen {

    /// Lists that are intersected at most.
    private static final int MAX_LISTS = 8;
    /// What opening a list and one step in it cost, measured, where judging one candidate costs 1.
    private static final double OPENING = 3;
    private static final double STEP = 0.1;

    private final LeafReader reader;
    private final String field;
    private final SegmentFeatures counts;
    private final List<Choice> chosen = new ArrayList<>();
    private final boolean exact;
    private final boolean empty;
    private final int always;

    /// Features of which one must be there, with the number of documents they have together at most.
    private record Choice(int[] features, long documents) {}

    LeafScreen(LeafReader reader, String field, Requirement requirement) throws IOException {
        this.reader = reader;
        this.field = field;
        counts = SegmentFeatures.of(reader, field);
        always = counts.documents(FeatureCode.ALWAYS);
        exact = always == 0 && !requirement.exact().isEmpty();
        if (exact) {
            Choice hits = present(requirement.exact().stream().mapToInt(Integer::intValue).toArray());
            chosen.add(hits);
            empty = hits.documents == 0;
        } else {
            empty = !choose(requirement.demands()) && always == 0;
        }
    }

    /// Fills `chosen` with the lists that save more candidates than they cost, the rarest first; false if some demand
    /// is met by no document.
    private boolean choose(List<Demand> demands) {
        List<Choice> choices = new ArrayList<>();
        if (!addChoices(demands, choices)) {
            chosen.add(new Choice(new int[0], 0));
            return false;
        }
        choices.sort(Comparator.comparingLong(Choice::documents));
        double left = counts.structures();
        for (Choice choice : choices) {
            double share = (double) choice.documents / counts.structures();
            if (chosen.size() < MAX_LISTS && left * (1 - share) > OPENING * choice.features.length + STEP * left) {
                // the features of one pattern come together more often than by chance
                left = chosen.isEmpty() ? choice.documents : left * Math.sqrt(share);
                chosen.add(choice);
            }
        }
        return true;
    }

    /// Adds what each demand comes to in this segment; false if one of them is met by no document.
    private boolean addChoices(List<Demand> demands, List<Choice> choices) {
        for (Demand demand : demands) {
            switch (demand) {
                case Requirement.Has(int feature) -> {
                    int documents = counts.documents(feature);
                    if (documents == 0) {
                        return false;
                    }
                    choices.add(new Choice(new int[] {feature}, documents));
                }
                case Requirement.Every(List<Demand> inner) -> {
                    if (!addChoices(inner, choices)) {
                        return false;
                    }
                }
                case Requirement.Some(List<Demand> options) -> {
                    Choice union = union(options);
                    if (union != null && union.documents == 0) {
                        return false;
                    }
                    if (union != null) {
                        choices.add(union);
                    }
                }
            }
        }
        return true;
    }

    /// The rarest choice of each option, taken together; null if some option demands nothing.
    private @Nullable Choice union(List<Demand> options) {
        int[] features = new int[0];
        long documents = 0;
        List<Choice> choices = new ArrayList<>();
        for (Demand option : options) {
            choices.clear();
            if (!addChoices(List.of(option), choices)) {
                continue;
            }
            if (choices.isEmpty()) {
                return null;
            }
            Choice rarest = choices.getFirst();
            for (Choice choice : choices) {
                rarest = choice.documents < rarest.documents ? choice : rarest;
            }
            int size = features.length;
            features = Arrays.copyOf(features, size + rarest.features.length);
            System.arraycopy(rarest.features, 0, features, size, rarest.features.length);
            documents += rarest.documents;
        }
        return new Choice(features, documents);
    }

    /// Those of `features` that the segment has.
    private Choice present(int[] features) {
        int[] present = Arrays.stream(features).filter(feature -> counts.documents(feature) > 0).toArray();
        return new Choice(present, Arrays.stream(present).mapToLong(counts::documents).sum());
    }

    /// Whether the segment has no candidate at all.
    boolean isEmpty() {
        return empty;
    }

    /// Whether the candidates are the hits.
    boolean isExact() {
        return exact;
    }

    /// The number of hits if one list holds them, deleted documents included; else -1.
    int exactCount() {
        return empty ? 0 : exact && chosen.getFirst().features.length == 1 ? (int) chosen.getFirst().documents : -1;
    }

    /// Upper bound of the number of candidates.
    long cost() {
        return Math.min(reader.maxDoc(), chosen.isEmpty() ? reader.maxDoc() : chosen.getFirst().documents + always);
    }

    /// The candidates, of which some may lack a structure.
    DocIdSetIterator candidates() throws IOException {
        if (chosen.isEmpty()) {
            return DocIdSetIterator.all(reader.maxDoc());
        }
        Terms terms = reader.terms(field);
        if (terms == null) {
            return DocIdSetIterator.empty();
        }
        TermsEnum lookup = terms.iterator();
        List<DocIdSetIterator> lists = new ArrayList<>();
        for (Choice choice : chosen) {
            lists.add(OrIterator.of(postings(lookup, choice.features), reader.maxDoc()));
        }
        DocIdSetIterator all = lists.size() == 1 ? lists.getFirst() : ConjunctionUtils.intersectIterators(lists);
        return always == 0
                ? all
                : OrIterator.of(
                        List.of(
                                all,
                                postings(lookup, new int[] {FeatureCode.ALWAYS}).getFirst()),
                        reader.maxDoc());
    }

    private static List<DocIdSetIterator> postings(TermsEnum lookup, int[] features) throws IOException {
        List<DocIdSetIterator> postings = new ArrayList<>();
        BytesRef term = new BytesRef(new byte[Integer.BYTES]);
        for (int feature : features) {
            FeatureTokens.write(feature, term);
            if (lookup.seekExact(term)) {
                postings.add(lookup.postings(null, PostingsEnum.NONE));
            }
        }
        return postings;
    }
}
