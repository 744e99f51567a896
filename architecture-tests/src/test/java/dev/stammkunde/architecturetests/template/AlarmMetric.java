package dev.stammkunde.architecturetests.template;

import dev.stammkunde.stacktemplate.Sections;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A metric that an alarm looks at: its own, or one of those that its expression sums.
 *
 * @param dimensions by name, in the template's form
 */
public record AlarmMetric(
        String alarm, Object namespace, String name, Map<String, Object> dimensions) {

    /** Returns the metrics of all alarms. */
    public static Stream<AlarmMetric> all(Template template) {
        return template.resources("AWS::CloudWatch::Alarm").stream().flatMap(AlarmMetric::of);
    }

    private static Stream<AlarmMetric> of(Resource alarm) {
        if (alarm.find("Metrics").isEmpty()) {
            return Stream.of(of(alarm.id(), alarm.properties()));
        }
        return queries(alarm).stream()
                .filter(query -> query.containsKey("MetricStat"))
                .map(query -> Sections.mapping(alarm.id(), query.get("MetricStat")))
                .map(stat -> of(alarm.id(), Sections.mapping(alarm.id(), stat.get("Metric"))));
    }

    /** Returns what an alarm with an expression consists of. */
    static List<Map<String, Object>> queries(Resource alarm) {
        return alarm.list("Metrics").stream()
                .map(query -> Sections.mapping(alarm.id(), query))
                .toList();
    }

    private static AlarmMetric of(String alarm, Map<String, Object> metric) {
        var dimensions = new TreeMap<String, Object>();
        for (Object dimension : Sections.list(alarm, metric.get("Dimensions"))) {
            var value = Sections.mapping(alarm, dimension).get("Value");
            dimensions.put(Template.text(dimension, "Name"), value == null ? "" : value);
        }
        return new AlarmMetric(
                alarm,
                metric.getOrDefault("Namespace", ""),
                String.valueOf(metric.get("MetricName")),
                dimensions);
    }
}
