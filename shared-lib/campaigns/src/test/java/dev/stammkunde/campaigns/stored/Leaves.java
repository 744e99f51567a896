package dev.stammkunde.campaigns.stored;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;

import java.util.Map;
import java.util.TreeMap;

/** Values of a document by their paths, so that documents are compared whatever their order. */
final class Leaves {

    private Leaves() {}

    static Map<String, String> of(String document) {
        Map<String, String> leaves = new TreeMap<>();
        collect("", Json.parse(document), leaves);
        return leaves;
    }

    private static void collect(String path, JsonField field, Map<String, String> leaves) {
        switch (field.kind()) {
            case OBJECT ->
                    field.fields()
                            .forEach((name, child) -> collect(path + '/' + name, child, leaves));
            case ARRAY -> {
                int index = 0;
                for (JsonField element : field.elements()) {
                    collect(path + '/' + index++, element, leaves);
                }
            }
            case TEXT, NUMBER, BOOLEAN, NULL -> leaves.put(path, JsonText.of(field));
            case ABSENT -> throw new IllegalStateException(path);
        }
    }
}
