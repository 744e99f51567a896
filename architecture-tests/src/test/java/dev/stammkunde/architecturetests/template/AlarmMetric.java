package dev.stammkunde.architecturetests.template;

import dev.stammkunde.stacktemplate.Sections;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A metric that an alarm looks at: its own, one of those that its expression sums, or one that its
 * query asks for.
 *
 * @param dimensions by name, in the template's form; none for what is counted over all of them
 * @param queried whether a query asks for it, which finds it under any dimensions
 */
public record AlarmMetric(
        String alarm,
        Object namespace,
        String name,
        Map<String, Object> dimensions,
        boolean queried) {

    private static final Pattern QUERY =
            Pattern.compile("SELECT SUM\\((\\w+)\\) FROM \"([\\w/]+)\"");

    /** Returns the metrics of all alarms. */
    public static Stream<AlarmMetric> all(Template template) {
        return template.resources("AWS::CloudWatch::Alarm").stream().flatMap(AlarmMetric::of);
    }

    private static Stream<AlarmMetric> of(Resource alarm) {
        if (alarm.find("Metrics").isEmpty()) {
            return Stream.of(of(alarm.id(), alarm.properties()));
        }
        return Stream.concat(
                queries(alarm).stream()
                        .filter(query -> query.containsKey("MetricStat"))
                        .map(query -> Sections.mapping(alarm.id(), query.get("MetricStat")))
                        .map(
                                stat ->
                                        of(
                                                alarm.id(),
                                                Sections.mapping(alarm.id(), stat.get("Metric")))),
                queries(alarm).stream()
                        .map(query -> QUERY.matcher(String.valueOf(query.get("Expression"))))
                        .filter(Matcher::matches)
                        .map(
                                query ->
                                        new AlarmMetric(
                                                alarm.id(),
                                                query.group(2),
                                                query.group(1),
                                                Map.of(),
                                                true)));
    }

    /** Returns whether this counts what is sent under these names and dimensions. */
    boolean counts(Object namespace, String name, Map<String, Object> dimensions) {
        return this.namespace.equals(namespace)
                && this.name.equals(name)
                && (this.dimensions.isEmpty() || this.dimensions.equals(dimensions));
    }

    /** Returns whether the expression is a query, which finds its metrics itself. */
    static boolean isQuery(Object expression) {
        return QUERY.matcher(String.valueOf(expression)).matches();
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
                dimensions,
                false);
    }
}
