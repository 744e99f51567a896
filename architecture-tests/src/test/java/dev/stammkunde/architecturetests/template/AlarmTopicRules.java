package dev.stammkunde.architecturetests.template;

import dev.stammkunde.architecturetests.Findings;
import dev.stammkunde.architecturetests.rights.Policy;
import dev.stammkunde.architecturetests.rights.Request;
import dev.stammkunde.stacktemplate.Names;
import dev.stammkunde.stacktemplate.Sections;

import java.util.List;
import java.util.Optional;

/** An alarm that nobody can hear is none: publishes each to its topics with CloudWatch's rights. */
final class AlarmTopicRules {

    private static final String CLOUDWATCH = "cloudwatch.amazonaws.com";

    private AlarmTopicRules() {}

    static List<TemplateRule> all() {
        return List.of(
                new TemplateRule("An alarm can publish to its topic", AlarmTopicRules::topics));
    }

    private static void topics(Template template, Findings findings) {
        for (Resource alarm : template.resources("AWS::CloudWatch::Alarm")) {
            findings.subject();
            var actions = template.resolve(alarm.find("AlarmActions").orElse(List.of()));
            for (Object action : Sections.list(alarm.id(), actions)) {
                var topic = findTopic(template, action);
                findings.require(
                        topic.isPresent(), alarm.id() + " must tell a topic of this stack");
                topic.ifPresent(
                        found -> {
                            var request = publishing(template, alarm, found);
                            policy(template, request, alarm, found, findings);
                            key(template, request, found, findings);
                        });
            }
        }
    }

    private static Request publishing(Template template, Resource alarm, Resource topic) {
        return Request.of(CLOUDWATCH, "sns:Publish", template.arn(topic.id()))
                .from(Names.ACCOUNT, template.arn(alarm.id()));
    }

    private static void policy(
            Template template, Request request, Resource alarm, Resource topic, Findings findings) {
        var policy = template.policyOf("AWS::SNS::TopicPolicy", "Topics", topic.id());
        findings.require(
                policy.permits(request),
                topic.id() + "'s policy must let CloudWatch publish " + alarm.id());
        findings.require(
                !policy.permits(request.from("999999999999", "arn:aws:cloudwatch:::alarm:x")),
                topic.id() + "'s policy must not let other accounts' alarms publish");
    }

    /** CloudWatch may not use a key that AWS manages, whatever the topic's policy says. */
    private static void key(Template template, Request request, Resource topic, Findings findings) {
        var key = topic.find("KmsMasterKeyId");
        if (key.isEmpty()) {
            return;
        }
        var policy =
                key.flatMap(Resource::findTarget)
                        .flatMap(id -> findResource(template, "AWS::KMS::Key", id))
                        .flatMap(found -> found.find("KeyPolicy"))
                        .map(document -> Policy.of(template.resolve(document)))
                        .orElse(Policy.NONE);
        for (String action : List.of("kms:Decrypt", "kms:GenerateDataKey")) {
            var use = new Request(CLOUDWATCH, action, "*", request.context());
            findings.require(
                    policy.permits(use),
                    topic.id() + " has a key that CloudWatch may not use for " + action);
        }
    }

    private static Optional<Resource> findTopic(Template template, Object arn) {
        return template.resources("AWS::SNS::Topic").stream()
                .filter(topic -> template.arn(topic.id()).equals(arn))
                .findFirst();
    }

    private static Optional<Resource> findResource(Template template, String type, String id) {
        return template.resources(type).stream()
                .filter(resource -> resource.id().equals(id))
                .findFirst();
    }
}
