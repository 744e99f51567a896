package dev.stammkunde.architecturetests.code;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Says which part may know which. */
final class DependencyRules {

    static final ArchRule LIBRARIES_KNOW_NO_FUNCTION =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            Parts.with(Wings.all(), Parts.STACK_TEMPLATE, Parts.TEST_KIT))
                    .should()
                    .dependOnClassesThat(Parts.aFunction())
                    .because("a library that knows its users ties them together");

    static final ArchRule FUNCTIONS_DO_NOT_KNOW_EACH_OTHER =
            classes()
                    .that()
                    .resideInAnyPackage(Parts.functions())
                    .should(knowNoOtherFunction())
                    .because("each is deployed alone, and events are what they share");

    static final ArchRule NOTHING_SHIPPED_KNOWS_THE_RUNNER_COMMANDS_OR_TESTS =
            noClasses()
                    .that()
                    .resideInAnyPackage(Parts.shipped())
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            Parts.LOCAL_RUNNER,
                            Parts.COMMANDS,
                            Parts.STACK_TEMPLATE,
                            Parts.TEST_KIT)
                    .because("what runs on a laptop is what is deployed");

    static final ArchRule NOTHING_SHIPPED_BINDS_JSON_BY_REFLECTION =
            noClasses()
                    .that()
                    .resideInAnyPackage(Parts.shipped())
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "com.fasterxml.jackson.databind..",
                            "com.amazonaws.services.lambda.runtime.events..",
                            "org.apache.logging..")
                    .because("each costs more than a tenth of a second at every cold start");

    private DependencyRules() {}

    private static ArchCondition<JavaClass> knowNoOtherFunction() {
        return new ArchCondition<>("know no other function") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var own = Parts.findFunction(type);
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    var other = Parts.findFunction(dependency.getTargetClass());
                    var allowed = other.isEmpty() || other.equals(own);
                    events.add(
                            new SimpleConditionEvent(type, allowed, dependency.getDescription()));
                }
            }
        };
    }
}
