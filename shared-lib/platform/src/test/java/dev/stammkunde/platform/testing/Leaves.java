package dev.stammkunde.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Map;
import java.util.TreeMap;

/** The values of a document by their JSON pointers, whatever their order. */
final class Leaves {

    private Leaves() {}

    static Map<String, String> of(String document) {
        Map<String, String> leaves = new TreeMap<>();
        add(Edits.read(document), "", leaves);
        return leaves;
    }

    private static void add(JsonNode node, String pointer, Map<String, String> leaves) {
        if (!node.isContainerNode()) {
            leaves.put(pointer, node.asText());
        }
        node.properties()
                .forEach(each -> add(each.getValue(), pointer + '/' + each.getKey(), leaves));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            add(node.get(i), pointer + '/' + i, leaves);
        }
    }
}
