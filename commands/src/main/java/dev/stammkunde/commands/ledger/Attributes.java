package dev.stammkunde.commands.ledger;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Compares items attribute by attribute. */
final class Attributes {

    private Attributes() {}

    /** Returns the names of attributes that are in one item only or differ. */
    static List<String> differing(
            Map<String, AttributeValue> stored, Map<String, AttributeValue> computed) {
        if (stored.equals(computed)) {
            return List.of();
        }
        Set<String> names = new TreeSet<>(stored.keySet());
        names.addAll(computed.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(stored.get(name), computed.get(name)))
                .toList();
    }

    /** Shows that an attribute is there, without its content, which may be long. */
    static String presence(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null ? "nothing" : value.type().name();
    }
}
