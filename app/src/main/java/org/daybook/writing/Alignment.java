package org.daybook.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The longest way to read one list inside another: which items of two lists are the same (E. W. Myers, "An O(ND)
/// Difference Algorithm and Its Variations", 1986).
///
/// Time and memory grow with the number of differences; beyond [#MAX_DIFFERENCES] the lists count as different from
/// there on.
final class Alignment {

    static final int MAX_DIFFERENCES = 1_500;

    private Alignment() {
    }

    /// The pairs of equal items, ascending in both lists.
    static <T> List<Match> of(List<T> before, List<T> after) {
        int head = 0;
        while (head < before.size() && head < after.size() && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < before.size() - head && tail < after.size() - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < head; i++) {
            matches.add(new Match(i, i));
        }
        matches.addAll(
                middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail), head));
        for (int i = tail; i > 0; i--) {
            matches.add(new Match(before.size() - i, after.size() - i));
        }
        return matches;
    }

    private static <T> List<Match> middle(List<T> before, List<T> after, int offset) {
        if (before.isEmpty() || after.isEmpty()) {
            return List.of();
        }
        List<int[]> steps = new ArrayList<>();
        int max = Math.min(before.size() + after.size(), MAX_DIFFERENCES);
        int[] furthest = new int[2 * max + 3];
        for (int d = 0; d <= max; d++) {
            steps.add(Arrays.copyOfRange(furthest, max + 1 - d - 1, max + 1 + d + 2));
            for (int k = -d; k <= d; k += 2) {
                int x = down(furthest, max + 1, d, k) ? furthest[max + 1 + k + 1] : furthest[max + 1 + k - 1] + 1;
                while (x < before.size() && x - k < after.size() && before.get(x).equals(after.get(x - k))) {
                    x++;
                }
                furthest[max + 1 + k] = x;
                if (x >= before.size() && x - k >= after.size()) {
                    return backtrack(steps, before.size(), after.size(), offset);
                }
            }
        }
        return List.of();
    }

    private static boolean down(int[] furthest, int middle, int d, int k) {
        return k == -d || (k != d && furthest[middle + k - 1] < furthest[middle + k + 1]);
    }

    private static List<Match> backtrack(List<int[]> steps, int width, int height, int offset) {
        List<Match> matches = new ArrayList<>();
        int x = width;
        int y = height;
        for (int d = steps.size() - 1; d >= 0; d--) {
            int[] furthest = steps.get(d);
            int k = x - y;
            int previous = down(furthest, d + 1, d, k) ? k + 1 : k - 1;
            int fromX = d == 0 ? 0 : furthest[d + 1 + previous];
            int fromY = d == 0 ? 0 : fromX - previous;
            while (x > fromX && y > fromY) {
                x--;
                y--;
                matches.add(new Match(x + offset, y + offset));
            }
            x = fromX;
            y = fromY;
        }
        return matches.reversed();
    }

    /// Two equal items by their indexes.
    record Match(int before, int after) {
    }
}
