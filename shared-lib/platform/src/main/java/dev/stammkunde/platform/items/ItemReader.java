package dev.stammkunde.platform.items;

import dev.stammkunde.platform.IsoInstant;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads an item.
 *
 * <p>An attribute that is missing or of the wrong kind throws {@link IllegalStateException} with
 * its name: somebody else wrote to the table.
 */
public final class ItemReader {

    private final Map<String, AttributeValue> attributes;

    public ItemReader(Map<String, AttributeValue> attributes) {
        this.attributes = attributes;
    }

    public String text(String name) {
        return require(name, AttributeValue::s);
    }

    public Optional<String> findText(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
    }

    public @Nullable String textOrNull(String name) {
        return findText(name).orElse(null);
    }

    public Instant instant(String name) {
        return IsoInstant.parse(text(name));
    }

    public BigDecimal decimal(String name) {
        return new BigDecimal(text(name));
    }

    public long number(String name) {
        return Long.parseLong(require(name, AttributeValue::n));
    }

    public int integer(String name) {
        return Math.toIntExact(number(name));
    }

    public byte[] bytes(String name) {
        return require(name, AttributeValue::b).asByteArray();
    }

    /** Returns the names of all attributes. */
    public Set<String> names() {
        return attributes.keySet();
    }

    public boolean has(String name) {
        return attributes.containsKey(name);
    }

    public ItemReader map(String name) {
        AttributeValue value = attributes.get(name);
        if (value == null || !value.hasM()) {
            throw wrong(name);
        }
        return new ItemReader(value.m());
    }

    public <T> List<T> list(String name, Function<ItemReader, T> each) {
        AttributeValue value = attributes.get(name);
        if (value == null || !value.hasL()) {
            throw wrong(name);
        }
        return value.l().stream().map(element -> each.apply(new ItemReader(element.m()))).toList();
    }

    /** Reads what {@link ItemWriter#texts} wrote. */
    public List<String> texts(String name) {
        AttributeValue value = attributes.get(name);
        if (value == null || !value.hasL()) {
            throw wrong(name);
        }
        return value.l().stream().map(AttributeValue::s).toList();
    }

    private <T> T require(String name, Function<AttributeValue, @Nullable T> kind) {
        AttributeValue value = attributes.get(name);
        T content = value == null ? null : kind.apply(value);
        if (content == null) {
            throw wrong(name);
        }
        return content;
    }

    private static IllegalStateException wrong(String name) {
        return new IllegalStateException("attribute " + name + " is missing or of the wrong kind");
    }
}
