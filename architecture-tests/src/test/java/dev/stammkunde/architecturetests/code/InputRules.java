package dev.stammkunde.architecturetests.code;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.Set;

/** Says where time, settings and output come from and go to. */
final class InputRules {

    static final ArchRule NOTHING_WITH_RULES_READS_THE_CLOCK =
            classes()
                    .that()
                    .resideInAnyPackage(Parts.shipped())
                    // A line of the log and a figure say when they were written; nobody decides by
                    // that.
                    .and(notNamed("dev.stammkunde.platform.logs.JsonLogger"))
                    .and(notNamed("dev.stammkunde.platform.logs.Metrics"))
                    .should(touchNone("a clock", InputRules::isClock))
                    .because("each trigger carries its time, so that a replay decides as before");

    static final ArchRule ONLY_SETTINGS_READ_THE_ENVIRONMENT =
            classes()
                    .that(
                            resideInAnyPackage(Parts.shipped())
                                    .and(notNamed("dev.stammkunde.platform.settings.Settings")))
                    .should(touchNone("the environment", InputRules::isEnvironment))
                    .because("errors about settings name the variable and never its value");

    static final ArchRule ONLY_THE_LOG_WRITES_TO_STANDARD_OUTPUT =
            classes()
                    .that(
                            resideInAnyPackage(Parts.shipped())
                                    .and(notNamed("dev.stammkunde.platform.logs.StandardOutput")))
                    .should(touchNone("standard output", InputRules::isOutput))
                    .because("a line that is not JSON is a line that nobody finds");

    static final ArchRule NOTHING_USES_OLD_DATES =
            noClasses()
                    .that()
                    .resideInAPackage("dev.stammkunde..")
                    // The library of tokens knows no other times.
                    .and(notNamed("dev.stammkunde.localrunner.identity.Identities"))
                    .and(notNamed("dev.stammkunde.localrunner.identity.TokenClaims"))
                    .should()
                    .dependOnClassesThat(isOldDate())
                    .because("they are mutable and know no zone");

    private static final Set<String> ENVIRONMENT =
            Set.of(
                    "java.lang.System.getenv",
                    "java.lang.System.getProperty",
                    "java.lang.System.getProperties",
                    "java.lang.Integer.getInteger",
                    "java.lang.Long.getLong",
                    "java.lang.Boolean.getBoolean");

    private InputRules() {}

    private static boolean isClock(AccessTarget target) {
        var owner = target.getOwner().getName();
        var name = target.getName();
        return switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
            case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
            case "java.time.InstantSource" -> name.equals("system");
            case "java.util.Date" -> name.equals("<init>");
            case "java.util.Calendar" -> name.equals("getInstance");
            default -> owner.startsWith("java.time.") && name.equals("now");
        };
    }

    private static boolean isEnvironment(AccessTarget target) {
        return ENVIRONMENT.contains(target.getOwner().getName() + "." + target.getName());
    }

    private static boolean isOutput(AccessTarget target) {
        return (target.getOwner().getName().equals("java.lang.System")
                        && Set.of("out", "err").contains(target.getName()))
                || target.getName().equals("printStackTrace");
    }

    private static DescribedPredicate<JavaClass> isOldDate() {
        var names =
                Set.of(
                        "java.util.Date",
                        "java.util.Calendar",
                        "java.util.GregorianCalendar",
                        "java.text.SimpleDateFormat",
                        "java.text.DateFormat",
                        "java.sql.Date",
                        "java.sql.Timestamp");
        return DescribedPredicate.describe("an old date", type -> names.contains(type.getName()));
    }

    private static DescribedPredicate<JavaClass> notNamed(String name) {
        // With what is nested in it, such as its lambdas and records.
        return DescribedPredicate.describe(
                "not " + name,
                type -> !type.getName().equals(name) && !type.getName().startsWith(name + "$"));
    }

    private interface Forbidden {
        boolean matches(AccessTarget target);
    }

    private static ArchCondition<JavaClass> touchNone(String what, Forbidden forbidden) {
        return new ArchCondition<>("touch nothing that is " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                // These hold method references too.
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    events.add(
                            new SimpleConditionEvent(
                                    type,
                                    !forbidden.matches(access.getTarget()),
                                    access.getDescription()));
                }
            }
        };
    }
}
