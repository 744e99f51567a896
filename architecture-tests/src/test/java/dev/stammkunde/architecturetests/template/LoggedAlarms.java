package dev.stammkunde.architecturetests.template;

import dev.stammkunde.architecturetests.logs.FilterPattern;
import dev.stammkunde.stacktemplate.Sections;

import java.util.Map;
import java.util.stream.Stream;

/** Alarms that a line in a log raises, by a metric that filters make of it. */
final class LoggedAlarms {

    private LoggedAlarms() {}

    /**
     * Returns the alarms that go off when the line is written.
     *
     * @param group logical id of the log group
     */
    static Stream<String> on(Template template, String group, Map<String, ?> line) {
        return template.resources("AWS::Logs::MetricFilter").stream()
                .filter(filter -> filter.is(Resource.ref(group), "LogGroupName"))
                .filter(filter -> pattern(filter).matches(line))
                .flatMap(filter -> filter.list("MetricTransformations").stream())
                .map(metric -> Sections.mapping("MetricTransformations", metric))
                .filter(metric -> "1".equals(metric.get("MetricValue")))
                .flatMap(metric -> alarms(template, metric));
    }

    static FilterPattern pattern(Resource filter) {
        return FilterPattern.of(filter.find("FilterPattern").orElse("").toString());
    }

    private static Stream<String> alarms(Template template, Map<String, Object> metric) {
        return AlarmMetric.all(template)
                .filter(each -> each.dimensions().isEmpty())
                .filter(each -> each.name().equals(metric.get("MetricName")))
                .filter(each -> each.namespace().equals(metric.get("MetricNamespace")))
                .map(AlarmMetric::alarm)
                .filter(
                        id ->
                                template.resources("AWS::CloudWatch::Alarm").stream()
                                        .filter(alarm -> alarm.id().equals(id))
                                        .anyMatch(AlarmRules::canGoOff));
    }
}
