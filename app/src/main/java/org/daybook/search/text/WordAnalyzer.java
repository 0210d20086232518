package org.daybook.search.text;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// Cuts text into terms: at spaces and punctuation, in lower case, without accents, plural as singular, Greek letters by name.
///
/// `2-(4-Fluorophényl)ethanols` becomes `2 4 fluorophenyl ethanol`, `10 µM` becomes `10 um`.
public final class WordAnalyzer extends Analyzer {

    /// Changes whenever the terms of a text do; part of the format of the index.
    public static final int VERSION = 1;

    private static final NormalizeCharMap LETTERS = letters();

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new MappingCharFilter(LETTERS, reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream terms = new LowerCaseFilter(words);
        terms = new ASCIIFoldingFilter(terms);
        terms = new EnglishMinimalStemFilter(terms);
        return new TokenStreamComponents(words, terms);
    }

    private static NormalizeCharMap letters() {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        map.add("\u00b5", "u");
        map.add("\u03bc", "u");
        map.add("\u03b1", "alpha");
        map.add("\u03b2", "beta");
        map.add("\u03b3", "gamma");
        map.add("\u03b4", "delta");
        map.add("\u0394", "delta");
        map.add("\u03b5", "epsilon");
        map.add("\u03c9", "omega");
        return map.build();
    }
}
