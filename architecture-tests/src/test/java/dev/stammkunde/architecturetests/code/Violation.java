package dev.stammkunde.architecturetests.code;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Source code that breaks one rule.
 *
 * @param packageName where the class {@code Broken} lies
 * @param body what it holds
 */
record Violation(String rule, String packageName, String body) {

    private static final String DOMAIN = "dev.stammkunde.points";
    private static final String STORE = "dev.stammkunde.points.store";
    private static final String SUPPORT = "dev.stammkunde.platform.http";
    private static final String CLIENTS = "software.amazon.awssdk.services.";
    private static final String FUNCTION = "dev.stammkunde.awardpoints";

    static Stream<Violation> all() {
        return Stream.of(onKnowing(), onTechnique(), onInputs(), onShapes()).flatMap(all -> all);
    }

    private static Stream<Violation> onKnowing() {
        return Stream.of(
                inside(
                        "DOMAIN_KNOWS_ONLY_JDK_JSPECIFY_MONEY_AND_OTHER_DOMAINS",
                        DOMAIN,
                        "org.slf4j.Logger log;"),
                inside(
                        "DOMAIN_KNOWS_ONLY_JDK_JSPECIFY_MONEY_AND_OTHER_DOMAINS",
                        DOMAIN,
                        "java.net.URI uri;"),
                inside(
                        "DOMAIN_KNOWS_NO_LOGGING_FILES_OR_CHANCE",
                        DOMAIN,
                        "Object id = java.util.UUID.randomUUID();"),
                inside("DOMAIN_KNOWS_NO_LOGGING_FILES_OR_CHANCE", DOMAIN, "java.util.Random dice;"),
                inside(
                        "DOMAIN_KNOWS_ONLY_JDK_JSPECIFY_MONEY_AND_OTHER_DOMAINS",
                        DOMAIN,
                        "dev.stammkunde.points.store.Thing adapter;"),
                inside(
                        "WINGS_STAND_IN_THEIR_ORDER",
                        DOMAIN,
                        "dev.stammkunde.campaigns.Thing above;"),
                new Violation(
                        "PACKAGES_HAVE_NO_CYCLES",
                        "dev.stammkunde.points.store",
                        "final class Broken { Object it = new Thing().other; }"),
                new Violation(
                        "LIBRARIES_KNOW_NO_FUNCTION",
                        SUPPORT,
                        "final class Broken { Object it = new Other(); }"
                                + " final class Other extends dev.stammkunde.awardpoints.Thing {}"),
                new Violation(
                        "FUNCTIONS_DO_NOT_KNOW_EACH_OTHER",
                        "dev.stammkunde.keepcustomers",
                        "final class Broken extends dev.stammkunde.awardpoints.Thing {}"),
                inside(
                        "NOTHING_SHIPPED_KNOWS_THE_RUNNER_COMMANDS_OR_TESTS",
                        FUNCTION,
                        "dev.stammkunde.testkit.RepositoryRoot root;"),
                inside(
                        "NOTHING_SHIPPED_BINDS_JSON_BY_REFLECTION",
                        FUNCTION,
                        "com.fasterxml.jackson.databind.ObjectMapper mapper;"));
    }

    private static Stream<Violation> onTechnique() {
        return Stream.of(
                inside("DYNAMODB_LIES_IN_STORES", DOMAIN, CLIENTS + "dynamodb.DynamoDbClient it;"),
                inside("S3_LIES_IN_STORES", DOMAIN, CLIENTS + "s3.S3Client it;"),
                inside("SES_LIES_IN_MAIL_SES", DOMAIN, CLIENTS + "sesv2.SesV2Client it;"),
                inside("KMS_LIES_IN_KEYS_OF_FINANCE", DOMAIN, CLIENTS + "kms.KmsClient it;"),
                inside("SQS_LIES_IN_QUEUES", DOMAIN, CLIENTS + "sqs.SqsClient it;"),
                inside(
                        "SECRETS_LIE_WHERE_THEY_ARE_READ",
                        DOMAIN,
                        CLIENTS + "secretsmanager.SecretsManagerClient it;"),
                inside(
                        "JACKSON_LIES_IN_PLATFORM",
                        DOMAIN,
                        "com.fasterxml.jackson.core.JsonParser it;"),
                inside("LOGGING_LIES_IN_PLATFORM", DOMAIN, "org.slf4j.Logger it;"),
                inside("MJML_LIES_IN_MAIL_CONTENT", DOMAIN, "ch.digitalfondue.mjml4j.Mjml4j it;"),
                inside("TEMPLATES_OF_PAGES_LIE_WITH_PAGES", DOMAIN, "gg.jte.TemplateOutput it;"),
                inside(
                        "HOLIDAYS_LIE_IN_CAMPAIGNS_HOLIDAYS",
                        DOMAIN,
                        "de.focus_shift.jollyday.core.HolidayManager it;"),
                inside("CRON_LIES_IN_CAMPAIGNS_SCHEDULES", DOMAIN, "com.cronutils.model.Cron it;"));
    }

    private static Stream<Violation> onInputs() {
        var clock = "NOTHING_WITH_RULES_READS_THE_CLOCK";
        var environment = "ONLY_SETTINGS_READ_THE_ENVIRONMENT";
        return Stream.of(
                inside(clock, FUNCTION, "Object now = java.time.Instant.now();"),
                inside(clock, DOMAIN, "Object now = java.time.LocalDate.now();"),
                inside(clock, DOMAIN, "Object now = java.time.Clock.systemUTC();"),
                inside(clock, STORE, "long now = System.currentTimeMillis();"),
                inside(clock, FUNCTION, "long now = System.nanoTime();"),
                inside(clock, FUNCTION, "Object now = new java.util.Date();"),
                inside(
                        clock,
                        FUNCTION,
                        "java.util.function.Supplier<?> now = java.time.Instant::now;"),
                inside(
                        clock,
                        DOMAIN,
                        "java.util.function.Supplier<?> now = () -> java.time.Year.now();"),
                inside(environment, FUNCTION, "String name = System.getenv(\"TABLE\");"),
                inside(environment, SUPPORT, "String name = System.getProperty(\"TABLE\");"),
                inside(
                        environment,
                        FUNCTION,
                        "java.util.function.UnaryOperator<String> read = System::getenv;"),
                inside(
                        "ONLY_THE_LOG_WRITES_TO_STANDARD_OUTPUT",
                        FUNCTION,
                        "void say() { System.out.println(); }"),
                inside(
                        "ONLY_THE_LOG_WRITES_TO_STANDARD_OUTPUT",
                        SUPPORT,
                        "void say(Exception e) { e.printStackTrace(); }"),
                inside("NOTHING_USES_OLD_DATES", SUPPORT, "java.util.Date date;"),
                inside("NOTHING_USES_OLD_DATES", FUNCTION, "java.util.Calendar calendar;"));
    }

    private static Stream<Violation> onShapes() {
        var two = "HANDLERS_HAVE_TWO_CONSTRUCTORS";
        return Stream.of(
                new Violation(two, FUNCTION, handler("")),
                new Violation(two, FUNCTION, handler("public Broken() {}")),
                new Violation(two, FUNCTION, handler("public Broken() {} public Broken(int a) {}")),
                new Violation(
                        two,
                        FUNCTION,
                        handler("public Broken() {} Broken(int a) {} Broken(byte b) {}")),
                new Violation("ONLY_A_FUNCTIONS_HANDLER_TAKES_STREAMS", FUNCTION, handler("")),
                new Violation("CLASSES_ARE_FINAL", FUNCTION, "class Broken {}"),
                new Violation("CLASSES_ARE_FINAL", DOMAIN, "abstract class Broken {}"),
                new Violation(
                        "CLASSES_ARE_FINAL",
                        DOMAIN,
                        "final class Broken { static class Inner {} }"),
                new Violation("PACKAGES_ARE_NULL_MARKED", FUNCTION, "final class Broken {}"),
                new Violation("NAMES_SAY_WHAT_A_CLASS_IS", FUNCTION, "final class BrokenUtils {}"),
                new Violation(
                        "NAMES_SAY_WHAT_A_CLASS_IS",
                        DOMAIN,
                        "final class Broken { interface PointsManager {} }"),
                new Violation(
                        "A_NAME_IS_OF_ONE_CLASS",
                        "dev.stammkunde.keepcustomers",
                        "final class Broken {} class Thing {}"),
                inside("STATIC_FIELDS_ARE_FINAL", FUNCTION, "static int count;"));
    }

    /** Compiles the class, and what it may refer to: a store and a wing that know each other. */
    void compileTo(Path folder) {
        var sources =
                List.of(
                        source(packageName + ".Broken", "package " + packageName + "; " + body),
                        source(
                                "dev.stammkunde.points.store.Thing",
                                "package dev.stammkunde.points.store; public class Thing {"
                                        + " public Object other; dev.stammkunde.campaigns.Thing it; }"),
                        source(
                                "dev.stammkunde.campaigns.Thing",
                                "package dev.stammkunde.campaigns; public class Thing {"
                                        + " Object it = new dev.stammkunde.points.store.Thing(); }"),
                        source(
                                "dev.stammkunde.awardpoints.Thing",
                                "package dev.stammkunde.awardpoints; public class Thing {}"));
        var compiled =
                ToolProvider.getSystemJavaCompiler()
                        .getTask(
                                null,
                                null,
                                null,
                                List.of(
                                        "-d",
                                        folder.toString(),
                                        "-proc:none",
                                        "-classpath",
                                        System.getProperty("java.class.path")),
                                null,
                                sources)
                        .call();
        if (!compiled) {
            throw new IllegalStateException("This violation does not compile: " + this);
        }
    }

    private static Violation inside(String rule, String packageName, String member) {
        return new Violation(rule, packageName, "final class Broken { " + member + " }");
    }

    private static String handler(String constructors) {
        return "public final class Broken"
                + " implements com.amazonaws.services.lambda.runtime.RequestStreamHandler { "
                + constructors
                + " public void handleRequest(java.io.InputStream in, java.io.OutputStream out,"
                + " com.amazonaws.services.lambda.runtime.Context context) {} }";
    }

    private static JavaFileObject source(String name, String text) {
        var uri = URI.create("string:///" + name.replace('.', '/') + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
