package org.daybook.chem.match.feature;

/// Logarithms of how common elements and bonds are in drug-like molecules; only the choice of demands depends on them.
final class Frequencies {

    /// What a piece is worth before its atoms and bonds are known: there are many places for it.
    static final double BASE = 2;

    private static final double UNKNOWN = 0;

    private Frequencies() {}

    static double ofElement(int element) {
        return element < 0 ? UNKNOWN : Math.log(shareOfElement(element));
    }

    static double ofElements(int[] elements) {
        double share = 0;
        for (int element : elements) {
            share += shareOfElement(element);
        }
        return share == 0 ? UNKNOWN : Math.log(Math.min(1, share));
    }

    private static double shareOfElement(int element) {
        return switch (element) {
            case 6 -> 0.73;
            case 7, 8 -> 0.2;
            case 16 -> 0.05;
            case 9, 17 -> 0.03;
            case 35 -> 0.01;
            default -> 0.002;
        };
    }

    static double ofKind(int kind) {
        return kind < 0 ? UNKNOWN : Math.log(shareOfKind(kind));
    }

    static double ofKinds(int[] kinds) {
        double share = 0;
        for (int kind : kinds) {
            share += shareOfKind(kind);
        }
        return Math.log(Math.min(1, share));
    }

    private static double shareOfKind(int kind) {
        return switch (kind) {
            case 1 -> 0.6;
            case 4 -> 0.55;
            case 2 -> 0.3;
            case 3 -> 0.02;
            default -> 0.001;
        };
    }
}
