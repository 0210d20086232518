package org.daybook.chem.pack;

/// Numbers the paths of a walk over a graph, each step at the same cost.
///
/// The numbers, the same from either end of a path, are those of the table in [FeatureCode].
///
/// A walk takes step 1, 2 … and, when it has gone back, any step again. For one thread.
public final class PathCode {

    private final int[] elements = new int[FeatureCode.MAX_PATH + 1];
    private final int[] kinds = new int[FeatureCode.MAX_PATH];
    /// Elements and bonds so far as one number, read from the start and read from the end; only while all of them are
    /// common.
    private final int[] forward = new int[FeatureCode.MAX_PATH + 1];
    private final int[] backward = new int[FeatureCode.MAX_PATH + 1];
    private final boolean[] common = new boolean[FeatureCode.MAX_PATH + 1];

    /// Begins at an atom of `element`.
    public void start(int element) {
        elements[0] = element;
        common[0] = FeatureCode.isCommon(element);
        forward[0] = FeatureCode.common(element);
        backward[0] = forward[0];
    }

    /// Takes step `bonds`, over a bond of `kind` to an atom of `element`.
    ///
    /// @param bonds 1 to [FeatureCode#MAX_PATH]
    public void step(int bonds, int kind, int element) {
        elements[bonds] = element;
        kinds[bonds - 1] = kind;
        common[bonds] = common[bonds - 1] && kind <= 4 && FeatureCode.isCommon(element);
        int step = FeatureCode.common(element);
        int shift = 5 * bonds;
        forward[bonds] = forward[bonds - 1] << 5 | kind - 1 << 3 | step;
        backward[bonds] = backward[bonds - 1] | kind - 1 << shift - 2 | step << shift;
    }

    /// The number of the path that step `bonds` has ended.
    public int number(int bonds) {
        return switch (bonds) {
            case 0 -> FeatureCode.atom(elements[0]);
            case 1 -> FeatureCode.bond(elements[0], kinds[0], elements[1]);
            case 2 -> FeatureCode.path2(elements[0], kinds[0], elements[1], kinds[1], elements[2]);
            default -> common[bonds] ? FeatureCode.commonPath(bonds, Math.min(forward[bonds], backward[bonds]))
                    : FeatureCode.longPath(elements, kinds, bonds);
        };
    }
}
