package dev.stammkunde.architecturetests.template;

import dev.stammkunde.architecturetests.FunctionName;
import dev.stammkunde.stacktemplate.Sections;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A function's block, and what all functions share.
 *
 * @param beside policies of its role that stand apart: one that names the function itself cannot
 *     stand in its block
 */
public record FunctionBlock(Resource block, Map<String, Object> globals, List<Resource> beside) {

    private static final String ALIAS = ".Alias";

    private static final Pattern OF_TABLE = Pattern.compile("\\$\\{([A-Za-z0-9]+)\\.Arn}/");

    public String id() {
        return block.id();
    }

    public FunctionName name() {
        return FunctionName.ofTemplateId(id());
    }

    /** Returns what triggers the function. */
    public List<Resource> events() {
        return Sections.mapping(id() + ".Events", block.properties().get("Events"))
                .entrySet()
                .stream()
                .map(e -> new Resource(e.getKey(), Sections.mapping(e.getKey(), e.getValue())))
                .toList();
    }

    List<Resource> events(String type) {
        return events().stream().filter(event -> event.type().equals(type)).toList();
    }

    /** Returns a property of this block, else the one that all share; empty text if none is set. */
    String effective(String property) {
        var own = block.properties().get(property);
        var value = own != null ? own : globals.get(property);
        return value == null ? "" : value.toString();
    }

    /** Returns how it logs: what all share, and its own. */
    Map<String, Object> logging() {
        var result = new TreeMap<>(Sections.mapping("Globals", globals.get("LoggingConfig")));
        result.putAll(Sections.mapping(id(), block.find("LoggingConfig").orElse(Map.of())));
        return result;
    }

    /** Returns the names of the environment variables that this block alone sets. */
    public Set<String> variables() {
        return block.find("Environment", "Variables")
                .map(variables -> Sections.mapping(id() + ".Environment", variables).keySet())
                .orElse(Set.of());
    }

    /** Returns the statements of its own policies, in its block and beside it, as they stand. */
    List<Object> statements() {
        return Stream.concat(
                        block.list("Policies").stream().filter(Map.class::isInstance),
                        beside.stream().flatMap(policy -> policy.find("PolicyDocument").stream()))
                .flatMap(
                        policy ->
                                Sections.list(
                                        id() + ".Policies",
                                        Sections.mapping(id() + ".Policies", policy)
                                                .get("Statement"))
                                        .stream())
                .toList();
    }

    /** Returns the statements of its own policies, with those that only some stacks have. */
    List<Map<String, Object>> allStatements() {
        return statements().stream()
                .flatMap(FunctionBlock::choices)
                .map(statement -> Sections.mapping(id() + ".Policies", statement))
                .filter(statement -> statement.containsKey("Effect"))
                .toList();
    }

    /**
     * Returns the verbs that its own policies give it, by the resource: its id, or what stands
     * there.
     */
    public Map<String, Set<String>> grants() {
        var grants = new TreeMap<String, Set<String>>();
        for (Map<String, Object> statement : allStatements()) {
            for (Object resource : items(statement.get("Resource"))) {
                var id = nameOf(resource);
                items(statement.get("Action"))
                        .forEach(
                                action ->
                                        grants.computeIfAbsent(id, _ -> new TreeSet<>())
                                                .add(String.valueOf(action)));
            }
        }
        return grants;
    }

    /** An index is part of its table, and objects are of their bucket. */
    private static String nameOf(Object resource) {
        var text = String.valueOf(resource);
        var table = OF_TABLE.matcher(text);
        return Resource.findTarget(resource).orElseGet(() -> table.find() ? table.group(1) : text);
    }

    /** Finds the function whose alias a resource is. */
    static Optional<String> findCalled(Object resource) {
        return resource instanceof Map<?, ?> map
                        && map.get("Ref") instanceof String text
                        && text.endsWith(ALIAS)
                ? Optional.of(text.substring(0, text.length() - ALIAS.length()))
                : Optional.empty();
    }

    /** Returns the functions that this one may call. */
    Set<String> called() {
        return allStatements().stream()
                .filter(it -> items(it.get("Action")).contains("lambda:InvokeFunction"))
                .flatMap(it -> items(it.get("Resource")).stream())
                .flatMap(resource -> findCalled(resource).stream())
                .collect(Collectors.toSet());
    }

    /** Returns what stands there as a list or alone. */
    static List<Object> items(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> List.copyOf(list);
            default -> List.of(value);
        };
    }

    private static Stream<?> choices(Object statement) {
        return statement instanceof Map<?, ?> map && map.get("Fn::If") instanceof List<?> choice
                ? choice.stream().skip(1)
                : Stream.of(statement);
    }
}
