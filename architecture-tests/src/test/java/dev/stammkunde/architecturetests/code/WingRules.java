package dev.stammkunde.architecturetests.code;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.net.InetAddress;

/** Says what a wing may know, and where in it technique lies. */
final class WingRules {

    static final ArchRule DOMAIN_KNOWS_ONLY_JDK_JSPECIFY_MONEY_AND_OTHER_DOMAINS =
            classes()
                    .that(Wings.domain())
                    .should()
                    .onlyDependOnClassesThat(
                            Wings.domain()
                                    .or(
                                            resideInAnyPackage(
                                                    "java.lang..",
                                                    "java.util..",
                                                    "java.time..",
                                                    "java.math..",
                                                    "java.text..",
                                                    "java.nio.charset..",
                                                    "java.nio",
                                                    "java.io",
                                                    "java.security..",
                                                    // An HMAC is a function of what goes in.
                                                    "javax.crypto..",
                                                    "org.jspecify.annotations..",
                                                    "org.joda.money.."))
                                    // Reads literals of addresses; nothing is looked up.
                                    .or(type(InetAddress.class)))
                    .because("rules of the business outlive every way of running them");

    static final ArchRule DOMAIN_KNOWS_NO_LOGGING_FILES_OR_CHANCE =
            noClasses()
                    .that(Wings.domain())
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

    static final ArchRule WINGS_STAND_IN_THEIR_ORDER =
            classes()
                    .that()
                    .resideInAnyPackage(Wings.all())
                    .should(knowNoWingAfterItsOwn())
                    .because("what many need must not know the few that need it");

    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("dev.stammkunde.(**)")
                    .should()
                    .beFreeOfCycles()
                    .because("packages that know each other are one package with two names");

    static final ArchRule DYNAMODB_LIES_IN_STORES =
            lies(
                    "software.amazon.awssdk.services.dynamodb..",
                    "..store..",
                    "..platform.items..",
                    "..platform.streams..",
                    "..platform.documents..");

    static final ArchRule S3_LIES_IN_STORES =
            lies("software.amazon.awssdk.services.s3..", "..store..");

    static final ArchRule SES_LIES_IN_MAIL_SES =
            lies("software.amazon.awssdk.services.sesv2..", "..mail.ses..");

    static final ArchRule KMS_LIES_IN_KEYS_OF_FINANCE =
            lies("software.amazon.awssdk.services.kms..", "..finance.keys..");

    static final ArchRule SQS_LIES_IN_QUEUES =
            lies("software.amazon.awssdk.services.sqs..", "..queues..");

    static final ArchRule SECRETS_LIE_WHERE_THEY_ARE_READ =
            lies(
                    "software.amazon.awssdk.services.secretsmanager..",
                    "..mail.links..",
                    "..reports.connections..",
                    "..rewards.shops..",
                    "..webhooks.keys..");

    static final ArchRule JACKSON_LIES_IN_PLATFORM =
            lies("com.fasterxml.jackson..", "..platform.json..", "..platform.logs..");

    static final ArchRule LOGGING_LIES_IN_PLATFORM = lies("org.slf4j..", "..platform.logs..");

    static final ArchRule MJML_LIES_IN_MAIL_CONTENT =
            lies("ch.digitalfondue..", "..mail.content..");

    static final ArchRule TEMPLATES_OF_PAGES_LIE_WITH_PAGES =
            lies("gg.jte..", "..mail.pages..", "..finance.output..");

    static final ArchRule HOLIDAYS_LIE_IN_CAMPAIGNS_HOLIDAYS =
            lies("de.focus_shift..", "..campaigns.holidays..");

    static final ArchRule CRON_LIES_IN_CAMPAIGNS_SCHEDULES =
            lies("com.cronutils..", "..campaigns.schedules..");

    private WingRules() {}

    /** Of the wings, only these packages know a library; ArchUnit fails where none does. */
    private static ArchRule lies(String library, String... packages) {
        return classes()
                .that()
                .resideInAnyPackage(Wings.all())
                .and(dependOn(library))
                .should()
                .resideInAnyPackage(packages)
                .because("who changes a library looks in one place");
    }

    private static DescribedPredicate<JavaClass> dependOn(String library) {
        var inLibrary = resideInAnyPackage(library);
        return DescribedPredicate.describe(
                "depend on " + library,
                type ->
                        type.getDirectDependenciesFromSelf().stream()
                                .map(Dependency::getTargetClass)
                                .anyMatch(inLibrary));
    }

    private static ArchCondition<JavaClass> knowNoWingAfterItsOwn() {
        return new ArchCondition<>("know no wing after its own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int own = place(type);
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    events.add(
                            new SimpleConditionEvent(
                                    type,
                                    place(dependency.getTargetClass()) <= own,
                                    dependency.getDescription()));
                }
            }
        };
    }

    /** What is no wing stands before all of them. */
    private static int place(JavaClass type) {
        return Wings.find(type).map(Wings.IN_ORDER::indexOf).orElse(-1);
    }
}
