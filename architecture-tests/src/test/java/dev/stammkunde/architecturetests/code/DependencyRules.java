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

    static final ArchRule DOMAIN_KNOWS_ONLY_JDK_JSPECIFY_AND_MONEY =
            classes()
                    .that()
                    .resideInAPackage(Parts.DOMAIN)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            Parts.DOMAIN,
                            "java.lang..",
                            "java.util..",
                            "java.time..",
                            "java.math..",
                            "java.text..",
                            "java.nio.charset..",
                            "java.nio",
                            "java.io",
                            "java.security..",
                            "org.jspecify.annotations..",
                            "org.joda.money..")
                    .because("rules of the business outlive every way of running them");

    static final ArchRule DOMAIN_KNOWS_NO_LOGGING_FILES_OR_CHANCE =
            noClasses()
                    .that()
                    .resideInAPackage(Parts.DOMAIN)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.util.logging..", "java.util.random..")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.util.Random")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                    .orShould()
                    .callMethod("java.util.UUID", "randomUUID")
                    .because("time and identity are inputs");

    static final ArchRule DYNAMODB_KNOWS_ONLY_DOMAIN_AND_ITS_CLIENT =
            classes()
                    .that()
                    .resideInAPackage(Parts.DYNAMODB)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            Parts.DYNAMODB,
                            Parts.DOMAIN,
                            "java..",
                            "org.jspecify.annotations..",
                            "org.joda.money..",
                            "software.amazon.awssdk.core..",
                            "software.amazon.awssdk.awscore..",
                            "software.amazon.awssdk.utils..",
                            "software.amazon.awssdk.enhanced.dynamodb..",
                            "software.amazon.awssdk.services.dynamodb..")
                    .because("an adapter knows its port and its own client");

    static final ArchRule EMAIL_KNOWS_ONLY_DOMAIN_TEMPLATES_AND_ITS_CLIENT =
            classes()
                    .that()
                    .resideInAPackage(Parts.EMAIL)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            Parts.EMAIL,
                            Parts.DOMAIN,
                            "java..",
                            "javax.net.ssl..",
                            "org.jspecify.annotations..",
                            "org.joda.money..",
                            "ch.digitalfondue..",
                            "com.github.jknack.handlebars..",
                            "software.amazon.awssdk.core..",
                            "software.amazon.awssdk.awscore..",
                            "software.amazon.awssdk.utils..",
                            "software.amazon.awssdk.services.sesv2..")
                    .because("an adapter knows its port and its own client");

    static final ArchRule LAMBDA_SUPPORT_KNOWS_NO_ADAPTER =
            classes()
                    .that()
                    .resideInAPackage(Parts.LAMBDA_SUPPORT)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            Parts.LAMBDA_SUPPORT,
                            Parts.DOMAIN,
                            "java..",
                            "javax.crypto..",
                            "org.jspecify.annotations..",
                            "org.joda.money..",
                            "org.crac..",
                            "org.slf4j..",
                            "com.amazonaws.services.lambda.runtime..",
                            "com.fasterxml.jackson.core..",
                            "software.amazon.awssdk..")
                    .because("it is plumbing that every function shares");

    static final ArchRule LIBRARIES_KNOW_NO_FUNCTION =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            Parts.DOMAIN,
                            Parts.DYNAMODB,
                            Parts.EMAIL,
                            Parts.LAMBDA_SUPPORT,
                            Parts.TEST_KIT)
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
                    .resideInAnyPackage(Parts.LOCAL_RUNNER, Parts.COMMANDS, Parts.TEST_KIT)
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
