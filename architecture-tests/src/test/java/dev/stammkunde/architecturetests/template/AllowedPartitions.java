package dev.stammkunde.architecturetests.template;

import dev.stammkunde.stacktemplate.Sections;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What functions may do with partitions of tables, by their own policies in the template. */
public record AllowedPartitions(Template template) {

    /** Whether a function may do something with a partition of a table. */
    public boolean allows(String function, String verb, String table, String partition) {
        return template.functions().stream()
                .filter(it -> it.id().equals(function))
                .flatMap(it -> it.allStatements().stream())
                .filter(statement -> isAbout(statement, "dynamodb:" + verb, table))
                .map(AllowedPartitions::leadingKeys)
                .anyMatch(
                        keys ->
                                keys.isEmpty()
                                        || keys.stream().anyMatch(key -> isLike(partition, key)));
    }

    private static boolean isAbout(Map<String, Object> statement, String action, String table) {
        return FunctionBlock.items(statement.get("Action")).contains(action)
                && FunctionBlock.items(statement.get("Resource")).stream()
                        .flatMap(resource -> Resource.findTarget(resource).stream())
                        .anyMatch(table::equals);
    }

    private static List<String> leadingKeys(Map<String, Object> statement) {
        return Sections.mapping("Condition", statement.get("Condition")).values().stream()
                .map(keys -> Sections.mapping("Condition", keys).get("dynamodb:LeadingKeys"))
                .flatMap(keys -> FunctionBlock.items(keys).stream())
                .map(String::valueOf)
                .toList();
    }

    private static boolean isLike(String partition, String pattern) {
        return partition.matches(
                Arrays.stream(pattern.split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")));
    }
}
