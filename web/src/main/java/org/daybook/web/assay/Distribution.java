package org.daybook.web.assay;

import java.util.ArrayList;
import java.util.List;
import org.daybook.assay.Activity;
import org.daybook.web.shared.language.Words;
import org.daybook.quantities.Numbers;

/// How the numbers of an assay are spread: a few classes, on a logarithmic scale where all are greater than 0.
///
/// @param logarithmic whether each class is as wide as half a power of ten
/// @param classes from the smallest to the greatest
record Distribution(boolean logarithmic, List<Bar> classes) {

    private static final int LINEAR_CLASSES = 8;
    private static final int MAX_CLASSES = 24;

    /// One class.
    ///
    /// @param label its bounds
    /// @param count uncensored values in it
    /// @param censored bounds such as `>10` that stand in it
    /// @param percent height of the bar in per cent of the highest one
    record Bar(String label, int count, int censored, int percent) {

        /// Height of a bar in a drawing of 100 units, measured from the top.
        public int top() {
            return 100 - percent;
        }
    }

    static Distribution of(List<Activity> activities, Words words) {
        List<Activity> numbers = activities.stream()
                .filter(activity -> activity.isUncensoredPoint() || activity.isCensored())
                .toList();
        if (numbers.size() < 2) {
            return new Distribution(false, List.of());
        }
        boolean logarithmic = numbers.stream().allMatch(activity -> activity.value().orElse(0) > 0)
                && numbers.stream().noneMatch(activity -> activity.type().orElse("").matches("(?i)p.*|.*log.*"));
        double low = numbers.stream().mapToDouble(activity -> scaled(activity, logarithmic)).min().orElseThrow();
        double high = numbers.stream().mapToDouble(activity -> scaled(activity, logarithmic)).max().orElseThrow();
        double width = logarithmic ? 0.5 : Math.max((high - low) / LINEAR_CLASSES, 1e-9);
        double start = Math.floor(low / width) * width;
        int classes = (int) Math.min(MAX_CLASSES, Math.floor((high - start) / width) + 1);
        int[] counts = new int[classes];
        int[] censored = new int[classes];
        for (Activity activity : numbers) {
            int at = (int) Math.min(classes - 1L, (long) ((scaled(activity, logarithmic) - start) / width));
            (activity.isCensored() ? censored : counts)[at]++;
        }
        return new Distribution(logarithmic, bars(counts, censored, start, width, logarithmic, words));
    }

    private static List<Bar> bars(int[] counts, int[] censored, double start, double width, boolean logarithmic,
            Words words) {
        int highest = 1;
        for (int i = 0; i < counts.length; i++) {
            highest = Math.max(highest, counts[i] + censored[i]);
        }
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            String label = words.of("assay.show.from-to", number(start + i * width, logarithmic),
                    number(start + (i + 1) * width, logarithmic));
            bars.add(new Bar(label, counts[i], censored[i], 100 * (counts[i] + censored[i]) / highest));
        }
        return bars;
    }

    private static String number(double scaled, boolean logarithmic) {
        return Numbers.significant(logarithmic ? Math.pow(10, scaled) : scaled, 2);
    }

    private static double scaled(Activity activity, boolean logarithmic) {
        double value = activity.value().orElseThrow();
        return logarithmic ? Math.log10(value) : value;
    }
}
