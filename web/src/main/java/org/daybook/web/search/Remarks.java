package org.daybook.web.search;

import org.daybook.search.SearchResult.Remark;

/// Says in words what a reader should know about an answer.
final class Remarks {

    private Remarks() {
    }

    static String text(Remark remark) {
        return switch (remark.code()) {
            case REBUILDING ->
                "The search index is being rebuilt (" + remark.detail()
                        + " % done): what is not in it yet is not found.";
            case NOT_CURRENT -> "The very latest changes are not in this answer yet.";
            case CUT_SHORT ->
                "The search was stopped because it took too long: there may be more hits. A larger or more specific"
                        + " structure is quicker.";
            case UNDECIDED ->
                "What you asked for fits in so many ways that "
                        + ("1".equals(remark.detail()) ? "one compound was" : remark.detail() + " compounds were")
                        + " given up and may be a hit, too. A more specific structure is decided.";
            case PLAIN_WORDS -> "The words were read in a simpler way: " + remark.detail() + ".";
            case NOTHING_IN -> "Nothing here belongs to " + remark.detail() + ". Is the name spelled right?";
            case UNAVAILABLE -> "The search index cannot be read at the moment; it comes back by itself.";
        };
    }
}
