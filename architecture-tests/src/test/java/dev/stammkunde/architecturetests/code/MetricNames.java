package dev.stammkunde.architecturetests.code;

import dev.stammkunde.architecturetests.Findings;
import dev.stammkunde.architecturetests.Repository;
import dev.stammkunde.architecturetests.logs.FilterPattern;
import dev.stammkunde.architecturetests.template.AlarmMetric;
import dev.stammkunde.architecturetests.template.Resource;
import dev.stammkunde.architecturetests.template.Template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An alarm on a metric of the product's own goes off only if its function counts under that very
 * name, or a metric filter does, of lines in which a function counts.
 */
final class MetricNames {

    /** What {@code Metrics} counts under. */
    private static final Set<Set<String>> DIMENSIONS =
            Set.of(Set.of("function"), Set.of("function", "reason"));

    private MetricNames() {}

    static List<String> check(Repository repository, Template template) {
        var findings = new Findings();
        var shared = source(repository, "shared-lib");
        AlarmMetric.all(template)
                .filter(metric -> !metric.namespace().toString().startsWith("AWS/"))
                .filter(metric -> !isOfFilter(template, metric))
                .forEach(metric -> check(repository, shared, metric, findings));
        var all = shared + source(repository, "functions");
        for (Resource filter : template.resources("AWS::Logs::MetricFilter")) {
            FilterPattern.of(filter.find("FilterPattern").orElse("").toString()).fields().stream()
                    .filter(field -> Character.isUpperCase(field.charAt(0)))
                    .forEach(
                            field -> {
                                findings.subject();
                                findings.require(
                                        all.contains('"' + field + '"'),
                                        filter.id() + ": nothing counts " + field);
                            });
        }
        return findings.problems();
    }

    private static void check(
            Repository repository, String shared, AlarmMetric metric, Findings findings) {
        findings.subject();
        var function = String.valueOf(metric.dimensions().get("function"));
        var own = source(repository, "functions/" + function);
        findings.require(
                DIMENSIONS.contains(metric.dimensions().keySet()),
                metric.alarm() + " looks at dimensions that are not counted");
        findings.require(
                own.contains('"' + function + '"'),
                metric.alarm() + ": nothing counts for the function " + function);
        findings.require(
                (own + shared).contains('"' + metric.name() + '"'),
                metric.alarm() + ": " + function + " does not count " + metric.name());
        if (metric.dimensions().get("reason") instanceof String reason) {
            findings.require(
                    (own + shared).matches("(?s).*\\b" + reason + "\\b.*"),
                    metric.alarm() + ": there is no reason " + reason);
        }
    }

    /** Metric filters count without dimensions. */
    private static boolean isOfFilter(Template template, AlarmMetric metric) {
        var filtered = new ArrayList<Object>();
        template.resources("AWS::Logs::MetricFilter")
                .forEach(filter -> filtered.addAll(filter.list("MetricTransformations")));
        return metric.dimensions().isEmpty()
                && filtered.stream()
                        .anyMatch(
                                each ->
                                        each instanceof Map<?, ?> map
                                                && metric.name().equals(map.get("MetricName"))
                                                && metric.namespace()
                                                        .equals(map.get("MetricNamespace")));
    }

    private static String source(Repository repository, String folder) {
        return repository.files(folder, ".java").stream()
                .filter(file -> file.contains("/src/main/"))
                .map(repository::text)
                .collect(Collectors.joining("\n"));
    }
}
