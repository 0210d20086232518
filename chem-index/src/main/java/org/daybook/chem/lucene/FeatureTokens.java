package org.daybook.chem.lucene;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;
import org.daybook.chem.pack.FeatureSet;

/// Feeds the features of one molecule to Lucene as terms of four bytes, big-endian.
final class FeatureTokens extends TokenStream {

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final BytesRef bytes = new BytesRef(new byte[Integer.BYTES]);
    private final int[] features;
    private int next;

    FeatureTokens(FeatureSet set) {
        features = new int[set.size()];
        for (int i = 0; i < features.length; i++) {
            features[i] = set.feature(i);
        }
    }

    @Override
    public boolean incrementToken() {
        if (next == features.length) {
            return false;
        }
        clearAttributes();
        write(features[next++], bytes);
        term.setBytesRef(bytes);
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }

    /// Writes the term of `feature` into the four bytes of `target`.
    static void write(int feature, BytesRef target) {
        target.bytes[0] = (byte) (feature >>> 24);
        target.bytes[1] = (byte) (feature >>> 16);
        target.bytes[2] = (byte) (feature >>> 8);
        target.bytes[3] = (byte) feature;
    }

    /// The feature of a term of four bytes.
    static int read(BytesRef term) {
        byte[] bytes = term.bytes;
        int at = term.offset;
        return bytes[at] << 24 | (bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
    }
}
