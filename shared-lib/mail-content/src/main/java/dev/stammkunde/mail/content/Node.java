package dev.stammkunde.mail.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A piece of a template that was read. */
sealed interface Node {

    Position at();

    /**
     * Text as it was written: in markup with entities.
     *
     * @param text without variables
     */
    record Text(String text, Position at) implements Node {}

    /** The value of a variable. */
    record Output(Format format, Variable variable, Position at) implements Node {}

    /** One of two alternatives, by whether a variable has a value that is neither empty nor 0. */
    record Condition(Variable variable, List<Node> then, List<Node> otherwise, Position at)
            implements Node {
        public Condition {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }
    }

    /**
     * An element of MJML or HTML.
     *
     * @param attributes in their order
     */
    record Element(
            String name, Map<String, List<Node>> attributes, List<Node> children, Position at)
            implements Node {

        /** Returns the value of an attribute; nothing when it is not there. */
        List<Node> attribute(String attribute) {
            return attributes.getOrDefault(attribute, List.of());
        }
    }

    /** A shipped part in its place. */
    record Inclusion(String partial, Position at) implements Node {}

    /** How a value is written. */
    enum Format {
        /** As it is. */
        PLAIN,
        DATE,
        MONEY,
        NUMBER,
        POINTS,
        LINES,
        /** As a part of a link. */
        ENCODED
    }

    /** Returns nodes with parts put in where they are included. */
    static List<Node> including(List<Node> nodes, Map<String, List<Node>> partials) {
        List<Node> all = new ArrayList<>();
        for (Node node : nodes) {
            switch (node) {
                case Inclusion inclusion ->
                        all.addAll(
                                including(
                                        partials.getOrDefault(inclusion.partial(), List.of()),
                                        partials));
                case Element element ->
                        all.add(
                                new Element(
                                        element.name(),
                                        element.attributes(),
                                        including(element.children(), partials),
                                        element.at()));
                case Condition condition ->
                        all.add(
                                new Condition(
                                        condition.variable(),
                                        including(condition.then(), partials),
                                        including(condition.otherwise(), partials),
                                        condition.at()));
                case Text text -> all.add(text);
                case Output output -> all.add(output);
            }
        }
        return all;
    }
}
