package dev.stammkunde.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/** Documents that differ from a right one at one place. */
final class Edits {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Edits() {}

    /** A place in a document, by the names and indexes that lead there. */
    record Place(String document, List<Object> steps) {

        /** Returns the place as findings name it. */
        String path() {
            StringBuilder path = new StringBuilder();
            for (Object step : steps) {
                if (step instanceof Integer) {
                    path.append('[').append(step).append(']');
                } else {
                    path.append(path.isEmpty() ? "" : ".").append(step);
                }
            }
            return path.toString();
        }

        String path(String field) {
            return steps.isEmpty() ? field : path() + '.' + field;
        }

        String pointer() {
            StringBuilder pointer = new StringBuilder();
            steps.forEach(step -> pointer.append('/').append(step));
            return pointer.toString();
        }

        /** Returns the document with a further field in the object at this place. */
        String with(String field, JsonNode value) {
            JsonNode root = read(document);
            ((ObjectNode) root.at(pointer())).set(field, value);
            return root.toString();
        }

        /** Returns the document with another value at this place. */
        String replaced(JsonNode value) {
            JsonNode root = read(document);
            Object last = steps.getLast();
            switch (around(root)) {
                case ObjectNode object -> object.set((String) last, value);
                case ArrayNode array -> array.set((Integer) last, value);
                default -> throw new IllegalStateException("no place in " + document);
            }
            return root.toString();
        }

        /** Returns the document without this place. */
        String removed() {
            JsonNode root = read(document);
            Object last = steps.getLast();
            switch (around(root)) {
                case ObjectNode object -> object.remove((String) last);
                case ArrayNode array -> array.remove((Integer) last);
                default -> throw new IllegalStateException("no place in " + document);
            }
            return root.toString();
        }

        private JsonNode around(JsonNode root) {
            return root.at(new Place(document, steps.subList(0, steps.size() - 1)).pointer());
        }
    }

    static JsonNode read(String document) {
        try {
            return MAPPER.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Returns the places of all objects, the document first. */
    static List<Place> objects(String document) {
        JsonNode root = read(document);
        List<Place> all = new ArrayList<>(List.of(new Place(document, List.of())));
        all.addAll(values(document));
        return all.stream().filter(place -> root.at(place.pointer()).isObject()).toList();
    }

    /** Returns the places of all values within a document. */
    static List<Place> values(String document) {
        List<Place> all = new ArrayList<>();
        add(read(document), new Place(document, List.of()), all);
        return all;
    }

    private static void add(JsonNode node, Place here, List<Place> all) {
        node.properties()
                .forEach(each -> add(each.getValue(), below(here, each.getKey(), all), all));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            add(node.get(i), below(here, i, all), all);
        }
    }

    private static Place below(Place here, Object step, List<Place> all) {
        List<Object> steps = new ArrayList<>(here.steps());
        steps.add(step);
        Place place = new Place(here.document(), List.copyOf(steps));
        all.add(place);
        return place;
    }
}
