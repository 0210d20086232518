package org.daybook.chem.match.plan;

import java.util.ArrayList;
import java.util.List;
import org.daybook.chem.match.query.AtomExpr;
import org.daybook.chem.match.query.Condition;
import org.daybook.chem.match.query.QueryGraph;
import org.daybook.chem.pack.Field;

/// A condition compiled to a list of tests, each of which says where to go on if it holds and if not.
///
/// Flat arrays, no recursion, no allocation. Immutable.
final class AtomProgram {

    private static final int ACCEPT = -1;
    private static final int REJECT = -2;
    private static final Field[] FIELDS = Field.values();

    private enum Kind { SET, EXACT, IMPLICIT_HYDROGENS, VALENCE, INSATURATION, RECURSIVE }

    private record Test(Kind kind, int what, long low, long high, int onTrue, int onFalse) {}

    private final Kind[] kinds;
    private final int[] whats;
    private final long[] lows;
    private final long[] highs;
    private final int[] onTrue;
    private final int[] onFalse;
    private final int start;

    private AtomProgram(List<Test> tests, int start) {
        kinds = tests.stream().map(Test::kind).toArray(Kind[]::new);
        whats = tests.stream().mapToInt(Test::what).toArray();
        lows = tests.stream().mapToLong(Test::low).toArray();
        highs = tests.stream().mapToLong(Test::high).toArray();
        onTrue = tests.stream().mapToInt(Test::onTrue).toArray();
        onFalse = tests.stream().mapToInt(Test::onFalse).toArray();
        this.start = start;
    }

    /// Compiles `condition`; recursive patterns get their number in `nested`.
    static AtomProgram compile(Condition condition, List<QueryGraph> nested) {
        List<Test> tests = new ArrayList<>();
        int start = emit(condition, ACCEPT, REJECT, tests, nested);
        return new AtomProgram(tests, start);
    }

    private static int emit(Condition condition, int yes, int no, List<Test> tests, List<QueryGraph> nested) {
        switch (condition) {
            case Condition.Constant(boolean holds) -> {
                return holds ? yes : no;
            }
            case Condition.In(Field field, long low, long high) ->
                    tests.add(new Test(Kind.SET, field.ordinal(), low, high, yes, no));
            case Condition.Look(AtomExpr statement, boolean negated) ->
                    tests.add(look(statement, negated ? no : yes, negated ? yes : no, nested));
            case Condition.All(List<Condition> parts) -> {
                int next = yes;
                for (Condition part : parts.reversed()) {
                    next = emit(part, next, no, tests, nested);
                }
                return next;
            }
            case Condition.Any(List<Condition> parts) -> {
                int next = no;
                for (Condition part : parts.reversed()) {
                    next = emit(part, yes, next, tests, nested);
                }
                return next;
            }
        }
        return tests.size() - 1;
    }

    private static Test look(AtomExpr statement, int yes, int no, List<QueryGraph> nested) {
        return switch (statement) {
            case AtomExpr.Is(Field field, int value) -> new Test(Kind.EXACT, field.ordinal(), value, 0, yes, no);
            case AtomExpr.ImplicitHydrogens(int count) -> new Test(Kind.IMPLICIT_HYDROGENS, count, 0, 0, yes, no);
            case AtomExpr.Valence(int sum) -> new Test(Kind.VALENCE, sum, 0, 0, yes, no);
            case AtomExpr.Insaturation(int count) -> new Test(Kind.INSATURATION, count, 0, 0, yes, no);
            case AtomExpr.Recursive(QueryGraph pattern) ->
                new Test(Kind.RECURSIVE, number(pattern, nested), 0, 0, yes, no);
            default ->
                throw new IllegalArgumentException(
                        "Not a statement to look up: " + statement.getClass().getSimpleName());
        };
    }

    private static int number(QueryGraph pattern, List<QueryGraph> nested) {
        int known = nested.indexOf(pattern);
        if (known >= 0) {
            return known;
        }
        nested.add(pattern);
        return nested.size() - 1;
    }

    /// Whether `atom`, whose word is `word`, meets the condition.
    boolean test(long word, int atom, Search search) {
        int at = start;
        while (at >= 0) {
            at = holds(at, word, atom, search) ? onTrue[at] : onFalse[at];
        }
        return at == ACCEPT;
    }

    private boolean holds(int at, long word, int atom, Search search) {
        int what = whats[at];
        return switch (kinds[at]) {
            case SET -> {
                int value = FIELDS[what].of(word);
                yield ((value < 64 ? lows[at] : highs[at]) >>> value & 1) != 0;
            }
            case EXACT -> search.molecule().value(atom, FIELDS[what]) == (int) lows[at];
            case IMPLICIT_HYDROGENS -> search.implicitHydrogens(atom) == what;
            case VALENCE -> search.valence(atom) == what;
            case INSATURATION -> what < 0 ? search.insaturation(atom) > 0 : search.insaturation(atom) == what;
            case RECURSIVE -> search.startsAt(what, atom);
        };
    }
}
