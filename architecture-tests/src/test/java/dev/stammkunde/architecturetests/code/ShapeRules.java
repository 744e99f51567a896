package dev.stammkunde.architecturetests.code;

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Says what classes, packages and handlers look like. */
final class ShapeRules {

    private static final String HANDLER =
            "com.amazonaws.services.lambda.runtime.RequestStreamHandler";

    static final ArchRule HANDLERS_HAVE_TWO_CONSTRUCTORS =
            classes()
                    .that()
                    .resideInAnyPackage(Parts.functions())
                    .and()
                    .areAssignableTo(HANDLER)
                    .should(haveTwoConstructors())
                    .because("Lambda needs the one without arguments, tests the other");

    static final ArchRule ONLY_A_FUNCTIONS_HANDLER_TAKES_STREAMS =
            classes()
                    .that()
                    .resideInAnyPackage(Parts.functions())
                    .and()
                    .areAssignableTo(HANDLER)
                    .should(beNamedForTheirFunction())
                    .because("a function has one edge, and one name everywhere");

    static final ArchRule CLASSES_ARE_FINAL =
            classes()
                    .that()
                    .resideInAPackage("dev.stammkunde..")
                    .and(areOrdinary())
                    .should()
                    .haveModifier(FINAL)
                    .because("what is not designed for inheritance forbids it");

    static final ArchRule PACKAGES_ARE_NULL_MARKED =
            classes()
                    .that()
                    .resideInAPackage("dev.stammkunde..")
                    .should(resideInANullMarkedPackage())
                    .because("NullAway checks only what is marked");

    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
            noClasses()
                    .that()
                    .resideInAPackage("dev.stammkunde..")
                    .should()
                    .haveNameMatching(".*(Utils?|Manager|Helper|Impl|Base)(\\$.*)?")
                    .because("such a name fits anything, so anything ends up in it");

    static final ArchRule A_NAME_IS_OF_ONE_CLASS =
            classes()
                    .that()
                    .resideInAnyPackage(Parts.shipped())
                    .and()
                    .areTopLevelClasses()
                    .should(shareTheirNameWithNoOther())
                    .because("who reads a name in one place knows it in the next");

    static final ArchRule STATIC_FIELDS_ARE_FINAL =
            fields().that()
                    .areDeclaredInClassesThat()
                    .resideInAPackage("dev.stammkunde..")
                    .and()
                    .areStatic()
                    .should()
                    .beFinal()
                    .because("a Lambda environment serves many requests");

    private ShapeRules() {}

    private static DescribedPredicate<JavaClass> areOrdinary() {
        return DescribedPredicate.describe(
                "are ordinary classes",
                type ->
                        !type.isInterface()
                                && !type.isEnum()
                                && !type.isRecord()
                                && !type.isAnonymousClass()
                                && !type.getSimpleName().equals("package-info")
                                && !type.getModifiers().contains(SYNTHETIC)
                                // Contract tests of ports are there to be extended.
                                && !(type.getModifiers().contains(ABSTRACT)
                                        && type.getSimpleName().endsWith("Contract")));
    }

    private static ArchCondition<JavaClass> haveTwoConstructors() {
        return condition(
                "have a public constructor without arguments and a package-private one",
                type -> {
                    // A private one may lead from the first to the second.
                    var open =
                            type.getConstructors().stream()
                                    .filter(c -> !c.getModifiers().contains(PRIVATE))
                                    .toList();
                    var forLambda =
                            open.stream()
                                    .filter(c -> c.getModifiers().contains(PUBLIC))
                                    .filter(c -> c.getRawParameterTypes().isEmpty())
                                    .count();
                    var forTests =
                            open.stream()
                                    .filter(c -> isPackagePrivate(c.getModifiers()))
                                    .filter(c -> !c.getRawParameterTypes().isEmpty())
                                    .count();
                    return open.size() == 2 && forLambda == 1 && forTests == 1;
                });
    }

    private static boolean isPackagePrivate(Set<JavaModifier> modifiers) {
        return !modifiers.contains(PUBLIC)
                && !modifiers.contains(PROTECTED)
                && !modifiers.contains(PRIVATE);
    }

    private static ArchCondition<JavaClass> beNamedForTheirFunction() {
        return condition(
                "be named for their function and lie in its package",
                type ->
                        Parts.findFunction(type).stream()
                                .anyMatch(
                                        f ->
                                                type.getName()
                                                        .equals(
                                                                f.packageName()
                                                                        + "."
                                                                        + f.handler())));
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return condition(
                "lie in a package that is @NullMarked",
                type -> type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"));
    }

    private static ArchCondition<JavaClass> shareTheirNameWithNoOther() {
        return new ArchCondition<>("share their name with no other class") {
            private final Map<String, Long> classes = new HashMap<>();

            @Override
            public void init(Collection<JavaClass> all) {
                classes.clear();
                all.forEach(type -> classes.merge(type.getSimpleName(), 1L, Long::sum));
                // Each package that is null-marked has one.
                classes.remove("package-info");
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(
                                type,
                                classes.getOrDefault(type.getSimpleName(), 1L) == 1,
                                type.getName() + " has a namesake"));
            }
        };
    }

    private interface Check {
        boolean holds(JavaClass type);
    }

    private static ArchCondition<JavaClass> condition(String description, Check check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var holds = check.holds(type);
                events.add(
                        new SimpleConditionEvent(
                                type,
                                holds,
                                type.getName() + (holds ? " does " : " does not ") + description));
            }
        };
    }
}
