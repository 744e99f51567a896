package dev.stammkunde.architecturetests.prices;

import dev.stammkunde.architecturetests.template.FunctionBlock;
import dev.stammkunde.architecturetests.template.Resource;
import dev.stammkunde.architecturetests.template.Template;
import dev.stammkunde.stacktemplate.Sections;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a function adds to the stack: its own block, the queues that feed it, the bus rules that
 * fill these, and alarms that are about it alone.
 */
record FunctionShare(Template template, FunctionBlock function) {

    /** Returns how many resources it adds after the SAM transform. */
    int resources() {
        var expansion = Expansion.of(template);
        return owned().mapToInt(id -> expansion.of(id).size()).sum();
    }

    /** Returns how many lines of the template it adds. */
    int lines() {
        return owned().mapToInt(this::lines).sum();
    }

    @Override
    public String toString() {
        return function.id();
    }

    private Stream<String> owned() {
        return Stream.of(Stream.of(function.id()), queues().stream(), rules(), alarms())
                .flatMap(ids -> ids);
    }

    private List<String> queues() {
        return Sections.mapping(function.id(), function.block().find("Events").orElse(Map.of()))
                .values()
                .stream()
                .map(event -> Sections.mapping("Events", event))
                .map(event -> Sections.mapping("Properties", event.get("Properties")))
                .flatMap(event -> target(event.get("Queue")))
                .toList();
    }

    private Stream<String> rules() {
        return template.resources("AWS::Events::Rule").stream()
                .filter(
                        rule ->
                                rule.list("Targets").stream()
                                        .map(target -> Sections.mapping(rule.id(), target))
                                        .flatMap(target -> target(target.get("Arn")))
                                        .anyMatch(queues()::contains))
                .map(Resource::id);
    }

    private Stream<String> alarms() {
        var ofFunction = "Value=" + function.name().folder() + "}";
        return template.resources("AWS::CloudWatch::Alarm").stream()
                .filter(alarm -> alarm.list("Dimensions").toString().contains(ofFunction))
                .map(Resource::id);
    }

    private static Stream<String> target(@Nullable Object reference) {
        return reference instanceof Map<?, ?> map && map.get("Fn::GetAtt") instanceof List<?> path
                ? Stream.of(String.valueOf(path.getFirst()))
                : Stream.empty();
    }

    /** From its id to the next one, with the comments and blank lines between. */
    private int lines(String id) {
        var all = template.lines();
        var first = all.indexOf("  " + id + ":");
        var next = first + 1;
        while (next < all.size() && !all.get(next).matches(" {0,2}\\w+:.*")) {
            next++;
        }
        return next - first;
    }
}
