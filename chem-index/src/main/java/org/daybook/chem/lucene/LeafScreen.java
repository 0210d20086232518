package org.daybook.chem.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.daybook.chem.match.Requirement;
import org.daybook.chem.match.Requirement.Demand;
import org.daybook.chem.pack.FeatureCode;
import org.jspecify.annotations.Nullable;

/// Chooses, for one pattern and one segment, the feature lists whose intersection are the candidates: the rarest first.
///
/// How rare a feature is, the segment itself says.
final class LeafScreen {

    /// Lists that are intersected at most.
    private static final int MAX_LISTS = 8;
    /// A further list must leave out at least a quarter of the documents, or looking at it costs more than it saves.
    private static final double WORTH_ADDING = 0.75;

    private final LeafReader reader;
    private final @Nullable TermsEnum terms;
    private final BytesRef term = new BytesRef(new byte[Integer.BYTES]);
    private final List<Choice> chosen = new ArrayList<>();
    private final List<Found> exact = new ArrayList<>();
    private @Nullable Found always;
    private boolean empty;

    /// A feature that the segment has.
    private record Found(TermState state, int feature, int documents) {}

    /// Features of which one must be there, with the number of documents they have together at most.
    private record Choice(List<Found> features, long documents) {}

    LeafScreen(LeafReader reader, String field, Requirement requirement) throws IOException {
        this.reader = reader;
        Terms all = reader.terms(field);
        terms = all == null ? null : all.iterator();
        if (terms == null) {
            empty = true;
            return;
        }
        always = find(FeatureCode.ALWAYS);
        if (always == null && !requirement.exact().isEmpty()) {
            for (int feature : requirement.exact()) {
                Found found = find(feature);
                if (found != null) {
                    exact.add(found);
                }
            }
            empty = exact.isEmpty();
            return;
        }
        choose(requirement.demands());
    }

    private void choose(List<Demand> demands) throws IOException {
        List<Choice> choices = new ArrayList<>();
        if (!addChoices(demands, choices)) {
            empty = always == null;
            chosen.clear();
            return;
        }
        choices.sort(Comparator.comparingLong(Choice::documents));
        for (Choice choice : choices) {
            if (chosen.size() < MAX_LISTS && choice.documents <= WORTH_ADDING * reader.maxDoc() && !chosen.contains(choice)) {
                chosen.add(choice);
            }
        }
    }

    /// Adds what each demand comes to in this segment; false if one of them nobody meets.
    private boolean addChoices(List<Demand> demands, List<Choice> choices) throws IOException {
        for (Demand demand : demands) {
            switch (demand) {
                case Requirement.Has(int feature) -> {
                    Found found = find(feature);
                    if (found == null) {
                        return false;
                    }
                    choices.add(new Choice(List.of(found), found.documents));
                }
                case Requirement.Every(List<Demand> inner) -> {
                    if (!addChoices(inner, choices)) {
                        return false;
                    }
                }
                case Requirement.Some(List<Demand> options) -> {
                    Choice union = union(options);
                    if (union.features.isEmpty()) {
                        return false;
                    }
                    choices.add(union);
                }
            }
        }
        return true;
    }

    /// The rarest choice of each option, taken together.
    private Choice union(List<Demand> options) throws IOException {
        List<Found> features = new ArrayList<>();
        long documents = 0;
        for (Demand option : options) {
            List<Choice> choices = new ArrayList<>();
            if (addChoices(List.of(option), choices) && !choices.isEmpty()) {
                Choice rarest = choices.stream().min(Comparator.comparingLong(Choice::documents)).orElseThrow();
                features.addAll(rarest.features);
                documents += rarest.documents;
            }
        }
        return new Choice(features, documents);
    }

    private @Nullable Found find(int feature) throws IOException {
        FeatureTokens.write(feature, term);
        return terms != null && terms.seekExact(term) ? new Found(terms.termState(), feature, terms.docFreq()) : null;
    }

    /// Whether the segment has no candidate at all.
    boolean isEmpty() {
        return empty;
    }

    /// Whether the candidates are the hits.
    boolean isExact() {
        return !exact.isEmpty();
    }

    /// The number of hits if one list holds them, deleted documents included; else -1.
    int exactCount() {
        return empty ? 0 : exact.size() == 1 ? exact.getFirst().documents : -1;
    }

    /// Upper bound of the number of candidates.
    long cost() {
        long bound = isExact() ? exact.stream().mapToLong(Found::documents).sum()
                : chosen.isEmpty() ? reader.maxDoc() : chosen.getFirst().documents + (always == null ? 0 : always.documents);
        return Math.min(bound, reader.maxDoc());
    }

    /// The candidates, of which some may lack a structure.
    DocIdSetIterator candidates() throws IOException {
        if (isExact()) {
            return OrIterator.of(postings(exact), reader.maxDoc());
        }
        if (chosen.isEmpty()) {
            return DocIdSetIterator.all(reader.maxDoc());
        }
        List<DocIdSetIterator> lists = new ArrayList<>();
        for (Choice choice : chosen) {
            lists.add(OrIterator.of(postings(choice.features), reader.maxDoc()));
        }
        DocIdSetIterator all = lists.size() == 1 ? lists.getFirst() : ConjunctionUtils.intersectIterators(lists);
        return always == null ? all : OrIterator.of(List.of(all, postings(always)), reader.maxDoc());
    }

    private List<DocIdSetIterator> postings(List<Found> features) throws IOException {
        List<DocIdSetIterator> postings = new ArrayList<>();
        for (Found feature : features) {
            postings.add(postings(feature));
        }
        return postings;
    }

    private DocIdSetIterator postings(Found found) throws IOException {
        FeatureTokens.write(found.feature, term);
        terms.seekExact(term, found.state);
        return terms.postings(null, PostingsEnum.NONE);
    }
}
