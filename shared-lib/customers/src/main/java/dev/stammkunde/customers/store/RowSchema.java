package dev.stammkunde.customers.store;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.ImmutableAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTag;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Declares how a record is written as an item and read from one. */
final class RowSchema<R> {

    static final EnhancedType<String> TEXT = EnhancedType.of(String.class);
    static final EnhancedType<Long> NUMBER = EnhancedType.of(Long.class);
    static final EnhancedType<SdkBytes> BYTES = EnhancedType.of(SdkBytes.class);
    static final EnhancedType<Boolean> FLAG = EnhancedType.of(Boolean.class);
    static final EnhancedType<List<String>> TEXTS = EnhancedType.listOf(String.class);
    static final EnhancedType<Map<String, String>> TEXT_BY_NAME =
            EnhancedType.mapOf(String.class, String.class);
    static final EnhancedType<List<Map<String, String>>> TEXTS_BY_NAME =
            EnhancedType.listOf(TEXT_BY_NAME);

    private final Class<R> row;
    private final List<ImmutableAttribute<R, RowValues, ?>> attributes = new ArrayList<>();

    private RowSchema(Class<R> row) {
        this.row = row;
    }

    /** Starts with the two keys that every item has. */
    static <R> RowSchema<R> of(Class<R> row, Function<R, String> pk, Function<R, String> sk) {
        return new RowSchema<>(row)
                .with(TEXT, CustomerAttributes.PK, pk, StaticAttributeTags.primaryPartitionKey())
                .with(TEXT, CustomerAttributes.SK, sk, StaticAttributeTags.primarySortKey());
    }

    /** Adds an attribute, which the item lacks where {@code getter} answers null. */
    <T> RowSchema<R> with(
            EnhancedType<T> type,
            String name,
            Function<R, ? extends @Nullable T> getter,
            StaticAttributeTag... tags) {
        attributes.add(
                ImmutableAttribute.builder(row, RowValues.class, type)
                        .name(name)
                        .getter(getter::apply)
                        .setter((values, value) -> values.set(name, value))
                        .tags(tags)
                        .build());
        return this;
    }

    TableSchema<R> builtBy(Function<RowValues, R> constructor) {
        return StaticImmutableTableSchema.builder(row, RowValues.class)
                .newItemBuilder(RowValues::new, constructor)
                .attributes(attributes)
                .build();
    }
}
