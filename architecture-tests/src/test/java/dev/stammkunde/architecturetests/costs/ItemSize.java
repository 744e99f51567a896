package dev.stammkunde.architecturetests.costs;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** How many bytes DynamoDB counts for an item: its names and values. */
final class ItemSize {

    /** What a list or a map takes beside its elements, of which each takes one more. */
    private static final int CONTAINER = 3;

    private ItemSize() {}

    static int of(Map<String, AttributeValue> item) {
        int bytes = 0;
        for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
            bytes += utf8(attribute.getKey()) + of(attribute.getValue());
        }
        return bytes;
    }

    private static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8(value.s());
            // Two digits a byte, and one more for the exponent.
            case N -> 2 + value.n().length() / 2;
            case B -> value.b().asByteArrayUnsafe().length;
            case SS -> texts(value.ss());
            case NS -> texts(value.ns());
            case M -> CONTAINER + value.m().size() + of(value.m());
            case L ->
                    CONTAINER + value.l().size() + value.l().stream().mapToInt(ItemSize::of).sum();
            case BOOL, NUL -> 1;
            case BS, UNKNOWN_TO_SDK_VERSION ->
                    throw new IllegalArgumentException("no item of ours has a " + value.type());
        };
    }

    private static int texts(List<String> values) {
        return values.stream().mapToInt(ItemSize::utf8).sum();
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
