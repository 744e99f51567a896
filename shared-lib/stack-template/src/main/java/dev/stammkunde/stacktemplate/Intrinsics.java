package dev.stammkunde.stacktemplate;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves the intrinsic functions of a template: parameters by their defaults or the given values,
 * conditions, mappings, and resources through {@link References}. A property whose value is {@code
 * AWS::NoValue} vanishes, as in CloudFormation.
 */
public final class Intrinsics {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]*)}");

    private final Map<String, Object> template;
    private final Map<String, String> parameterValues;
    private final References references;
    private final Map<String, Boolean> conditions = new HashMap<>();

    public Intrinsics(
            Map<String, Object> template,
            Map<String, String> parameterValues,
            References references) {
        this.template = template;
        this.parameterValues = Map.copyOf(parameterValues);
        this.references = references;
    }

    /**
     * Resolves every function in the value.
     *
     * @return empty if the value is {@code AWS::NoValue}
     * @throws TemplateException if a function is unknown, malformed, or refers to what does not
     *     exist
     */
    public Optional<Object> resolve(Object value) {
        return Optional.ofNullable(resolved(value));
    }

    /** Resolves a value that must be there. */
    public Object require(Object value) {
        return resolve(value)
                .orElseThrow(
                        () -> new TemplateException("AWS::NoValue stands where a value must be."));
    }

    /** Returns whether the condition of that name holds. */
    public boolean holds(String condition) {
        var known = conditions.get(condition);
        if (known != null) {
            return known;
        }
        var definition = Sections.section(template, "Conditions").get(condition);
        if (definition == null) {
            throw new TemplateException("There is no condition " + condition + ".");
        }
        var result = truth(definition);
        conditions.put(condition, result);
        return result;
    }

    private @Nullable Object resolved(Object value) {
        if (value instanceof List<?> list) {
            var result = new ArrayList<>();
            for (Object item : list) {
                resolve(item).ifPresent(result::add);
            }
            return result;
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        if (map.size() == 1) {
            var key = String.valueOf(map.keySet().iterator().next());
            var argument = map.values().iterator().next();
            if (key.equals("Ref")) {
                return ref(String.valueOf(argument));
            }
            // A policy statement has a Condition too; that one holds a mapping.
            if (key.equals("Condition") && argument instanceof String name) {
                return holds(name);
            }
            if (key.startsWith("Fn::")) {
                return call(key.substring(4), argument);
            }
        }
        var result = new LinkedHashMap<String, Object>();
        map.forEach(
                (key, item) -> resolve(item).ifPresent(v -> result.put(String.valueOf(key), v)));
        return result;
    }

    private @Nullable Object call(String function, Object argument) {
        return switch (function) {
            case "GetAtt" -> attribute(argument);
            case "Sub" -> substitute(argument);
            case "If" -> {
                var parts = list(function, argument, 3);
                yield resolved(parts.get(holds(String.valueOf(parts.get(0))) ? 1 : 2));
            }
            case "Equals", "Not", "And", "Or" -> truth(Map.of("Fn::" + function, argument));
            case "Join" -> {
                var parts = list(function, argument, 2);
                var texts = texts(function, require(parts.get(1)));
                yield String.join(String.valueOf(require(parts.get(0))), texts);
            }
            case "Split" -> {
                var parts = list(function, argument, 2);
                var text = String.valueOf(require(parts.get(1)));
                yield List.of(text.split(Pattern.quote(String.valueOf(parts.get(0))), -1));
            }
            case "Select" -> {
                var parts = list(function, argument, 2);
                var items = list(function, require(parts.get(1)), -1);
                var index = Integer.parseInt(String.valueOf(require(parts.get(0))));
                if (index < 0 || index >= items.size()) {
                    throw new TemplateException(
                            "Fn::Select asks for item " + index + " of " + items.size() + ".");
                }
                yield items.get(index);
            }
            case "FindInMap" -> findInMap(list(function, argument, 3));
            case "Base64" ->
                    Base64.getEncoder()
                            .encodeToString(
                                    String.valueOf(require(argument))
                                            .getBytes(StandardCharsets.UTF_8));
            default -> throw new TemplateException("Fn::" + function + " is not supported.");
        };
    }

    private boolean truth(Object definition) {
        if (definition instanceof Map<?, ?> map && map.size() == 1) {
            var function = String.valueOf(map.keySet().iterator().next());
            var argument = map.values().iterator().next();
            switch (function) {
                case "Fn::Equals" -> {
                    var parts = list("Equals", argument, 2);
                    return String.valueOf(require(parts.get(0)))
                            .equals(String.valueOf(require(parts.get(1))));
                }
                case "Fn::Not" -> {
                    return !truth(list("Not", argument, 1).get(0));
                }
                case "Fn::And" -> {
                    return list("And", argument, -1).stream().allMatch(this::truth);
                }
                case "Fn::Or" -> {
                    return list("Or", argument, -1).stream().anyMatch(this::truth);
                }
                case "Condition" -> {
                    return holds(String.valueOf(argument));
                }
                default -> {}
            }
        }
        throw new TemplateException("This is no condition: " + definition);
    }

    private @Nullable Object ref(String name) {
        if (name.equals("AWS::NoValue")) {
            return null;
        }
        if (name.startsWith("AWS::")) {
            return references
                    .findPseudoParameter(name)
                    .orElseThrow(() -> new TemplateException(name + " is not known."));
        }
        var parameter = Sections.section(template, "Parameters").get(name);
        if (parameter != null) {
            return parameter(name, Sections.mapping("Parameters." + name, parameter));
        }
        return references
                .findRef(existing(name))
                .orElseThrow(() -> new TemplateException("!Ref " + name + " is not supported."));
    }

    private Object parameter(String name, Map<String, Object> definition) {
        var given = parameterValues.get(name);
        var value = given != null ? given : definition.get("Default");
        if (value == null) {
            throw new TemplateException(
                    "Parameter " + name + " has no default and no value was given.");
        }
        var type = String.valueOf(definition.get("Type"));
        if (type.equals("CommaDelimitedList") || type.startsWith("List<")) {
            return List.of(String.valueOf(value).split("\\s*,\\s*"));
        }
        return value;
    }

    private Object attribute(Object argument) {
        var parts = texts("GetAtt", argument);
        if (parts.size() < 2) {
            throw new TemplateException(
                    "Fn::GetAtt needs a resource and an attribute, not " + argument + ".");
        }
        var name = String.join(".", parts.subList(1, parts.size()));
        return references
                .findAttribute(existing(parts.get(0)), name)
                .orElseThrow(
                        () ->
                                new TemplateException(
                                        "!GetAtt "
                                                + parts.get(0)
                                                + "."
                                                + name
                                                + " is not supported."));
    }

    private String existing(String logicalId) {
        // SAM makes resources whose ids begin with that of a function, such as FunctionAliaslive.
        var resources = Sections.section(template, "Resources");
        var base =
                logicalId.contains(".")
                        ? logicalId.substring(0, logicalId.indexOf('.'))
                        : logicalId;
        if (!resources.containsKey(base) && !Sections.isRoleOfFunction(resources, base)) {
            throw new TemplateException("There is no parameter or resource " + logicalId + ".");
        }
        return logicalId;
    }

    private String substitute(Object argument) {
        var parts =
                argument instanceof List<?>
                        ? list("Sub", argument, 2)
                        : List.of(argument, Map.of());
        var variables = Sections.mapping("Fn::Sub", parts.get(1));
        Function<String, Object> lookUp =
                name -> {
                    var variable = variables.get(name);
                    if (variable != null) {
                        return require(variable);
                    }
                    return require(isReference(name) ? Map.of("Ref", name) : attributeOf(name));
                };
        return VARIABLE.matcher(String.valueOf(parts.get(0)))
                .replaceAll(
                        match ->
                                Matcher.quoteReplacement(
                                        match.group(1).isEmpty()
                                                ? String.valueOf(
                                                        lookUp.apply(match.group(2).strip()))
                                                : "${" + match.group(2) + "}"));
    }

    /** SAM takes an alias or version of a function for a reference, not for an attribute. */
    private static boolean isReference(String name) {
        return !name.contains(".") || name.endsWith(".Alias") || name.endsWith(".Version");
    }

    private static Map<String, Object> attributeOf(String name) {
        return Map.of("Fn::GetAtt", List.of((Object[]) name.split("\\.", 2)));
    }

    private Object findInMap(List<?> path) {
        Object current = Sections.section(template, "Mappings");
        for (Object step : path) {
            var key = String.valueOf(require(step));
            var next = Sections.mapping("Mappings", current).get(key);
            if (next == null) {
                throw new TemplateException("Fn::FindInMap finds no " + key + ".");
            }
            current = next;
        }
        return current;
    }

    private List<String> texts(String function, Object argument) {
        var result = new ArrayList<String>();
        list(function, argument, -1).forEach(item -> result.add(String.valueOf(require(item))));
        return result;
    }

    private static List<Object> list(String function, Object argument, int size) {
        if (argument instanceof List<?> items && (size < 0 || items.size() == size)) {
            return List.copyOf(items);
        }
        throw new TemplateException(
                "Fn::"
                        + function
                        + " needs a list"
                        + (size < 0 ? "" : " of " + size)
                        + ", not "
                        + argument
                        + ".");
    }
}
