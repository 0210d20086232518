package org.daybook.attack;

import java.util.List;

/// How the program bore an attack.
///
/// @param tried how many requests (or connections) were tried
/// @param words what was seen, in one line
/// @param faults each fault with the request that shows it; empty if the program survived
public record Verdict(long tried, String words, List<String> faults) {

    /// Faults that are listed; of more only the number is told.
    private static final int LISTED = 40;

    public Verdict {
        faults = List.copyOf(faults);
    }

    /// A verdict that says in words how many of the tried requests showed a fault.
    public static Verdict of(long tried, List<String> faults) {
        String words = faults.isEmpty()
                ? "every answer is in order"
                : faults.size() + (faults.size() == 1 ? " answer is not in order" : " answers are not in order");
        return new Verdict(tried, words, faults.subList(0, Math.min(faults.size(), LISTED)));
    }

    public boolean isSurvived() {
        return faults.isEmpty();
    }
}
