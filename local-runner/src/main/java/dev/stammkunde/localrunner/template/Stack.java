package dev.stammkunde.localrunner.template;

import dev.stammkunde.stacktemplate.TableDefinition;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a template asks for, with every function in it resolved. */
public record Stack(
        List<Table> tables,
        List<Queue> queues,
        List<Rule> rules,
        List<Function> functions,
        List<Route> routes,
        List<Authorizer> authorizers,
        Gateway gateway,
        List<QueueMapping> queueMappings,
        List<StreamMapping> streamMappings,
        List<Schedule> schedules,
        List<String> buses,
        List<ConfigurationSet> configurationSets,
        List<MailEventDestination> mailEventDestinations,
        List<String> scheduleGroups,
        List<Secret> secrets,
        List<Bucket> buckets,
        List<SigningKey> keys,
        List<KeyAlias> keyAliases,
        List<SignInClient> signInClients) {

    /** A table by its logical id and its name in DynamoDB. */
    public record Table(String id, String name, TableDefinition definition) {}

    /** A queue, with the queue that takes what was received too often. */
    public record Queue(
            String id,
            String name,
            String arn,
            Duration visibilityTimeout,
            Optional<Redrive> redrive) {}

    /** Where a message goes that was received {@code maxReceiveCount} times in vain. */
    public record Redrive(String deadLetterArn, int maxReceiveCount) {}

    /** A rule on a bus; {@code pattern} is JSON. */
    public record Rule(
            String id, String bus, String pattern, boolean enabled, List<Target> targets) {}

    /** A queue that gets what a rule matches, and the queue that gets what it refuses. */
    public record Target(String arn, Optional<String> deadLetterArn) {}

    /**
     * A function and how it is called. {@code failureArn} is the queue for asynchronous events that
     * failed for good.
     */
    public record Function(
            String id,
            String name,
            String arn,
            String description,
            Path code,
            String handler,
            Duration timeout,
            int memoryMegabytes,
            Map<String, String> environment,
            int asynchronousRetries,
            Optional<String> failureArn) {}

    /**
     * A route of the HTTP API. {@code method} may be {@code ANY}; a token needs one of the scopes
     * if there are any.
     */
    public record Route(
            String functionId,
            String method,
            String path,
            Optional<String> authorizer,
            List<String> scopes) {}

    /**
     * What the HTTP API does with requests before any function sees them.
     *
     * @param everyRoute the limit of each route that has none of its own
     * @param routes limits by route key, such as {@code GET /orders}
     */
    public record Gateway(
            Optional<RateLimit> everyRoute,
            Map<String, RateLimit> routes,
            Optional<CrossOrigin> crossOrigin) {}

    /** How many requests a route takes, in the long run and at once. */
    public record RateLimit(double perSecond, int atOnce) {}

    /**
     * What browsers are told about calls from pages of other origins; none is told anything else.
     */
    public record CrossOrigin(List<String> origins, Map<String, String> headers) {}

    /** What decides who may call a route. */
    public sealed interface Authorizer {

        String name();
    }

    /**
     * A function that decides, by the given headers, and for how long its answer holds.
     *
     * @param identityHeaders without them the function is not asked
     */
    public record LambdaAuthorizer(
            String name, String functionId, List<String> identityHeaders, Duration remembered)
            implements Authorizer {}

    /**
     * Tokens of an issuer for one of the audiences.
     *
     * @param identityHeader the header that carries the token, in lower case
     */
    public record JwtAuthorizer(
            String name, String issuer, List<String> audience, String identityHeader)
            implements Authorizer {}

    /** A configuration set of SES, and whether mails that name it are sent. */
    public record ConfigurationSet(
            String name, boolean sendingEnabled, Set<String> suppressedReasons) {}

    /**
     * A bus that hears what becomes of mails.
     *
     * @param eventTypes such as {@code renderingFailure}
     */
    public record MailEventDestination(
            String configurationSet, Set<String> eventTypes, String bus) {}

    /** A bucket of S3, and whether it keeps the versions of an object that is replaced. */
    public record Bucket(String id, String name, boolean versioned) {}

    /** A key of KMS that signs, on the curve P-256. */
    public record SigningKey(String name, String arn) {

        /** The one kind of such keys that is honoured. */
        public static final String SPEC = "ECC_NIST_P256";

        /** What such a key is for. */
        public static final String USAGE = "SIGN_VERIFY";
    }

    /** Another name, which begins with {@code alias/}, of the key that is called {@code key}. */
    public record KeyAlias(String name, String key) {}

    /** A secret that is made with the stack. */
    public record Secret(String name, String value) {}

    /** A queue that feeds a function. */
    public record QueueMapping(
            String functionId,
            String queueArn,
            int batchSize,
            Duration window,
            boolean reportsFailures,
            int maximumConcurrency) {}

    /**
     * A schedule that calls a function; without an input the function gets Scheduler's own event.
     */
    public record Schedule(
            String functionId,
            String name,
            String expression,
            ZoneId zone,
            Optional<String> input) {}

    /** Returns the function of that logical id, which must be there. */
    public Function function(String id) {
        return functions.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    }

    /** Returns the queue of that ARN. */
    public Optional<Queue> findQueue(String arn) {
        return queues.stream().filter(queue -> queue.arn().equals(arn)).findFirst();
    }

    /** Returns whether queues, rules, functions or streams leave what failed in this queue. */
    public boolean isDeadLetterQueue(Queue queue) {
        return queues.stream()
                        .anyMatch(
                                q ->
                                        q.redrive()
                                                .map(Redrive::deadLetterArn)
                                                .filter(queue.arn()::equals)
                                                .isPresent())
                || functions.stream()
                        .anyMatch(f -> f.failureArn().filter(queue.arn()::equals).isPresent())
                || rules.stream()
                        .flatMap(rule -> rule.targets().stream())
                        .anyMatch(t -> t.deadLetterArn().filter(queue.arn()::equals).isPresent())
                || streamMappings.stream()
                        .anyMatch(
                                m ->
                                        m.retries()
                                                .failureArn()
                                                .filter(queue.arn()::equals)
                                                .isPresent())
                || queue.id().endsWith("DeadLetterQueue");
    }
}
