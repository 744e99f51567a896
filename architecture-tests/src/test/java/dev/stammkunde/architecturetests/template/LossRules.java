package dev.stammkunde.architecturetests.template;

import dev.stammkunde.architecturetests.Findings;
import dev.stammkunde.stacktemplate.Sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What AWS could neither deliver nor keep raises an alarm, and every alarm can go off. */
final class LossRules {

    /** The most metrics that an alarm may look at. */
    private static final int MOST_METRICS = 10;

    /**
     * What AWS sends under which dimensions. An alarm on any other combination is silent for ever.
     */
    private static final Map<String, Set<Set<String>>> SENT =
            Map.of(
                    // Without dimensions: of all functions of the account and region.
                    "AWS/Lambda Errors", Set.of(Set.of("FunctionName"), Set.of()),
                    "AWS/Lambda Throttles", Set.of(Set.of("FunctionName"), Set.of()),
                    "AWS/Lambda IteratorAge", Set.of(Set.of("FunctionName")),
                    "AWS/Lambda DestinationDeliveryFailures",
                            Set.of(Set.of("FunctionName"), Set.of()),
                    "AWS/SQS ApproximateNumberOfMessagesVisible", Set.of(Set.of("QueueName")),
                    "AWS/SQS ApproximateAgeOfOldestMessage", Set.of(Set.of("QueueName")),
                    // A rule of the default bus is sent without its bus.
                    "AWS/Events FailedInvocations",
                            Set.of(Set.of("RuleName"), Set.of("EventBusName", "RuleName")),
                    "AWS/Events InvocationsFailedToBeSentToDlq",
                            Set.of(Set.of("RuleName"), Set.of("EventBusName", "RuleName")),
                    "AWS/Scheduler InvocationsFailedToBeSentToDeadLetterCount",
                            Set.of(Set.of("ScheduleGroup")),
                    "AWS/ApiGateway 5xx", Set.of(Set.of("ApiId")));

    private static final String OF_RULES = "InvocationsFailedToBeSentToDlq";

    /** Also counts what was kept, whose queue has an alarm of its own. */
    private static final String FAILED = "FailedInvocations";

    private static final List<String> OF_ASYNCHRONOUS_CALLS =
            // Not AsyncEventsDropped: it counts what was kept as well.
            List.of("DestinationDeliveryFailures");
    private static final String OF_SCHEDULES = "InvocationsFailedToBeSentToDeadLetterCount";

    private LossRules() {}

    static List<TemplateRule> all() {
        return List.of(
                new TemplateRule("What a bus rule loses raises an alarm", LossRules::busRules),
                new TemplateRule("What a schedule loses raises an alarm", LossRules::schedules),
                new TemplateRule(
                        "What an asynchronous call loses raises an alarm", LossRules::calls),
                new TemplateRule("An alarm's metric is one that AWS sends", LossRules::sent),
                new TemplateRule("An alarm's sum counts all of its metrics", LossRules::sums));
    }

    private static void busRules(Template template, Findings findings) {
        for (Resource rule : template.resources("AWS::Events::Rule")) {
            findings.subject();
            var bus = rule.find("EventBusName").orElse("default");
            var dimensions =
                    bus.equals("default")
                            ? Map.of("RuleName", Resource.ref(rule.id()))
                            // Ref of a rule on a bus of its own is "bus|rule".
                            : Map.of("EventBusName", bus, "RuleName", nameOf(rule));
            require(template, findings, "AWS/Events", OF_RULES, dimensions);
            if (!isKept(rule)) {
                require(template, findings, "AWS/Events", FAILED, dimensions);
            }
        }
    }

    /** Returns whether all that the rule cannot deliver goes to a queue, or counts as lost. */
    private static boolean isKept(Resource rule) {
        return rule.list("Targets").stream()
                .map(target -> Sections.mapping(rule.id(), target))
                .allMatch(target -> target.containsKey("DeadLetterConfig"));
    }

    private static void schedules(Template template, Findings findings) {
        for (Resource group : template.resources("AWS::Scheduler::ScheduleGroup")) {
            findings.subject();
            var dimensions = Map.of("ScheduleGroup", Resource.ref(group.id()));
            require(template, findings, "AWS/Scheduler", OF_SCHEDULES, dimensions);
        }
    }

    private static void calls(Template template, Findings findings) {
        for (FunctionBlock function : template.functions()) {
            if (function.block().find("EventInvokeConfig").isEmpty()) {
                continue;
            }
            findings.subject();
            for (String metric : OF_ASYNCHRONOUS_CALLS) {
                var dimensions = Map.of("FunctionName", Resource.ref(function.id()));
                require(template, findings, "AWS/Lambda", metric, dimensions);
            }
        }
    }

    private static void require(
            Template template,
            Findings findings,
            String namespace,
            String metric,
            Map<String, Object> dimensions) {
        var wanted = new TreeMap<String, Object>(dimensions);
        findings.require(
                AlarmMetric.all(template).anyMatch(each -> each.counts(namespace, metric, wanted)),
                "No alarm looks at " + metric + " of " + wanted);
    }

    /** A rule's own name. Its {@code Ref} is "bus|name" where the bus is not the default one. */
    private static Object nameOf(Resource rule) {
        var parts = Map.of("Fn::Split", List.of("|", Resource.ref(rule.id())));
        return Map.of("Fn::Select", List.of(1L, parts));
    }

    private static void sent(Template template, Findings findings) {
        AlarmMetric.all(template)
                .filter(metric -> metric.namespace().toString().startsWith("AWS/"))
                .forEach(
                        metric -> {
                            findings.subject();
                            var name = metric.namespace() + " " + metric.name();
                            var sent = SENT.getOrDefault(name, Set.of());
                            findings.require(
                                    metric.queried()
                                            ? !sent.isEmpty()
                                            : sent.contains(metric.dimensions().keySet()),
                                    metric.alarm()
                                            + " looks at "
                                            + name
                                            + " of "
                                            + metric.dimensions().keySet()
                                            + ", which AWS does not send");
                        });
    }

    private static void sums(Template template, Findings findings) {
        for (Resource alarm : template.resources("AWS::CloudWatch::Alarm")) {
            var summands = new ArrayList<String>();
            var sums = new ArrayList<String>();
            // The latest of queues, each by its own limit, counts all of them too.
            var limits = new ArrayList<String>();
            for (var query : AlarmMetric.queries(alarm)) {
                findings.subject();
                if (AlarmMetric.isQuery(query.getOrDefault("Expression", ""))) {
                    continue;
                }
                if (query.containsKey("Expression")) {
                    sums.add(String.valueOf(query.get("Expression")).replaceAll("\\s+", " "));
                } else {
                    // One that is missing would make the sum missing too.
                    summands.add("FILL(" + query.get("Id") + ", 0)");
                    limits.add("FILL\\(" + query.get("Id") + ", 0\\) / [1-9][0-9]*");
                    findings.require(
                            Boolean.FALSE.equals(query.get("ReturnData")),
                            alarm.id() + " must return its sum alone");
                }
            }
            findings.require(
                    summands.size() <= MOST_METRICS,
                    alarm.id() + " may sum " + MOST_METRICS + " metrics at most");
            var sum = String.join(" + ", summands);
            var latest = "MAX\\(\\[" + String.join(", ", limits) + "]\\)";
            findings.require(
                    summands.isEmpty()
                            ? sums.isEmpty()
                            : sums.size() == 1
                                    && (sums.getFirst().equals(sum)
                                            || sums.getFirst().matches(latest)),
                    alarm.id() + " must sum " + summands);
        }
    }
}
