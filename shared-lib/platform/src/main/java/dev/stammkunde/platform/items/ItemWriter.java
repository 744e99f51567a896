package dev.stammkunde.platform.items;

import dev.stammkunde.platform.IsoInstant;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Builds an item. Absent values leave no attribute. */
public final class ItemWriter {

    private final Map<String, AttributeValue> attributes = new TreeMap<>();

    /** Writes text, or what reads as text: instants, enums and decimals keep their exact form. */
    public ItemWriter text(String name, @Nullable Object value) {
        return switch (value) {
            case null -> this;
            case Instant instant -> put(name, AttributeValue.fromS(IsoInstant.text(instant)));
            default -> put(name, AttributeValue.fromS(value.toString()));
        };
    }

    /** Writes an exact decimal as text, since DynamoDB's numbers drop trailing zeros. */
    public ItemWriter decimal(String name, BigDecimal value) {
        return text(name, value.toPlainString());
    }

    public ItemWriter number(String name, long value) {
        return put(name, AttributeValue.fromN(Long.toString(value)));
    }

    public ItemWriter bytes(String name, byte[] value) {
        return put(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
    }

    public ItemWriter map(String name, ItemWriter value) {
        return put(name, AttributeValue.fromM(value.toItem()));
    }

    public <T> ItemWriter list(String name, List<T> values, Function<T, ItemWriter> each) {
        return put(
                name,
                AttributeValue.fromL(
                        values.stream()
                                .map(value -> AttributeValue.fromM(each.apply(value).toItem()))
                                .toList()));
    }

    /** Writes texts in their order, and nothing but them: the least that a list can take. */
    public <T> ItemWriter texts(String name, List<T> values, Function<T, String> each) {
        return put(
                name,
                AttributeValue.fromL(
                        values.stream()
                                .map(value -> AttributeValue.fromS(each.apply(value)))
                                .toList()));
    }

    private ItemWriter put(String name, AttributeValue value) {
        attributes.put(name, value);
        return this;
    }

    /** Returns the attributes by name. */
    public Map<String, AttributeValue> toItem() {
        return Map.copyOf(attributes);
    }
}
