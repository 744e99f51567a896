package dev.stammkunde.architecturetests.template;

import dev.stammkunde.architecturetests.Findings;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody hears of every failure. */
final class AlarmRules {

    /** What Lambda says of a call that did not succeed. */
    private static final List<String> FAILED = List.of("error", "failure", "timeout");

    /** Levels at which Lambda still says that. */
    private static final Set<Object> LEVELS = Set.of("WARN", "INFO", "DEBUG");

    private static final Pattern WHERE =
            Pattern.compile(
                    "\\bfilter \\w|\\bmetrics? [A-Z]|graph of this alarm|log lines?|\\./stammkunde");

    private AlarmRules() {}

    static List<TemplateRule> all() {
        return List.of(
                new TemplateRule(
                        "A function's errors and throttles raise alarms", AlarmRules::functions),
                new TemplateRule("A call that fails counts once", AlarmRules::calls),
                new TemplateRule("A dead letter raises an alarm", AlarmRules::deadLetters),
                new TemplateRule("A late queue raises an alarm", AlarmRules::age),
                new TemplateRule("An alarm tells somebody", AlarmRules::actions),
                new TemplateRule("An alarm tells where to look", AlarmRules::whereToLook),
                new TemplateRule("An alarm is about its own stack", AlarmRules::namespaces));
    }

    private static void functions(Template template, Findings findings) {
        for (FunctionBlock function : template.functions()) {
            findings.subject();
            var logging = function.logging();
            findings.require(
                    "JSON".equals(logging.get("LogFormat"))
                            && LEVELS.contains(logging.getOrDefault("SystemLogLevel", "INFO")),
                    function.id() + " must log as JSON what Lambda says of failed calls");
            for (String status : FAILED) {
                findings.require(
                        logged(template, function, report("platform.report", status))
                                .findAny()
                                .isPresent(),
                        function.id() + " must have an alarm on its calls that end in " + status);
            }
            findings.require(
                    hasAlarm(
                            template,
                            "AWS/Lambda",
                            "Throttles",
                            "FunctionName",
                            Resource.ref(function.id())),
                    function.id() + " must have an alarm on its Throttles");
        }
    }

    /** Lambda says of a failed call in many lines that it failed. */
    private static void calls(Template template, Findings findings) {
        for (FunctionBlock function : template.functions()) {
            findings.subject();
            for (String type :
                    List.of(
                            "platform.runtimeDone",
                            "platform.initReport",
                            "platform.initRuntimeDone",
                            "platform.restoreReport",
                            "platform.restoreRuntimeDone")) {
                findings.require(
                        logged(template, function, report(type, "error")).findAny().isEmpty(),
                        function.id() + " must not count a call again by " + type);
            }
            findings.require(
                    logged(template, function, report("platform.report", "success"))
                            .findAny()
                            .isEmpty(),
                    function.id() + " must raise no alarm on what succeeds");
        }
    }

    private static Map<String, Object> report(String type, String status) {
        return Map.of(
                "time",
                "2026-10-21T14:05:05.766Z",
                "type",
                type,
                "record",
                Map.of("requestId", "459921b5", "status", status));
    }

    private static Stream<String> logged(
            Template template, FunctionBlock function, Map<String, Object> line) {
        return Resource.findTarget(function.logging().get("LogGroup")).stream()
                .flatMap(group -> LoggedAlarms.on(template, group, line));
    }

    private static void deadLetters(Template template, Findings findings) {
        for (String queue : QueueRules.deadLetterQueues(template)) {
            findings.subject();
            findings.require(
                    hasAlarm(
                            template,
                            "AWS/SQS",
                            "ApproximateNumberOfMessagesVisible",
                            "QueueName",
                            Resource.attribute(queue, "QueueName")),
                    queue + " must have an alarm on its messages");
        }
    }

    private static void age(Template template, Findings findings) {
        for (Resource queue : QueueRules.sources(template).toList()) {
            findings.subject();
            findings.require(
                    hasAlarm(
                            template,
                            "AWS/SQS",
                            "ApproximateAgeOfOldestMessage",
                            "QueueName",
                            Resource.attribute(queue.id(), "QueueName")),
                    queue.id() + " must have an alarm on the age of its oldest message");
        }
    }

    private static void actions(Template template, Findings findings) {
        for (Resource alarm : alarms(template).toList()) {
            findings.subject();
            findings.require(
                    alarm.find("AlarmActions").isPresent(), alarm.id() + " must tell somebody");
            findings.require(
                    alarm.find("TreatMissingData").isPresent(),
                    alarm.id() + " must say what missing data means");
            findings.require(
                    alarm.find("AlarmDescription").isPresent(),
                    alarm.id() + " must say what happened");
        }
    }

    /** Most alarms are about many functions or queues: a query, a command or a line says which. */
    private static void whereToLook(Template template, Findings findings) {
        for (Resource alarm : alarms(template).toList()) {
            findings.subject();
            var description = alarm.find("AlarmDescription").orElse("").toString();
            findings.require(
                    WHERE.matcher(description).find(),
                    alarm.id() + " must tell by which query, command or line to find the cause");
        }
    }

    private static void namespaces(Template template, Findings findings) {
        AlarmMetric.all(template)
                .filter(metric -> !metric.namespace().toString().startsWith("AWS/"))
                .forEach(
                        metric -> {
                            findings.subject();
                            findings.require(
                                    metric.namespace()
                                            .equals(template.variables().get("METRICS_NAMESPACE")),
                                    metric.alarm()
                                            + " must be about the namespace METRICS_NAMESPACE");
                        });
    }

    private static boolean hasAlarm(
            Template template, String namespace, String metric, String dimension, Object value) {
        var wanted = Map.of(dimension, value);
        var alarms =
                AlarmMetric.all(template)
                        .filter(each -> each.counts(namespace, metric, wanted))
                        .map(AlarmMetric::alarm)
                        .toList();
        return alarms(template)
                .filter(alarm -> alarms.contains(alarm.id()))
                .anyMatch(AlarmRules::canGoOff);
    }

    static boolean canGoOff(Resource alarm) {
        return alarm.is("GreaterThanThreshold", "ComparisonOperator")
                && alarm.find("Threshold")
                        .filter(Number.class::isInstance)
                        .map(Number.class::cast)
                        .filter(limit -> limit.doubleValue() >= 0)
                        .isPresent();
    }

    private static Stream<Resource> alarms(Template template) {
        return template.resources("AWS::CloudWatch::Alarm").stream();
    }
}
