package dev.stammkunde.architecturetests.template;

import dev.stammkunde.architecturetests.Findings;
import dev.stammkunde.architecturetests.rights.Request;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A stream loses no change without a word, and one change holds up no others for long. */
final class StreamRules {

    private static final String LAMBDA = "lambda.amazonaws.com";

    /** What Lambda does with a stream on behalf of a function. */
    static final List<String> VERBS =
            List.of(
                    "dynamodb:DescribeStream",
                    "dynamodb:GetRecords",
                    "dynamodb:GetShardIterator",
                    "dynamodb:ListStreams");

    /** More throttle each other. */
    private static final int MOST_READERS = 2;

    /**
     * So many attempts that a batch of this size can be cut down to each change that fails, also
     * where each cut counts as one: 2 to the 10th is more than 1,000.
     */
    private static final long LEAST_RETRIES = 10;

    private static final long MOST_PER_BATCH = 1_000;
    private static final long MOST_RETRIES = 100;

    private static final long HOUR = 3_600;

    /** Then DynamoDB forgets a change, and nobody is told. */
    private static final long RETENTION = 24 * HOUR;

    private StreamRules() {}

    static List<TemplateRule> all() {
        return List.of(
                new TemplateRule("A stream fails change by change", StreamRules::failures),
                new TemplateRule(
                        "A stream gives up a change neither soon nor never", StreamRules::attempts),
                new TemplateRule("A stream tells what it gave up", StreamRules::letters),
                new TemplateRule("A stream has two readers at most", StreamRules::readers),
                new TemplateRule("A function may read its stream", StreamRules::rights),
                new TemplateRule("A late stream raises an alarm", StreamRules::age));
    }

    /** A check of one mapping. */
    private interface Check {
        void check(FunctionBlock function, Resource mapping);
    }

    private static void each(Template template, Findings findings, Check check) {
        for (FunctionBlock function : template.functions()) {
            // One without a stream is right too.
            findings.subject();
            function.events("DynamoDB").forEach(mapping -> check.check(function, mapping));
        }
    }

    private static void failures(Template template, Findings findings) {
        each(
                template,
                findings,
                (function, mapping) -> {
                    findings.require(
                            mapping.is(List.of("ReportBatchItemFailures"), "FunctionResponseTypes"),
                            function.id() + " must report the change that failed");
                    findings.require(
                            mapping.is(true, "BisectBatchOnFunctionError"),
                            function.id() + " must have failed batches cut in half");
                });
    }

    private static void attempts(Template template, Findings findings) {
        each(
                template,
                findings,
                (function, mapping) -> {
                    var retries = mapping.number("MaximumRetryAttempts");
                    findings.require(
                            retries >= LEAST_RETRIES && retries <= MOST_RETRIES,
                            function.id() + " must try 10 to 100 times, not " + retries);
                    var size = mapping.number("BatchSize");
                    findings.require(
                            size >= 1 && size <= MOST_PER_BATCH,
                            function.id() + " must take 1 to 1000 changes, not " + size);
                    var age = mapping.number("MaximumRecordAgeInSeconds");
                    findings.require(
                            age >= HOUR && age < RETENTION,
                            function.id()
                                    + " must give up changes after an hour and before DynamoDB"
                                    + " forgets them, not after "
                                    + age);
                });
    }

    private static void letters(Template template, Findings findings) {
        each(
                template,
                findings,
                (function, mapping) -> {
                    var queue =
                            mapping.find("DestinationConfig", "OnFailure", "Destination")
                                    .flatMap(Resource::findTarget)
                                    .orElse("");
                    // That it has an alarm is a rule of all queues that take what failed.
                    findings.require(
                            template.resources("AWS::SQS::Queue").stream()
                                            .anyMatch(resource -> resource.id().equals(queue))
                                    && mapping.is("SQS", "DestinationConfig", "OnFailure", "Type"),
                            function.id() + " must tell a queue what it gave up");
                    findings.require(
                            AlarmMetric.all(template)
                                    .anyMatch(
                                            metric ->
                                                    metric.counts(
                                                            "AWS/Lambda",
                                                            "DestinationDeliveryFailures",
                                                            Map.of(
                                                                    "FunctionName",
                                                                    Resource.ref(function.id())))),
                            "No alarm looks at what " + function.id() + " could not tell");
                });
    }

    private static void readers(Template template, Findings findings) {
        var readers = new HashMap<String, Integer>();
        each(
                template,
                findings,
                (function, mapping) -> {
                    var table = mapping.find("Stream").flatMap(Resource::findTarget).orElse("");
                    findings.require(
                            template.resources("AWS::DynamoDB::Table").stream()
                                    .filter(resource -> resource.id().equals(table))
                                    .anyMatch(
                                            resource ->
                                                    resource.find("StreamSpecification")
                                                            .isPresent()),
                            function.id() + " must read the stream of a table that has one");
                    findings.require(
                            readers.merge(table, 1, Integer::sum) <= MOST_READERS,
                            table + " must have two readers at most");
                });
    }

    private static void rights(Template template, Findings findings) {
        each(
                template,
                findings,
                (function, mapping) -> {
                    var rights = DeliveryRules.rights(template, function);
                    var stream = mapping.find("Stream").map(template::resolve).orElse("");
                    for (String verb : VERBS) {
                        findings.require(
                                rights.permits(Request.of(LAMBDA, verb, stream.toString())),
                                function.id() + " must be allowed " + verb + " on its stream");
                    }
                    var queue =
                            mapping.find("DestinationConfig", "OnFailure", "Destination")
                                    .map(template::resolve)
                                    .orElse("");
                    findings.require(
                            rights.permits(Request.of(LAMBDA, "sqs:SendMessage", queue.toString())),
                            function.id() + " must be allowed sqs:SendMessage on its queue");
                });
    }

    private static void age(Template template, Findings findings) {
        each(
                template,
                findings,
                (function, _) ->
                        findings.require(
                                AlarmMetric.all(template)
                                        .anyMatch(
                                                metric ->
                                                        metric.counts(
                                                                "AWS/Lambda",
                                                                "IteratorAge",
                                                                Map.of(
                                                                        "FunctionName",
                                                                        Resource.ref(
                                                                                function.id())))),
                                function.id() + " must have an alarm on its IteratorAge"));
    }
}
