package dev.stammkunde.architecturetests.template;

import dev.stammkunde.architecturetests.Findings;
import dev.stammkunde.architecturetests.rights.Policy;
import dev.stammkunde.architecturetests.rights.Request;
import dev.stammkunde.stacktemplate.Names;
import dev.stammkunde.stacktemplate.Sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whatever the template connects may pass: tries each delivery with the rights it has. */
final class DeliveryRules {

    private static final String BUS = "events.amazonaws.com";
    private static final String LAMBDA = "lambda.amazonaws.com";
    private static final String SEND = "sqs:SendMessage";

    private DeliveryRules() {}

    static List<TemplateRule> all() {
        return List.of(
                new TemplateRule("A bus rule may send to its queue", DeliveryRules::busRules),
                new TemplateRule("A function may read its queue", DeliveryRules::mappings),
                new TemplateRule("Events of mails reach a rule", DeliveryRules::mailEvents));
    }

    private static void busRules(Template template, Findings findings) {
        for (Resource rule : template.resources("AWS::Events::Rule")) {
            for (Object target : rule.list("Targets")) {
                var fields = Sections.mapping(rule.id(), target);
                var deadLetters = Sections.mapping(rule.id(), fields.get("DeadLetterConfig"));
                findQueue(template, fields).ifPresent(id -> send(template, rule, id, findings));
                findQueue(template, deadLetters)
                        .ifPresent(id -> send(template, rule, id, findings));
            }
        }
    }

    private static void send(Template template, Resource rule, String queue, Findings findings) {
        findings.subject();
        var policy = template.policyOf("AWS::SQS::QueuePolicy", "Queues", queue);
        var request =
                Request.of(BUS, SEND, template.arn(queue))
                        .from(Names.ACCOUNT, template.arn(rule.id()));
        findings.require(
                policy.permits(request), rule.id() + " must be allowed to send to " + queue);
        findings.require(
                !policy.permits(request.from("999999999999", "arn:aws:events:::rule/x")),
                queue + " must not take messages of others' rules");
    }

    private static void mappings(Template template, Findings findings) {
        for (FunctionBlock function : template.functions()) {
            for (Resource mapping : function.events("SQS")) {
                findings.subject();
                var queue = mapping.find("Queue").map(template::resolve).orElse("").toString();
                for (String verb :
                        List.of("ReceiveMessage", "DeleteMessage", "GetQueueAttributes")) {
                    findings.require(
                            rights(template, function)
                                    .permits(Request.of(LAMBDA, "sqs:" + verb, queue)),
                            function.id() + " must be allowed sqs:" + verb + " on its queue");
                }
            }
        }
    }

    /**
     * SES publishes to the default bus of its own account, which takes events of AWS's services
     * without a policy, and to no other. What no rule asks for there is lost.
     */
    private static void mailEvents(Template template, Findings findings) {
        var heard = new ArrayList<Object>();
        for (Resource rule : template.resources("AWS::Events::Rule")) {
            rule.find("EventPattern", "detail", "mail", "tags", "ses:configuration-set")
                    .filter(sets -> rule.is("default", "EventBusName"))
                    .map(template::resolve)
                    .ifPresent(sets -> heard.addAll(Sections.list(rule.id(), sets)));
        }
        var bus = "arn:aws:events:%s:%s:event-bus/default".formatted(Names.REGION, Names.ACCOUNT);
        for (Resource destination :
                template.resources("AWS::SES::ConfigurationSetEventDestination")) {
            findings.subject();
            var set = destination.find("ConfigurationSetName").map(template::resolve).orElse("");
            findings.require(
                    destination
                            .find("EventDestination", "EventBridgeDestination", "EventBusArn")
                            .map(template::resolve)
                            .filter(bus::equals)
                            .isPresent(),
                    destination.id() + " must use the default bus: SES takes no other");
            findings.require(
                    heard.contains(set), "No rule on the default bus asks for events of " + set);
        }
    }

    /** Returns what a function's own policies give it. */
    static Policy rights(Template template, FunctionBlock function) {
        return Policy.ofStatements(
                Sections.list(function.id(), template.resolve(function.statements())));
    }

    private static Optional<String> findQueue(Template template, Map<String, Object> fields) {
        return Resource.findTarget(fields.get("Arn")).filter(template::has);
    }
}
