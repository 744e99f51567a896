package dev.stammkunde.architecturetests.template;

import dev.stammkunde.architecturetests.Findings;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Somebody hears of every failure. */
final class AlarmRules {

    private AlarmRules() {}

    static List<TemplateRule> all() {
        return List.of(
                new TemplateRule(
                        "A function's errors and throttles raise alarms", AlarmRules::functions),
                new TemplateRule("A dead letter raises an alarm", AlarmRules::deadLetters),
                new TemplateRule("A late queue raises an alarm", AlarmRules::age),
                new TemplateRule("An alarm tells somebody", AlarmRules::actions),
                new TemplateRule("An alarm is about its own stack", AlarmRules::namespaces));
    }

    private static void functions(Template template, Findings findings) {
        for (FunctionBlock function : template.functions()) {
            for (String metric : List.of("Errors", "Throttles")) {
                findings.subject();
                findings.require(
                        hasAlarm(
                                template,
                                "AWS/Lambda",
                                metric,
                                "FunctionName",
                                Resource.ref(function.id())),
                        function.id() + " must have an alarm on its " + metric);
            }
        }
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
                        .filter(each -> namespace.equals(each.namespace()))
                        .filter(each -> metric.equals(each.name()))
                        .filter(each -> each.dimensions().equals(wanted))
                        .map(AlarmMetric::alarm)
                        .toList();
        return alarms(template)
                .filter(alarm -> alarms.contains(alarm.id()))
                .anyMatch(
                        alarm ->
                                alarm.is("GreaterThanThreshold", "ComparisonOperator")
                                        && alarm.number("Threshold") >= 0);
    }

    private static Stream<Resource> alarms(Template template) {
        return template.resources("AWS::CloudWatch::Alarm").stream();
    }
}
