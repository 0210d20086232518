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

/// Cuts text into terms, in the spelling of [Folding]: at spaces and punctuation, in lower case, plural as singular.
///
/// `2-(4-Fluorophényl)ethanols` becomes `2 4 fluorophenyl ethanol`, `10 µM` becomes `10 um`, `H₂O` becomes `h2o`.
public final class WordAnalyzer extends Analyzer {

    /// Changes whenever the terms of a text do; part of the format of the index.
    public static final int VERSION = 2;

    private static final NormalizeCharMap FOLDED = Folding.map();

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new MappingCharFilter(FOLDED, reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream terms = new LowerCaseFilter(words);
        terms = new ASCIIFoldingFilter(terms);
        terms = new EnglishMinimalStemFilter(terms);
        return new TokenStreamComponents(words, terms);
    }
}
