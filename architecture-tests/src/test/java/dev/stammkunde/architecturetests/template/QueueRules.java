package dev.stammkunde.architecturetests.template;

import dev.stammkunde.architecturetests.Findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** No message is lost, and none blocks the others. */
final class QueueRules {

    private static final long FOURTEEN_DAYS = 1_209_600;
    private static final long LARGEST_EVENT = 1_048_576;

    private QueueRules() {}

    static List<TemplateRule> all() {
        return List.of(
                new TemplateRule("Queues share one dead-letter queue", QueueRules::redrive),
                new TemplateRule(
                        "What did not arrive lies apart from what SQS redrives",
                        QueueRules::undelivered),
                new TemplateRule("Dead letters are kept for 14 days", QueueRules::retention),
                new TemplateRule("A queue is encrypted", QueueRules::encryption),
                new TemplateRule("A queue takes what a bus takes", QueueRules::size),
                new TemplateRule("A queue outwaits its function six times", QueueRules::visibility),
                new TemplateRule("A batch fails message by message", QueueRules::partialFailures));
    }

    private static void redrive(Template template, Findings findings) {
        var targets = new TreeSet<String>();
        for (Resource queue : sources(template).toList()) {
            findings.subject();
            var deadLetters =
                    queue.find("RedrivePolicy", "deadLetterTargetArn")
                            .flatMap(Resource::findTarget);
            findings.require(
                    deadLetters.filter(template::has).isPresent(),
                    queue.id() + " must have a redrive policy to a queue of this stack");
            deadLetters.ifPresent(targets::add);
            findings.require(
                    targets.size() <= 1,
                    queue.id() + " must share the dead-letter queue of the others: " + targets);
            var attempts = queue.number("RedrivePolicy", "maxReceiveCount");
            findings.require(
                    attempts >= 3 && attempts <= 10,
                    queue.id() + " must try 3 to 10 times, not " + attempts);
        }
    }

    /** SQS redrives a queue that holds nothing but messages which came from queues. */
    private static void undelivered(Template template, Findings findings) {
        var redriven = targets(template, "deadLetterTargetArn");
        var undelivered = undelivered(template);
        findings.require(undelivered.size() <= 1, "There must be one such queue: " + undelivered);
        for (String queue : undelivered) {
            findings.subject();
            findings.require(
                    !redriven.contains(queue),
                    queue + " must take no messages that SQS gave up, since it takes others");
        }
    }

    private static void retention(Template template, Findings findings) {
        for (Resource queue : template.resources("AWS::SQS::Queue")) {
            if (deadLetterQueues(template).contains(queue.id())) {
                findings.subject();
                findings.require(
                        queue.number("MessageRetentionPeriod") == FOURTEEN_DAYS,
                        queue.id() + " must keep its messages for 14 days");
            }
        }
    }

    private static void encryption(Template template, Findings findings) {
        for (Resource queue : template.resources("AWS::SQS::Queue")) {
            findings.subject();
            findings.require(
                    queue.is(true, "SqsManagedSseEnabled")
                            || queue.find("KmsMasterKeyId").isPresent(),
                    queue.id() + " must be encrypted");
        }
    }

    /** Queues that are older than the larger limit keep the one that they were made with. */
    private static void size(Template template, Findings findings) {
        for (Resource queue : template.resources("AWS::SQS::Queue")) {
            findings.subject();
            findings.require(
                    queue.find("MaximumMessageSize").isPresent()
                            && queue.number("MaximumMessageSize") == LARGEST_EVENT,
                    queue.id() + " must take messages of 1 MB");
        }
    }

    private static void visibility(Template template, Findings findings) {
        for (FunctionBlock function : template.functions()) {
            for (Resource mapping : function.events("SQS")) {
                findings.subject();
                var id = mapping.find("Queue").flatMap(Resource::findTarget).orElse("");
                var timeout =
                        template.resources("AWS::SQS::Queue").stream()
                                .filter(queue -> queue.id().equals(id))
                                .mapToLong(queue -> queue.number("VisibilityTimeout"))
                                .findFirst()
                                .orElse(-1);
                var needed = 6 * FunctionRules.seconds(function);
                findings.require(
                        timeout >= needed,
                        id + " must have a visibility timeout of at least " + needed + " s");
            }
        }
    }

    private static void partialFailures(Template template, Findings findings) {
        for (FunctionBlock function : template.functions()) {
            for (Resource mapping : function.events("SQS")) {
                findings.subject();
                findings.require(
                        mapping.is(List.of("ReportBatchItemFailures"), "FunctionResponseTypes"),
                        function.id() + " must report failures message by message");
                findings.require(
                        mapping.number("ScalingConfig", "MaximumConcurrency") >= 2,
                        function.id() + " must have a limit on its concurrency");
            }
        }
    }

    /** Returns the queues that are no dead-letter queues. */
    static Stream<Resource> sources(Template template) {
        var deadLetters = deadLetterQueues(template);
        return template.resources("AWS::SQS::Queue").stream()
                .filter(queue -> !deadLetters.contains(queue.id()));
    }

    /** Returns the queues that something names as where its failures go. */
    static Set<String> deadLetterQueues(Template template) {
        var result = targets(template, "deadLetterTargetArn");
        result.addAll(undelivered(template));
        return result;
    }

    private static Set<String> undelivered(Template template) {
        var result = targets(template, "DeadLetterConfig", "Arn");
        result.addAll(targets(template, "OnFailure", "Destination"));
        return result;
    }

    /** Returns the resources that are named below these keys, one within the other, anywhere. */
    private static Set<String> targets(Template template, String... path) {
        var result = new TreeSet<String>();
        template.resources().forEach(resource -> collect(resource.body(), path, result));
        return result;
    }

    private static void collect(Object value, String[] path, Set<String> into) {
        switch (value) {
            case Map<?, ?> map -> {
                Object found = map;
                for (String key : path) {
                    found = found instanceof Map<?, ?> fields ? fields.get(key) : null;
                }
                Resource.findTarget(found).ifPresent(into::add);
                new ArrayList<Object>(map.values()).forEach(item -> collect(item, path, into));
            }
            case List<?> list -> list.forEach(item -> collect(item, path, into));
            default -> {}
        }
    }
}
