package org.daybook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// The rules of the layout that neither Maven nor Modulith can check.
@AnalyzeClasses(
        packages = "org.daybook",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("org.daybook.(**)").should().beFreeOfCycles()
            .because("a cycle makes two packages one");

    @ArchTest
    static final ArchRule cdkHasOneDoor = noClasses()
            .that()
            .resideOutsideOfPackage("org.daybook.chem.structure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.openscience.cdk..", "io.github.dan2097..", "uk.ac.cam.ch..")
            .because("every fault of these libraries is turned into one typed error at the door");

    @ArchTest
    static final ArchRule inchiRunsInTasks = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.daybook.chem.structure.inchi.InchiLibrary")
            .and()
            .doNotHaveFullyQualifiedName("org.daybook.chem.structure.inchi.Inchi")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.openscience.cdk.inchi..", "io.github.dan2097..", "com.sun.jna..")
            .because("native code belongs into a worker process, and on no virtual thread");

    @ArchTest
    static final ArchRule onlyTasksCallTheInchiLibrary = noClasses()
            .that()
            .areNotAssignableTo(org.daybook.chem.worker.WorkerTask.class)
            .and()
            .doNotHaveFullyQualifiedName("org.daybook.chem.structure.inchi.InchiLibrary")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.daybook.chem.structure.inchi.InchiLibrary")
            .because("a task can be done in a worker process");

    @ArchTest
    static final ArchRule luceneStaysInTheIndex = noClasses()
            .that()
            .resideOutsideOfPackages("org.daybook.chem.lucene..", "org.daybook.search..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..")
            .because("what judges a molecule must run in an engine of another version too");

    @ArchTest
    static final ArchRule searchKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("org.daybook.search..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.daybook..")
                    .and(JavaClass.Predicates.resideOutsideOfPackages(
                            "org.daybook.search..", "org.daybook.people..", "org.daybook.shared..",
                            "org.daybook.chem..")))
            .because("a feature brings its own kind (ContentKind); search is right with none of them");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses().should(new CallNow())
            .because("time that cannot be set cannot be tested");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = fields().should().notBeAnnotatedWith(Autowired.class)
            .because("a constructor shows what a class needs");

    @ArchTest
    static final ArchRule controllersShowNoEntitySetters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith(Controller.class)
            .should(new BindNoEntity())
            .because("a request must not bind to an entity");

    @ArchTest
    static final ArchRule pagesAndAnswersAreValues = classes()
            .that()
            .resideInAPackage("org.daybook.web..")
            .and()
            .areRecords()
            .should(new ReachNoEntity())
            .because("what a template or an answer shows must not change, or be read from the database, on the way");

    @ArchTest
    static final ArchRule answersAreDocuments = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.daybook.web..")
            .should(new AnswerDocuments())
            .because("one word says which types are read by programs, so that nobody changes one unawares");

    @ArchTest
    static final ArchRule webAsksServices = noClasses().that().resideInAPackage("org.daybook.web..")
            .should().dependOnClassesThat().areAssignableTo(Repository.class)
            .because("authorisation is decided in the services");

    @ArchTest
    static final ArchRule webFeaturesAreIndependent = slices().matching("org.daybook.web.(*)..").that(new NotShared())
            .should().notDependOnEachOther()
            .because("a page of one feature must not need the code of another's page; both may use web.shared");

    @ArchTest
    static final ArchRule packagesAreNullMarked = classes().that().haveSimpleName("package-info")
            .should().beAnnotatedWith(org.jspecify.annotations.NullMarked.class)
            .because("null is an answer only where it says so");

    /// Leaves out what the modules share for their tests, which comes as a jar once they are packaged.
    static final class NoTestJars implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    /// Calls `now()` of a type of `java.time` without a clock.
    private static final class CallNow extends ArchCondition<JavaClass> {

        CallNow() {
            super("call now() without a Clock");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            type.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getTarget().getName().equals("now")
                            && call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(parameter -> parameter.isEquivalentTo(java.time.Clock.class)))
                    .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
        }
    }

    /// Takes or returns no entity.
    private static final class BindNoEntity extends ArchCondition<JavaMethod> {

        BindNoEntity() {
            super("have no entity in their signature");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            boolean mapped = method.getAnnotations().stream()
                    .anyMatch(
                            annotation -> annotation.getRawType().getName().startsWith("org.springframework.web.bind"));
            boolean entity = method.getRawReturnType().isAnnotatedWith(Entity.class)
                    || method.getRawParameterTypes().stream()
                            .anyMatch(parameter -> parameter.isAnnotatedWith(Entity.class));
            if (mapped && entity) {
                events.add(SimpleConditionEvent.violated(
                        method, method.getFullName() + " has an entity in its signature"));
            }
        }
    }

    /// Has no entity among its components, nor in theirs as far as they are records of ours.
    private static final class ReachNoEntity extends ArchCondition<JavaClass> {

        ReachNoEntity() {
            super("reach no entity");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            look(type, type.getSimpleName(), new HashSet<>(), events);
        }

        private static void look(JavaClass type, String path, Set<JavaClass> seen, ConditionEvents events) {
            if (type.isAnnotatedWith(Entity.class)) {
                events.add(SimpleConditionEvent.violated(type, path + " is the entity " + type.getName()));
            } else if (type.isRecord() && seen.add(type)) {
                type.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .forEach(field -> field.getType()
                                .getAllInvolvedRawTypes()
                                .forEach(held -> look(held, path + "." + field.getName(), seen, events)));
            }
        }
    }

    /// Answers with no record of web, nor has one in it, that is not called a document.
    private static final class AnswerDocuments extends ArchCondition<JavaMethod> {

        AnswerDocuments() {
            super("answer programs with documents");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            boolean answers = method.isMetaAnnotatedWith(RequestMapping.class)
                    && (method.isAnnotatedWith(ResponseBody.class)
                            || method.getOwner().isMetaAnnotatedWith(ResponseBody.class));
            if (answers) {
                look(method, method.getReturnType(), new HashSet<>(), events);
            }
        }

        private static void look(JavaMethod method, JavaType answer, Set<JavaClass> seen, ConditionEvents events) {
            for (JavaClass type : answer.getAllInvolvedRawTypes()) {
                if (type.isRecord() && type.getPackageName().startsWith("org.daybook.web") && seen.add(type)) {
                    if (!type.getSimpleName().endsWith("Document")) {
                        events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " answers with a " + type.getName()));
                    }
                    type.getFields().stream()
                            .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                            .forEach(field -> look(method, field.getType(), seen, events));
                }
            }
        }
    }

    /// All slices of web but the shared one.
    private static final class NotShared extends DescribedPredicate<com.tngtech.archunit.library.dependencies.Slice> {

        NotShared() {
            super("are not shared");
        }

        @Override
        public boolean test(com.tngtech.archunit.library.dependencies.Slice slice) {
            return !slice.getNamePart(1).equals("shared");
        }
    }
}
