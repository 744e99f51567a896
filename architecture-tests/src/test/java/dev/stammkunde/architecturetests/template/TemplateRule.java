package dev.stammkunde.architecturetests.template;

import dev.stammkunde.architecturetests.Findings;

import java.util.List;
import java.util.stream.Stream;

/**
 * One rule over the template.
 *
 * @param name a sentence
 */
record TemplateRule(String name, Check check) {

    /** Looks at a template. */
    interface Check {
        void check(Template template, Findings findings);
    }

    static List<TemplateRule> all() {
        return Stream.of(
                        FunctionRules.all(),
                        PolicyRules.all(),
                        AuditRules.all(),
                        AlarmRules.all(),
                        CountRules.all(),
                        AlarmTopicRules.all(),
                        LossRules.all(),
                        DeliveryRules.all(),
                        ScheduleRules.all(),
                        LimitRules.all(),
                        SenderRules.all(),
                        AccessRules.all(),
                        ApiRules.all(),
                        QueueRules.all(),
                        StreamRules.all(),
                        TableRules.all(),
                        BucketRules.all(),
                        EventRules.all(),
                        MailRules.all())
                .flatMap(List::stream)
                .toList();
    }

    List<String> problems(Template template) {
        var findings = new Findings();
        check.check(template, findings);
        return findings.problems();
    }

    @Override
    public String toString() {
        return name;
    }
}
