package org.daybook.testing;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// Runs all tests of a database that are compiled together on PostgreSQL, as one class that is marked [OnPostgresql].
///
/// To the build it is one class of many: one process of tests works on it while the other begins with the tests on H2,
/// and helps there when it is through. Its tests are reported under their own names, with `(postgresql)` behind that of
/// the class.
public final class PostgresqlEngine implements TestEngine {

    @Override
    public String getId() {
        return "daybook-postgresql";
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        EngineDescriptor engine = new EngineDescriptor(id, "PostgreSQL");
        request.getSelectorsByType(ClassSelector.class).stream()
                .map(ClassSelector::getJavaClass)
                .filter(type -> type.isAnnotationPresent(OnPostgresql.class))
                .forEach(type -> engine.addChild(new Everything(id, type)));
        return engine;
    }

    @Override
    public void execute(ExecutionRequest request) {
        TestDescriptor engine = request.getRootTestDescriptor();
        request.getEngineExecutionListener().executionStarted(engine);
        for (TestDescriptor child : engine.getChildren()) {
            request.getEngineExecutionListener().executionStarted(child);
            System.setProperty(TestDatabase.CHOICE, TestDatabase.POSTGRESQL);
            try {
                ((Everything) child).run(new ReportedAgain(child, request.getEngineExecutionListener()));
            } finally {
                System.clearProperty(TestDatabase.CHOICE);
            }
            request.getEngineExecutionListener().executionFinished(child, TestExecutionResult.successful());
        }
        request.getEngineExecutionListener().executionFinished(engine, TestExecutionResult.successful());
    }

    /// All tests of a database that are compiled with a class.
    private static final class Everything extends AbstractTestDescriptor {

        private final Class<?> type;

        Everything(UniqueId engine, Class<?> type) {
            super(engine.append("class", type.getName()), type.getSimpleName(), ClassSource.from(type));
            this.type = type;
        }

        @Override
        public Type getType() {
            return Type.CONTAINER;
        }

        /// They are found when they are run.
        @Override
        public boolean mayRegisterTests() {
            return true;
        }

        void run(TestExecutionListener reports) {
            LauncherConfig alone = LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build();
            LauncherFactory.create(alone).execute(tests(), reports);
        }

        private LauncherDiscoveryRequest tests() {
            String which = type.getAnnotation(OnPostgresql.class).value();
            try {
                Path compiled = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
                return LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClasspathRoots(Set.of(compiled)))
                        .filters(EngineFilter.includeEngines("junit-jupiter"), TagFilter.includeTags("database"),
                                ClassNameFilter.includeClassNamePatterns(".*Test"),
                                ClassNameFilter.includeClassNamePatterns(which))
                        .configurationParameter("junit.jupiter.testclass.order.default",
                                "org.junit.jupiter.api.ClassOrderer$ClassName")
                        .build();
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
