package org.huiqiao;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The borders between the modules, and the fence around the engine. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.huiqiao");

    @Test
    void modulesMeetAtTheirPublicFacesAndNeverInACircle() {
        ApplicationModules modules = ApplicationModules.of("org.huiqiao");
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains("common", "engine", "origination", "sandbox");
        modules.verify();
    }

    @Test
    void onlyTheEngineModuleAndTheGlueKnowTheProcessEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.huiqiao.engine..", "org.huiqiao.origination..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(CODE);
    }

    @Test
    void theSandboxIsAnotherWorld() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.huiqiao.sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.huiqiao.sandbox..")
                .check(CODE);
        noClasses()
                .that()
                .resideInAPackage("org.huiqiao.sandbox..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.huiqiao..").and(resideOutsideOfPackage("org.huiqiao.sandbox..")))
                .check(CODE);
    }

    /** What judges a table must not be what runs it. */
    @Test
    void theChecksOnTablesNeedNeitherEngineNorFramework() {
        noClasses()
                .that()
                .resideInAPackage("org.huiqiao.tables..")
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(
                        "org.huiqiao.tables..",
                        "org.huiqiao.common..",
                        "java..",
                        "javax.xml..",
                        "org.w3c.dom..",
                        "org.xml.sax..",
                        "org.jspecify.."))
                .check(CODE);
    }

    /** The engine evaluates such text as an expression: what is asked must never become what is run. */
    @Test
    void noQueryOfTheEngineTakesAnExpression() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "a query method of the engine that evaluates an expression",
                        (JavaMethodCall call) ->
                                call.getTargetOwner().getPackageName().startsWith("org.camunda")
                                        && call.getTargetOwner().getSimpleName().endsWith("Query")
                                        && call.getName().endsWith("Expression")))
                .check(CODE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.camunda.bpm.engine.FilterService")
                .check(CODE);
    }

    /** Checks, approval and the ledger of releases are behind that door. */
    @Test
    void modelsReachTheEngineThroughOneDoor() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.huiqiao.engine.Models")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "a method that changes what the engine holds",
                        (JavaMethodCall call) ->
                                call.getTargetOwner().getFullName().equals("org.camunda.bpm.engine.RepositoryService")
                                        && !call.getName().startsWith("get")
                                        && !call.getName().endsWith("Query")))
                .check(CODE);
    }

    @Test
    void nobodyWaitsBySleeping() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "Thread.sleep",
                        (JavaMethodCall call) -> call.getTargetOwner().isEquivalentTo(Thread.class)
                                && call.getName().equals("sleep")))
                .check(CODE);
    }
}
