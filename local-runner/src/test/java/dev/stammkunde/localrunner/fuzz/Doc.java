package dev.stammkunde.localrunner.fuzz;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A JSON document that may be wrong: names may come twice, and a literal is whatever text stands
 * there, such as {@code 1e999} or half a surrogate pair.
 */
public sealed interface Doc {

    /** A name and its value; the name is JSON text with its quotes. */
    record Field(String name, Doc value) {}

    /** An object. */
    record Fields(List<Field> fields) implements Doc {}

    /** An array. */
    record Elements(List<Doc> elements) implements Doc {}

    /** All else, as it is written. */
    record Literal(String text) implements Doc {

        boolean isText() {
            return text.startsWith("\"");
        }

        /** Returns what is between the quotes, if there are any. */
        String content() {
            return isText() ? text.substring(1, text.length() - 1) : text;
        }

        /** Returns a literal of the same kind with other content. */
        Literal withContent(String content) {
            return new Literal(isText() ? '"' + content + '"' : content);
        }
    }

    static Doc read(String json) {
        try {
            return of(Json.read(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Doc of(JsonNode node) {
        if (node.isObject()) {
            var fields = new ArrayList<Field>();
            node.properties()
                    .forEach(
                            field ->
                                    fields.add(
                                            new Field(
                                                    Json.write(field.getKey()),
                                                    of(field.getValue()))));
            return new Fields(fields);
        }
        if (node.isArray()) {
            var elements = new ArrayList<Doc>();
            node.forEach(element -> elements.add(of(element)));
            return new Elements(elements);
        }
        return new Literal(
                node.isBigDecimal() ? node.decimalValue().toPlainString() : node.toString());
    }

    default String write() {
        return switch (this) {
            case Literal(String text) -> text;
            case Elements(var elements) ->
                    elements.stream().map(Doc::write).collect(Collectors.joining(",", "[", "]"));
            case Fields(var fields) ->
                    fields.stream()
                            .map(field -> field.name() + ':' + field.value().write())
                            .collect(Collectors.joining(",", "{", "}"));
        };
    }

    /** Returns all places of the document but its root, outer ones first. */
    default List<Place> places() {
        var places = new ArrayList<Place>();
        collect(Place.ROOT, places);
        return places;
    }

    private void collect(Place here, List<Place> places) {
        for (int index = 0; index < size(); index++) {
            var place = here.child(index, label(index));
            places.add(place);
            child(index).collect(place, places);
        }
    }

    private int size() {
        return switch (this) {
            case Literal _ -> 0;
            case Elements(var elements) -> elements.size();
            case Fields(var fields) -> fields.size();
        };
    }

    private String label(int index) {
        return this instanceof Fields(var fields)
                ? '.' + new Literal(fields.get(index).name()).content()
                : "[" + index + ']';
    }

    private Doc child(int index) {
        return switch (this) {
            case Literal _ -> throw new IllegalArgumentException("A literal holds nothing.");
            case Elements(var elements) -> elements.get(index);
            case Fields(var fields) -> fields.get(index).value();
        };
    }

    default Doc at(Place place) {
        var found = this;
        for (int index : place.steps()) {
            found = found.child(index);
        }
        return found;
    }

    /** Returns the document with another value there. */
    default Doc with(Place place, UnaryOperator<Doc> change) {
        return place.steps().isEmpty()
                ? change.apply(this)
                : edited(
                        place,
                        field -> List.of(new Field(field.name(), change.apply(field.value()))));
    }

    /** Returns the document with other fields or elements in the stead of that one. */
    default Doc edited(Place place, Function<Field, List<Field>> change) {
        int index = place.steps().getFirst();
        if (place.steps().size() > 1) {
            var inner = child(index).edited(place.inner(), change);
            return replaced(index, List.of(new Field(name(index), inner)));
        }
        return replaced(index, change.apply(new Field(name(index), child(index))));
    }

    private String name(int index) {
        return this instanceof Fields(var fields) ? fields.get(index).name() : "";
    }

    private Doc replaced(int index, List<Field> values) {
        return switch (this) {
            case Literal _ -> throw new IllegalArgumentException("A literal holds nothing.");
            case Elements(var elements) -> {
                var changed = new ArrayList<>(elements);
                changed.remove(index);
                changed.addAll(index, values.stream().map(Field::value).toList());
                yield new Elements(changed);
            }
            case Fields(var fields) -> {
                var changed = new ArrayList<>(fields);
                changed.remove(index);
                changed.addAll(index, values);
                yield new Fields(changed);
            }
        };
    }

    /** Returns the document with each literal changed, told the name of the field it lies under. */
    default Doc mapped(LiteralChange change) {
        return mapped("", change);
    }

    /** Changes a literal. */
    @FunctionalInterface
    interface LiteralChange {
        Literal apply(String name, Literal literal);
    }

    private Doc mapped(String name, LiteralChange change) {
        return switch (this) {
            case Literal literal -> change.apply(name, literal);
            case Elements(var elements) ->
                    new Elements(elements.stream().map(e -> e.mapped(name, change)).toList());
            case Fields(var fields) ->
                    new Fields(
                            fields.stream()
                                    .map(
                                            f ->
                                                    new Field(
                                                            f.name(),
                                                            f.value()
                                                                    .mapped(
                                                                            new Literal(f.name())
                                                                                    .content(),
                                                                            change)))
                                    .toList());
        };
    }
}
