package org.daybook.testing;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/// Reports what tests within a test say as tests of its own, with `(postgresql)` behind the names of their classes.
final class ReportedAgain implements TestExecutionListener {

    private static final String SUFFIX = "(" + TestDatabase.POSTGRESQL + ")";

    private final TestDescriptor root;
    private final EngineExecutionListener reports;
    private final Map<String, TestDescriptor> known = new HashMap<>();

    ReportedAgain(TestDescriptor root, EngineExecutionListener reports) {
        this.root = root;
        this.reports = reports;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        reports.executionStarted(reported(test));
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        reports.executionSkipped(reported(test), reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        reports.executionFinished(reported(test), result);
    }

    /// What contains a test starts before it.
    private TestDescriptor reported(TestIdentifier test) {
        TestDescriptor found = known.get(test.getUniqueId());
        if (found == null) {
            found = new Reported(root, test);
            test.getParentId().map(known::get).orElse(root).addChild(found);
            known.put(test.getUniqueId(), found);
            reports.dynamicTestRegistered(found);
        }
        return found;
    }

    /// A test under its other name.
    private static final class Reported extends AbstractTestDescriptor {

        private final Type type;

        Reported(TestDescriptor root, TestIdentifier test) {
            super(root.getUniqueId().append("again", test.getUniqueId()), name(test), renamed(test));
            this.type = test.getType();
        }

        @Override
        public Type getType() {
            return type;
        }

        private static String name(TestIdentifier test) {
            return test.getSource().orElse(null) instanceof ClassSource source
                    ? source.getClassName() + SUFFIX
                    : test.getDisplayName();
        }

        private static @Nullable TestSource renamed(TestIdentifier test) {
            return switch (test.getSource().orElse(null)) {
                case ClassSource source -> ClassSource.from(source.getClassName() + SUFFIX);
                case MethodSource source -> MethodSource.from(source.getClassName() + SUFFIX, source.getMethodName(),
                        source.getMethodParameterTypes());
                case null, default -> null;
            };
        }
    }
}
