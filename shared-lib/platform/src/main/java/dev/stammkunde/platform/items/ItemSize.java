package dev.stammkunde.platform.items;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * How large an item is by the rules of DynamoDB ("DynamoDB item sizes and formats" in its developer
 * guide), numbers counted as if no zeros could be left out.
 */
public final class ItemSize {

    /** The largest item that DynamoDB takes. */
    public static final int LARGEST = 400 * 1024;

    private static final int LIST_OR_MAP = 3;

    private ItemSize() {}

    /** Returns the size of an item in bytes. */
    public static int of(Map<String, AttributeValue> item) {
        int size = 0;
        for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
            size += utf8(attribute.getKey()) + of(attribute.getValue());
        }
        return size;
    }

    private static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8(value.s());
            case N -> value.n().length() / 2 + 2;
            case B -> value.b().asByteArrayUnsafe().length;
            case BOOL, NUL -> 1;
            case M -> LIST_OR_MAP + value.m().size() + of(value.m());
            case L -> LIST_OR_MAP + value.l().stream().mapToInt(one -> 1 + of(one)).sum();
            case SS -> texts(value.ss());
            case NS -> texts(value.ns());
            case BS -> value.bs().stream().mapToInt(one -> one.asByteArrayUnsafe().length).sum();
            case UNKNOWN_TO_SDK_VERSION -> 0;
        };
    }

    private static int texts(List<String> values) {
        return values.stream().mapToInt(ItemSize::utf8).sum();
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
