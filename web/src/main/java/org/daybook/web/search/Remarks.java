package org.daybook.web.search;

import org.daybook.search.SearchResult.Remark;
import org.daybook.web.shared.language.Words;

/// Says in words what a reader should know about an answer.
final class Remarks {

    private Remarks() {
    }

    static String text(Remark remark, Words words) {
        String detail = words.said(remark.detail());
        return switch (remark.code()) {
            case REBUILDING -> words.of("search.remark.rebuilding", detail);
            case NOT_CURRENT -> words.of("search.remark.not-current");
            case CUT_SHORT -> words.of("search.remark.cut-short");
            case UNDECIDED -> "1".equals(detail) ? words.of("search.remark.undecided-one")
                    : words.of("search.remark.undecided", detail);
            case TAUTOMERS -> words.of("search.remark.tautomers", Integer.valueOf(detail));
            case TAUTOMERS_CUT -> words.of("search.remark.tautomers-cut", detail);
            case TAUTOMERS_WOULD_FIND -> words.of("search.remark.tautomers-would-find");
            case PLAIN_WORDS -> words.of("search.remark.plain-words", detail);
            case NOTHING_IN -> words.of("search.remark.nothing-in", detail);
            case UNAVAILABLE -> words.of("search.remark.unavailable");
        };
    }
}
