package dev.stammkunde.stacktemplate;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a template's YAML into maps, lists, strings, booleans, longs and decimals. A short tag
 * becomes its long form ({@code !Ref A} becomes {@code {Ref: A}}, {@code !GetAtt A.Arn} becomes
 * {@code {Fn::GetAtt: [A, Arn]}}), so that one form is left to resolve.
 */
public final class TemplateYaml {

    private static final Set<String> FUNCTIONS =
            Set.of(
                    "And",
                    "Base64",
                    "Cidr",
                    "Equals",
                    "FindInMap",
                    "GetAZs",
                    "GetAtt",
                    "If",
                    "ImportValue",
                    "Join",
                    "Length",
                    "Not",
                    "Or",
                    "Select",
                    "Split",
                    "Sub",
                    "ToJsonString",
                    "Transform");

    private TemplateYaml() {}

    /**
     * Reads the file.
     *
     * @throws TemplateException if it is not a YAML mapping, repeats a key or has a tag that
     *     CloudFormation does not know
     */
    public static Map<String, Object> read(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException _) {
            throw new TemplateException(file + " is not there.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Like {@link #read}, from text. */
    public static Map<String, Object> parse(String text) {
        var settings = LoadSettings.builder().setLabel("template").build();
        var root =
                new Compose(settings)
                        .composeString(text)
                        .orElseThrow(() -> new TemplateException("The template is empty."));
        if (root instanceof MappingNode mapping) {
            return mapping(mapping);
        }
        throw new TemplateException("The template is not a mapping.");
    }

    private static @Nullable Object value(Node node) {
        var tag = node.getTag().getValue();
        var plain = plain(node);
        if (!tag.startsWith("!") || plain == null) {
            return plain;
        }
        var name = tag.substring(1);
        if (name.equals("Ref") || name.equals("Condition")) {
            return Map.of(name, plain);
        }
        if (!FUNCTIONS.contains(name)) {
            throw new TemplateException("Unknown tag " + tag + at(node));
        }
        if (name.equals("GetAtt") && plain instanceof String path) {
            var dot = path.indexOf('.');
            if (dot < 0) {
                throw new TemplateException("!GetAtt " + path + " names no attribute" + at(node));
            }
            return Map.of("Fn::GetAtt", List.of(path.substring(0, dot), path.substring(dot + 1)));
        }
        return Map.of("Fn::" + name, plain);
    }

    private static @Nullable Object plain(Node node) {
        return switch (node) {
            case MappingNode mapping -> mapping(mapping);
            case SequenceNode sequence -> sequence(sequence);
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new TemplateException("Unknown YAML node" + at(node));
        };
    }

    private static Map<String, Object> mapping(MappingNode node) {
        var result = new LinkedHashMap<String, Object>();
        for (NodeTuple entry : node.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw new TemplateException("A key is not text" + at(entry.getKeyNode()));
            }
            var value = value(entry.getValueNode());
            if (value == null) {
                throw new TemplateException(key.getValue() + " has no value" + at(key));
            }
            if (result.put(key.getValue(), value) != null) {
                throw new TemplateException(key.getValue() + " is there twice" + at(key));
            }
        }
        return result;
    }

    private static List<Object> sequence(SequenceNode node) {
        var result = new ArrayList<>();
        for (Node item : node.getValue()) {
            var value = value(item);
            if (value == null) {
                throw new TemplateException("A list item has no value" + at(item));
            }
            result.add(value);
        }
        return result;
    }

    private static @Nullable Object scalar(ScalarNode node) {
        var text = node.getValue();
        var tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        }
        if (tag.equals(Tag.INT) && text.matches("[-+]?[0-9]{1,18}")) {
            return Long.valueOf(text);
        }
        if (tag.equals(Tag.FLOAT) && text.matches("[-+]?[0-9.]+")) {
            return new BigDecimal(text);
        }
        return text;
    }

    private static String at(Node node) {
        return node.getStartMark().map(mark -> " at line " + (mark.getLine() + 1)).orElse("") + ".";
    }
}
