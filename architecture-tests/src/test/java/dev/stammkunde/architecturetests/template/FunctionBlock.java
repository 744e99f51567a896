package dev.stammkunde.architecturetests.template;

import dev.stammkunde.architecturetests.FunctionName;
import dev.stammkunde.testkit.template.Sections;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A function's block, and what all functions share. */
public record FunctionBlock(Resource block, Map<String, Object> globals) {

    public String id() {
        return block.id();
    }

    public FunctionName name() {
        return FunctionName.ofTemplateId(id());
    }

    /** Returns what triggers the function. */
    List<Resource> events() {
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

    /** Returns the names of the environment variables that this block alone sets. */
    public Set<String> variables() {
        return block.find("Environment", "Variables")
                .map(variables -> Sections.mapping(id() + ".Environment", variables).keySet())
                .orElse(Set.of());
    }

    /** Returns the statements of its own policies. */
    List<Map<String, Object>> statements() {
        return block.list("Policies").stream()
                .filter(Map.class::isInstance)
                .flatMap(
                        policy ->
                                Sections.list(
                                        id() + ".Policies",
                                        Sections.mapping(id() + ".Policies", policy)
                                                .get("Statement"))
                                        .stream())
                .map(statement -> Sections.mapping(id() + ".Policies", statement))
                .toList();
    }
}
