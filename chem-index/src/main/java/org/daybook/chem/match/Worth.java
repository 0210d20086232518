package org.daybook.chem.match;

/// Logarithms of how common elements and bonds are in drug-like molecules; only the choice of demands depends on them.
final class Worth {

    private Worth() {}

    static double ofElements(int[] elements) {
        double share = 0;
        for (int element : elements) {
            share += switch (element) {
                case 6 -> 0.73;
                case 7 -> 0.2;
                case 8 -> 0.2;
                case 16 -> 0.05;
                case 9, 17 -> 0.03;
                case 35 -> 0.01;
                default -> 0.002;
            };
        }
        return Math.log(Math.min(1, share));
    }

    static double ofKinds(int[] kinds) {
        double share = 0;
        for (int kind : kinds) {
            share += switch (kind) {
                case 1 -> 0.6;
                case 4 -> 0.55;
                case 2 -> 0.3;
                case 3 -> 0.02;
                default -> 0.001;
            };
        }
        return Math.log(Math.min(1, share));
    }
}
